import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PeerError } from './build-index.ts';

/** Measures in a folder of its own, which goes at the end, and gives the exit code: 1, with the reason said, when a peer did not run. */
export async function inWorkFolder(measure: (work: string) => Promise<void>): Promise<number> {
  const work = await mkdtemp(path.join(tmpdir(), 'yaodian-bench-'));
  try {
    await measure(work);
    return 0;
  } catch (error) {
    if (!(error instanceof PeerError)) throw error;
    process.stderr.write(`\n测量没有完成。${error.message}\n`);
    return 1;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}
