import { existsSync, renameSync, rmSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';

/**
 * Runs `build` on an empty folder beside `target` and puts it in the place of `target` only when it succeeds. A failed or killed
 * build leaves the last good site as it was; leftovers of a killed one are cleared by `settle`, or by the next build.
 */
export async function publishFolder<T>(target: string, build: (staging: string) => Promise<T>): Promise<T> {
  const { staging, previous } = foldersBeside(target);
  settle(target);
  await mkdir(staging, { recursive: true });
  const result = await build(staging).catch(async (error: unknown) => {
    await rm(staging, { recursive: true, force: true });
    throw error;
  });
  // Nothing can come between two synchronous steps but the end of the process, and `settle` knows that case.
  if (existsSync(target)) renameSync(target, previous);
  renameSync(staging, target);
  // Thousands of files: several at a time, which takes a third of the time.
  await rm(previous, { recursive: true, force: true });
  return result;
}

/**
 * Clears what a killed build has left beside `target`. One killed between the two renames has moved the old site away and put
 * nothing in its place: then the old site comes back.
 */
export function settle(target: string): void {
  const { staging, previous } = foldersBeside(target);
  if (!existsSync(target) && existsSync(previous)) renameSync(previous, target);
  for (const folder of [previous, staging]) rmSync(folder, { recursive: true, force: true });
}

function foldersBeside(target: string): { readonly staging: string; readonly previous: string } {
  const beside = (name: string): string => path.join(path.dirname(target), `.${path.basename(target)}-${name}`);
  return { staging: beside('next'), previous: beside('previous') };
}
