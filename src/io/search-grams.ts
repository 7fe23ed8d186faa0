import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { CutTexts } from '../search/build/cut-sample.ts';
import type { GramFiles } from '../search/build/grams.ts';
import type { UnitStream } from '../search/build/stream.ts';
import type { Cache } from './load-library.ts';

/** What the thread is to make gram files of. */
export interface GramTask {
  readonly stream: UnitStream;
  /** Where lists of the build before may be, and those of this one go. */
  readonly kept: Cache | null;
}

/** Gram files in the making. */
export interface GramWork {
  /** Hands over the words of some texts; the files, once they are there. */
  finish(cut: CutTexts): Promise<GramFiles>;
  /** Fulfilled when the lists are kept as well. */
  readonly ended: Promise<unknown>;
}

/** Begins to make the gram files beside everything else; `stream` moves over to that work and is empty from then on. */
export function startGrams(stream: UnitStream, kept: Cache | null): GramWork {
  const moved = [stream.units.buffer as ArrayBuffer, stream.starts.buffer as ArrayBuffer];
  const worker = new Worker(new URL('gram-thread.ts', import.meta.url), { workerData: { stream, kept } satisfies GramTask, transferList: moved });
  const [finished, ended] = [once(worker, 'message') as Promise<[GramFiles]>, once(worker, 'exit')];
  for (const outcome of [finished, ended]) outcome.catch(() => undefined); // told to whoever asks for it
  worker.unref(); // work that nobody waits for keeps no process alive
  return {
    async finish(cut) {
      worker.ref();
      worker.postMessage(cut);
      const [files] = await finished;
      return files;
    },
    ended,
  };
}
