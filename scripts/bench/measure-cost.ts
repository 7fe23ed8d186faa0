import type { OnProgress } from '../../src/pipeline.ts';
import type { Engine } from './engine.ts';
import { percentile } from './metrics.ts';
import { type Group, type Row, rowsOf, type Unit } from './rows.ts';

type Engines = Readonly<Record<'ours' | 'stock', Engine>>;

/** Visitors with an empty cache: as many queries as this are spread over the list. */
const visitors = 40;

/** Bytes that the first query of a visit fetches, code of the search included. */
export async function measureBytes(queries: readonly string[], engines: Engines, onProgress: OnProgress): Promise<Row[]> {
  const step = Math.max(1, Math.ceil(queries.length / visitors));
  const asked = queries.filter((_, index) => index % step === 0);
  return spread('bytes', '首次检索取回字节', 'bytes', asked, engines, onProgress, (engine, query) => engine.firstBytes(query));
}

/** Milliseconds of a query in a page that has searched before, the first ten results loaded. */
export async function measureTime(queries: readonly string[], engines: Engines, onProgress: OnProgress): Promise<Row[]> {
  return spread('time', '每次检索毫秒', 'ms', queries, engines, onProgress, async (engine, query) => (await engine.ask(query, 10)).ms);
}

/** Both sides in turn, so that a busy moment of the machine falls on both. */
async function spread(
  group: Group,
  name: string,
  unit: Unit,
  queries: readonly string[],
  engines: Engines,
  onProgress: OnProgress,
  measure: (engine: Engine, query: string) => Promise<number>,
): Promise<Row[]> {
  const ours: number[] = [];
  const stock: number[] = [];
  for (const query of queries) {
    onProgress(name, ours.length, queries.length);
    ours.push(await measure(engines.ours, query));
    stock.push(await measure(engines.stock, query));
  }
  return rowsOf(group, spreadRows(name, unit, ours, stock));
}

/** Median and p95 of both sides. */
export function spreadRows(name: string, unit: Unit, ours: readonly number[], stock: readonly number[]): Omit<Row, 'group'>[] {
  return [
    { name: `${name} 中位数`, unit, ours: percentile(ours, 0.5), stock: percentile(stock, 0.5) },
    { name: `${name} p95`, unit, ours: percentile(ours, 0.95), stock: percentile(stock, 0.95) },
  ];
}
