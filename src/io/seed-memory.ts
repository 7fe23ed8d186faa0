import path from 'node:path';
import { createLineWriter, readLineFile } from './line-file.ts';

/** What is known of a file of seeds without opening it. */
export interface KnownSeed {
  readonly path: string;
  /** What the disk said of it when it was read: see file-stamp.ts. */
  readonly stamp: string;
  readonly sha256: string;
  readonly nameId: string;
}

/** Remembers files of seeds from one build to the next. */
export interface SeedMemory {
  /** The file of this path, if the disk still says the same of it. */
  readonly recall: (file: string, stamp: string) => KnownSeed | null;
  readonly keep: (seed: KnownSeed) => void;
  /** Remembers what this run has kept, and nothing else. */
  readonly close: () => void;
}

/** The memory in `folder`; that of another `revision`, or one that is damaged, counts as none. */
export function openSeedMemory(folder: string, revision: string): SeedMemory {
  const file = path.join(folder, 'seeds.ndjson');
  const lines = [...(readLineFile(file, revision) ?? [])].map((line) => JSON.parse(line.toString()) as KnownSeed);
  const known = new Map(lines.map((seed) => [seed.path, seed]));
  const kept: KnownSeed[] = [];
  return {
    recall: (name, stamp) => {
      const seed = known.get(name);
      return seed?.stamp === stamp ? seed : null;
    },
    keep: (seed) => void kept.push(seed),
    close: () => {
      const writer = createLineWriter(file, revision);
      for (const seed of kept) writer.add(JSON.stringify(seed));
      writer.close();
    },
  };
}
