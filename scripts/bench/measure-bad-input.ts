import { badInputs } from '../../test/search/bad-input/inputs.ts';
import type { OnProgress } from '../../src/pipeline.ts';
import type { Engine } from './engine.ts';
import { type Row, rowsOf } from './rows.ts';

/** The longest that any of the bad inputs keeps a page busy which has searched before: the goal is 200 ms. */
export async function measureBadInput(engine: Engine, onProgress: OnProgress): Promise<Row[]> {
  const queries = Object.values(badInputs);
  const times: number[] = [];
  for (const query of queries) {
    onProgress('坏输入', times.length, queries.length);
    times.push((await engine.ask(query, 10)).ms);
  }
  return rowsOf('time', [{ name: `坏输入毫秒 最长（${String(queries.length)} 种）`, unit: 'ms', ours: Math.max(...times), stock: null }]);
}
