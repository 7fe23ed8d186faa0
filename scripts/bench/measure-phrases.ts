import type { OnProgress } from '../../src/pipeline.ts';
import { PeerError, sideNames } from './build-index.ts';
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
  const [rights, passages] = [truths.map((truth) => truth.documents), truths.map((truth) => truth.passages)];
  const byPage = { ours: score(ours.map(toPages), rights), stock: score(stock, rights) };
  const byPassage = score(ours, passages);
  const both = (name: string, pick: (scores: Scores) => number | null): Omit<Row, 'group'> => ({
    name: `${label} ${name}`,
    unit: 'share',
    ours: pick(byPage.ours),
    stock: pick(byPage.stock),
  });
  const alone = (name: string, value: number | null): Omit<Row, 'group'> => ({ name: `${label} ${name}`, unit: 'share', ours: value, stock: null });
  return rowsOf('phrases', [
    both('查全率（按文件）', (scores) => scores.recall),
    both('查准率（按文件）', (scores) => scores.precision),
    both('P@10（按文件）', (scores) => scores.atTen),
    alone('查全率（按条）', byPassage.recall),
    alone('查准率（按条）', byPassage.precision),
    alone('P@10（按条）', byPassage.atTen),
  ]);
}

async function showAll(engine: Engine, phrases: readonly string[], onProgress: OnProgress): Promise<Shown[]> {
  const shown: Shown[] = [];
  for (const phrase of phrases) {
    onProgress(`查全查准 ${sideNames[engine.side]}`, shown.length, phrases.length);
    const { exactTotal } = await engine.ask(phrase, 10);
    const { urls } = await engine.ask(phrase, exactTotal + 10);
    shown.push({ found: urls.slice(0, exactTotal), ranked: urls });
  }
  if (shown.every(({ found }) => found.length === 0)) throw new PeerError(`${sideNames[engine.side]}：没有一个短语有结果，这次测量作废。`);
  return shown;
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
