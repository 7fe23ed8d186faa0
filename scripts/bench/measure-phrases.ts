import type { OnProgress } from '../../src/pipeline.ts';
import { PeerError, type Side, sideNames } from './build-index.ts';
import type { Engine } from './engine.ts';
import { distinct, mean, precision, precisionAtTen, recall } from './metrics.ts';
import { type Row, rowsOf } from './rows.ts';
import type { Truth } from './truth.ts';

interface Scores {
  readonly recall: number | null;
  readonly precision: number | null;
  readonly atTen: number | null;
}

/** What a search shows: all that it counts as found, and its ranking beyond that. */
interface Shown {
  readonly found: readonly string[];
  readonly ranked: readonly string[];
}

/** Recall, precision and P@10 of one list of phrases, by page for both sides and by passage for ours. */
export async function measurePhrases(
  label: string,
  phrases: readonly string[],
  truths: readonly Truth[],
  engines: { readonly ours: Engine; readonly stock: Engine },
  onProgress: OnProgress,
): Promise<Row[]> {
  if (phrases.length === 0) return [];
  const ours = await showAll(engines.ours, phrases, onProgress);
  const stock = await showAll(engines.stock, phrases, onProgress);
  requireResults('ours', ours, truths);
  requireResults('stock', stock, truths);
  const [pages, passages] = [truths.map((truth) => truth.documents), truths.map((truth) => truth.passages)];
  return rowsOf('phrases', [
    ...scoreRows(label, '按文件', score(ours.map(toPages), pages), score(stock, pages)),
    ...scoreRows(label, '按条', score(ours, passages), null),
  ]);
}

function scoreRows(label: string, unitOfSearch: string, ours: Scores, stock: Scores | null): Omit<Row, 'group'>[] {
  const row = (name: string, key: keyof Scores): Omit<Row, 'group'> => ({
    name: `${label} ${name}（${unitOfSearch}）`,
    unit: 'share',
    ours: ours[key],
    stock: stock?.[key] ?? null,
  });
  return [row('查全率', 'recall'), row('查准率', 'precision'), row('P@10', 'atTen')];
}

async function showAll(engine: Engine, phrases: readonly string[], onProgress: OnProgress): Promise<Shown[]> {
  const shown: Shown[] = [];
  for (const phrase of phrases) {
    onProgress(`查全查准 ${sideNames[engine.side]}`, shown.length, phrases.length);
    const { exactTotal, urls } = await engine.askAll(phrase);
    shown.push({ found: urls.slice(0, exactTotal), ranked: urls });
  }
  return shown;
}

/** A search that finds nothing where there is something did not run. */
function requireResults(side: Side, shown: readonly Shown[], truths: readonly Truth[]): void {
  const isThere = truths.some(({ passages }) => passages.size > 0);
  const isFound = shown.some(({ found }) => found.length > 0);
  if (isThere && !isFound) throw new PeerError(`${sideNames[side]}：没有一个短语有结果，这次测量作废。`);
}

function toPages({ found, ranked }: Shown): Shown {
  const pages = (urls: readonly string[]): string[] => distinct(urls.map((url) => url.split('#')[0] ?? url));
  return { found: pages(found), ranked: pages(ranked) };
}

function score(shown: readonly Shown[], rights: readonly ReadonlySet<string>[]): Scores {
  const nothing: ReadonlySet<string> = new Set();
  const over = (measure: (shown: Shown, right: ReadonlySet<string>) => number | null): number | null =>
    mean(shown.map((each, index) => measure(each, rights[index] ?? nothing)));
  return {
    recall: over(({ found }, right) => recall(new Set(found), right)),
    precision: over(({ found }, right) => precision(new Set(found), right)),
    atTen: over(({ ranked }, right) => precisionAtTen(ranked, right)),
  };
}
