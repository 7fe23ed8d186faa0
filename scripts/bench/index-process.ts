/** A process of its own for each index, so that its memory can be told apart: `index-process.ts ours|stock INPUT OUT`. */
import { readFile } from 'node:fs/promises';
import { indexOurs } from './index-ours.ts';
import { indexStock } from './index-stock.ts';
import type { BenchDocument } from './library.ts';

const [side, input = '', outDir = ''] = process.argv.slice(2);
const text = await readFile(input, 'utf8');
const documents = text.split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as BenchDocument);
const started = performance.now();
await (side === 'stock' ? indexStock : indexOurs)(documents, outDir);
process.stdout.write(JSON.stringify({ seconds: (performance.now() - started) / 1000 }));
