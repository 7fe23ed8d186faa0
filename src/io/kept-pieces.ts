import path from 'node:path';
import { createLineWriter, readLineFile } from './line-file.ts';
import type { Cache } from './load-library.ts';

/** Pieces of the build before, each by a key that stands for all it is made of. */
export interface KeptPieces {
  /** What was kept, or is made now; kept for the next time either way. */
  readonly take: (key: string, make: () => Uint8Array) => Uint8Array;
  /** Keeps what this run has taken, and nothing else. */
  readonly close: () => void;
}

/** Pieces in one file of the cache. Those of other code, or in a file that is damaged, count as none; without a cache all are made. */
export function openPieces(cache: Cache | undefined, name: string): KeptPieces {
  if (!cache) return { take: (_, make) => make(), close: () => undefined };
  const file = path.join(cache.folder, `${name}.pieces`);
  const known = new Map<string, Buffer>();
  for (const line of readLineFile(file, cache.revision) ?? []) known.set(line.toString('latin1', 0, line.indexOf(between)), line);
  const writer = createLineWriter(file, cache.revision);
  return {
    take(key, make) {
      const line = known.get(key);
      const piece = line ? Buffer.from(line.toString('latin1', key.length + 1), 'base64') : make();
      writer.add(line ?? `${key}${between}${Buffer.from(piece).toString('base64')}`);
      return piece;
    },
    close: writer.close,
  };
}

/** Neither in a key nor in Base64. */
const between = ' ';
