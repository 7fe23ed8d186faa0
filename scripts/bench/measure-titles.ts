import type { OnProgress } from '../../src/pipeline.ts';
import { sideNames } from './build-index.ts';
import type { Engine } from './engine.ts';
import type { Corpus } from './library.ts';
import { distinct, mean, reciprocalRank } from './metrics.ts';
import { type Row, rowsOf } from './rows.ts';
import { findByTitle } from './truth.ts';

/** Results looked at for a title. */
const depth = 100;

/** Mean reciprocal rank of the page that bears the title; titles that no page of the corpus bears are left out. */
export async function measureTitles(
  { documents, queries }: Corpus,
  engines: { readonly ours: Engine; readonly stock: Engine },
  onProgress: OnProgress,
): Promise<Row[]> {
  const asked = queries.titles.map((title) => ({ title, right: findByTitle(documents, title) })).filter(({ right }) => right.size > 0);
  if (asked.length === 0) return [];
  const meanRank = async (engine: Engine): Promise<number | null> => {
    const ranks: number[] = [];
    for (const { title, right } of asked) {
      onProgress(`标题 ${sideNames[engine.side]}`, ranks.length, asked.length);
      const { urls } = await engine.ask(title, depth);
      ranks.push(reciprocalRank(depth, distinct(urls.map((url) => url.split('#')[0] ?? url)), right));
    }
    return mean(ranks);
  };
  const [ours, stock] = [await meanRank(engines.ours), await meanRank(engines.stock)];
  return rowsOf('titles', [{ name: `标题 MRR（按文件，${String(asked.length)} 个）`, unit: 'share', ours, stock }]);
}
