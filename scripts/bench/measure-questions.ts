import type { OnProgress } from '../../src/pipeline.ts';
import type { WordRanking } from './bm25.ts';
import { sideNames } from './build-index.ts';
import type { Engine } from './engine.ts';
import type { BenchDocument, Question } from './library.ts';
import { spreadRows } from './measure-cost.ts';
import { mean, recallAt, reciprocalRank } from './metrics.ts';
import { type Row, rowsOf } from './rows.ts';

/** A list of titles for each question, best first, and how long it took. */
interface Ranking {
  readonly titles: readonly string[];
  readonly ms: number;
}

const depth = 100;

/** Whole questions over the units, beside plain BM25. */
export async function measureQuestions(
  questions: readonly Question[],
  units: readonly BenchDocument[],
  engines: { readonly ours: Engine; readonly stock: Engine },
  bm25: WordRanking,
  onProgress: OnProgress,
): Promise<Row[]> {
  const titles = new Map(units.map(({ url, title }) => [url, title]));
  const ours = await rankAll(engines.ours, questions, titles, onProgress);
  const stock = await rankAll(engines.stock, questions, titles, onProgress);
  const plain = questions.map(({ question }) => ({ titles: bm25.rank(question, depth), ms: 0 }));
  const score = (measure: (ranked: readonly string[], right: ReadonlySet<string>) => number | null) => (rankings: readonly Ranking[]) =>
    mean(questions.map(({ relevant }, index) => measure(rankings[index]?.titles ?? [], new Set(relevant))));
  const row = (name: string, of: (rankings: readonly Ranking[]) => number | null, unit: Row['unit'] = 'share') =>
    ({ name: `提问 ${name}`, unit, ours: of(ours), stock: of(stock), bm25: of(plain) }) as const;
  return rowsOf('questions', [
    row('R@10', score((ranked, right) => recallAt(10, ranked, right))),
    row('R@100', score((ranked, right) => recallAt(depth, ranked, right))),
    row('MRR@10', score((ranked, right) => reciprocalRank(10, ranked, right))),
    row(`无结果（共 ${String(questions.length)} 问）`, (rankings) => rankings.filter((each) => each.titles.length === 0).length, 'count'),
    ...spreadRows('每次提问毫秒', 'ms', ours.map(({ ms }) => ms), stock.map(({ ms }) => ms)),
  ]);
}

async function rankAll(
  engine: Engine,
  questions: readonly Question[],
  titles: ReadonlyMap<string, string>,
  onProgress: OnProgress,
): Promise<Ranking[]> {
  const rankings: Ranking[] = [];
  for (const { question } of questions) {
    onProgress(`提问 ${sideNames[engine.side]}`, rankings.length, questions.length);
    const { ms } = await engine.ask(question, 10); // as a reader asks; the hundred only serve to judge
    const { urls } = await engine.ask(question, depth);
    rankings.push({ titles: urls.slice(0, depth).map((url) => titles.get(url) ?? url), ms });
  }
  return rankings;
}
