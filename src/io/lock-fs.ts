import { mkdir, open, readFile, rm, stat, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** Milliseconds between two looks at the lock, and after which an unsigned lock is nobody's. */
const [pause, longestSigning] = [200, 5000];

/**
 * Runs `work` while no other process holds `file`; waits for as long as the other one is alive. The lock of a process that is
 * gone counts as free. Astro keeps working files at a fixed place in the project, so two builds must not run at once.
 */
export async function withLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  await mkdir(path.dirname(file), { recursive: true });
  while (!(await acquire(file))) await setTimeout(pause);
  try {
    return await work();
  } finally {
    await rm(file, { force: true });
  }
}

async function acquire(file: string): Promise<boolean> {
  const handle = await open(file, 'wx').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EEXIST') return null;
    throw error;
  });
  if (handle) return sign(handle);
  if (await isAbandoned(file)) await rm(file, { force: true });
  return false;
}

/** Its owner is gone, or died before it could sign. */
async function isAbandoned(file: string): Promise<boolean> {
  const owner = Number(await readFile(file, 'utf8').catch(() => ''));
  if (owner > 0) return !isAlive(owner);
  const made = await stat(file).catch(() => null);
  return made !== null && Date.now() - made.mtimeMs > longestSigning;
}

async function sign(handle: FileHandle): Promise<true> {
  await handle.writeFile(String(process.pid));
  await handle.close();
  return true;
}

/** Signal 0 asks whether the process is there and does nothing to it. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
