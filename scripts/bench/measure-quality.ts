import type { OnProgress } from '../../src/pipeline.ts';
import type { WordRanking } from './bm25.ts';
import { sideNames } from './build-index.ts';
import type { Engine } from './engine.ts';
import type { BenchDocument } from './library.ts';
import { discountedGain, distinct, mean } from './metrics.ts';
import { type JudgedQuery, type QualityGroup, qualityGroups, shortName } from './quality-set.ts';
import { type Row, rowsOf } from './rows.ts';

const depth = 10;

/** Short names of what was found, best first, for each query. */
type Rankings = readonly (readonly string[])[];

/** nDCG@10 over the judged queries, each group and all together, beside plain BM25. */
export async function measureQuality(
  judged: readonly JudgedQuery[],
  units: readonly BenchDocument[],
  engines: { readonly ours: Engine; readonly stock: Engine },
  bm25: WordRanking,
  onProgress: OnProgress,
): Promise<Row[]> {
  const urls = new Map(units.map(({ title, url }) => [title, url]));
  const [ours, stock] = [await rankAll(engines.ours, judged, onProgress), await rankAll(engines.stock, judged, onProgress)];
  const plain = judged.map(({ query }) => bm25.rank(query, depth).map((title) => shortName(urls.get(title) ?? title)));
  const row = (label: string, group: QualityGroup | null): Omit<Row, 'group'> => {
    const [mine, theirs, theirWords] = [ours, stock, plain].map((rankings) => qualityOf(judged, rankings, group));
    const count = judged.filter((each) => group === null || each.group === group).length;
    return { name: `nDCG@10 ${label}（${String(count)} 个）`, unit: 'share', ours: mine ?? null, stock: theirs ?? null, bm25: theirWords ?? null };
  };
  const groups = Object.entries(qualityGroups) as [QualityGroup, string][];
  return rowsOf('quality', [...groups.map(([group, label]) => row(label, group)), row('全部', null)]);
}

/** The mean nDCG@10 of a group, or of all; queries for words that stand nowhere have none. */
export function qualityOf(judged: readonly JudgedQuery[], rankings: Rankings, group: QualityGroup | null): number | null {
  return mean(judged.map((each, at) => (group === null || each.group === group ? discountedGain(depth, rankings[at] ?? [], each.grades) : null)));
}

async function rankAll(engine: Engine, judged: readonly JudgedQuery[], onProgress: OnProgress): Promise<Rankings> {
  const rankings: string[][] = [];
  for (const { query, suggested } of judged) {
    onProgress(`质量 ${sideNames[engine.side]}`, rankings.length, judged.length);
    const { urls } = await (suggested ? engine.suggest : engine.ask)(query, depth);
    rankings.push(distinct(urls.map(shortName)));
  }
  return rankings;
}
