/** A process of its own for each index, so that its memory can be told apart: `index-process.ts ours|stock INPUT OUT [MODULE]`. */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { indexOurs } from './index-ours.ts';
import { indexStock } from './index-stock.ts';
import type { BenchDocument } from './library.ts';

const [side, input = '', outDir = '', stockEntry = ''] = process.argv.slice(2);
const documents: BenchDocument[] = [];
// Line by line: what the reading takes must not count as either side's memory.
for await (const line of createInterface({ input: createReadStream(input, 'utf8') })) documents.push(JSON.parse(line) as BenchDocument);
const started = performance.now();
await (side === 'stock' ? indexStock(documents, outDir, stockEntry) : indexOurs(documents, outDir));
process.stdout.write(JSON.stringify({ seconds: (performance.now() - started) / 1000 }));
