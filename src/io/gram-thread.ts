/** Makes the gram files in a thread of its own, while the main thread writes texts; see search-grams.ts. */
import { parentPort, workerData } from 'node:worker_threads';
import type { CutTexts } from '../search/build/cut-sample.ts';
import { buildGrams } from '../search/build/grams.ts';
import type { UnitStream } from '../search/build/stream.ts';

const cut = new Promise<CutTexts>((resolve) => parentPort?.once('message', resolve));
const files = await buildGrams(workerData as UnitStream, cut);
parentPort?.postMessage(files, [...files.units, ...files.pairs].map(({ bytes }) => bytes.buffer as ArrayBuffer));
