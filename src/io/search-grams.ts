import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { CutTexts } from '../search/build/cut-sample.ts';
import type { GramFiles } from '../search/build/grams.ts';
import type { UnitStream } from '../search/build/stream.ts';

/** Gram files in the making. */
export interface GramWork {
  /** Hands over the words of some texts; the files, once they are there. */
  finish(cut: CutTexts): Promise<GramFiles>;
}

/** Begins to make the gram files beside everything else; `stream` moves over to that work and is empty from then on. */
export function startGrams(stream: UnitStream): GramWork {
  const moved = [stream.units.buffer as ArrayBuffer, stream.starts.buffer as ArrayBuffer];
  const worker = new Worker(new URL('gram-thread.ts', import.meta.url), { workerData: stream, transferList: moved });
  const finished = once(worker, 'message') as Promise<[GramFiles]>;
  finished.catch(() => undefined); // told to whoever asks for the files
  worker.unref(); // work that nobody waits for keeps no process alive
  return {
    async finish(cut) {
      worker.ref();
      worker.postMessage(cut);
      const [files] = await finished;
      return files;
    },
  };
}
