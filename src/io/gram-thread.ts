/** Makes the gram files in a thread of its own, while the main thread writes texts; see search-grams.ts. */
import { parentPort, workerData } from 'node:worker_threads';
import type { CutTexts } from '../search/build/cut-sample.ts';
import { collectGrams, updateGrams } from '../search/build/gram-lists.ts';
import { packGrams } from '../search/build/grams.ts';
import { keepGramLists, recallGramLists } from './gram-lists-fs.ts';
import type { GramTask } from './search-grams.ts';

const { stream, kept } = workerData as GramTask;
const cut = new Promise<CutTexts>((resolve) => parentPort?.once('message', resolve));
const before = kept && recallGramLists(kept);
const lists = (before && updateGrams(before, stream)) ?? collectGrams(stream);
const files = packGrams(lists, await cut);
parentPort?.postMessage(files, [...files.units, ...files.pairs].map(({ bytes }) => bytes.buffer as ArrayBuffer));
if (kept) keepGramLists(kept, lists);
