import path from 'node:path';
import type { Exception } from '../search/build/exceptions.ts';
import type { GramLists } from '../search/build/gram-lists.ts';
import { readArrayFile, writeArrayFile } from './array-file.ts';
import type { Cache } from './load-library.ts';

const fileIn = ({ folder }: Cache): string => path.join(folder, 'grams.lists');

/** Keeps the lists for the next build. */
export function keepGramLists(cache: Cache, { stream, pairs, exceptions }: GramLists): void {
  writeArrayFile(fileIn(cache), cache.revision, [
    stream.units,
    stream.starts,
    pairs.keys,
    pairs.offsets,
    pairs.texts,
    pairs.counts,
    ...packExceptions(exceptions),
  ]);
}

/** The lists of the build before, by the same code; null where there are none. */
export function recallGramLists(cache: Cache): GramLists | null {
  const arrays = readArrayFile(fileIn(cache), cache.revision);
  if (!arrays) return null;
  const [units, starts, keys, offsets, texts, counts, ...exceptions] = arrays as ListArrays;
  return { stream: { units, starts }, pairs: { keys, offsets, texts, counts }, exceptions: unpackExceptions(exceptions) };
}

type ListArrays = [Uint16Array, Uint32Array, Uint32Array, Uint32Array, Int32Array, Uint8Array, ...ExceptionArrays];

/** Units of all grams, the length of each; 1 for `only`; how many texts each has, and all of these. */
type ExceptionArrays = [Uint16Array, Uint8Array, Uint8Array, Uint32Array, Int32Array];

function packExceptions(exceptions: readonly Exception[]): ExceptionArrays {
  const total = (sizeOf: (exception: Exception) => number): number => exceptions.reduce((sum, exception) => sum + sizeOf(exception), 0);
  const [units, texts] = [new Uint16Array(total(({ gram }) => gram.length)), new Int32Array(total((exception) => exception.texts.length))];
  const [lengths, kinds, counts] = [new Uint8Array(exceptions.length), new Uint8Array(exceptions.length), new Uint32Array(exceptions.length)];
  let [unit, text] = [0, 0];
  for (const [row, exception] of exceptions.entries()) {
    for (let at = 0; at < exception.gram.length; at++) units[unit++] = exception.gram.charCodeAt(at);
    texts.set(exception.texts, text);
    text += exception.texts.length;
    lengths[row] = exception.gram.length;
    kinds[row] = exception.kind === 'only' ? 1 : 0;
    counts[row] = exception.texts.length;
  }
  return [units, lengths, kinds, counts, texts];
}

function unpackExceptions([units, lengths, kinds, counts, texts]: ExceptionArrays): Exception[] {
  let [unit, text] = [0, 0];
  return Array.from(lengths, (length, row) => ({
    gram: String.fromCharCode(...units.subarray(unit, (unit += length))),
    kind: kinds[row] === 1 ? 'only' : 'not',
    texts: texts.subarray(text, (text += counts[row] ?? 0)),
  }));
}
