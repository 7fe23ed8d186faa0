import { mkdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';

/**
 * Runs `build` on an empty folder beside `target` and puts it in the place of `target` only when it succeeds. A failed or killed
 * build leaves the last good site as it was; leftovers of a killed one are cleared by the next.
 */
export async function publishFolder(target: string, build: (staging: string) => Promise<void>): Promise<void> {
  const beside = (name: string): string => path.join(path.dirname(target), `.${path.basename(target)}-${name}`);
  const [staging, previous] = [beside('next'), beside('previous')];
  await restoreInterrupted(target, previous);
  await rm(staging, { recursive: true, force: true });
  await mkdir(staging, { recursive: true });
  try {
    await build(staging);
  } catch (error) {
    await rm(staging, { recursive: true, force: true });
    throw error;
  }
  await rm(previous, { recursive: true, force: true });
  await rename(target, previous).catch(ignoreMissing);
  await rename(staging, target);
  await rm(previous, { recursive: true, force: true });
}

/** A build killed between the two renames has moved the old site away and put nothing in its place. */
async function restoreInterrupted(target: string, previous: string): Promise<void> {
  const exists = await stat(target).then(
    () => true,
    () => false,
  );
  if (!exists) await rename(previous, target).catch(ignoreMissing);
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}
