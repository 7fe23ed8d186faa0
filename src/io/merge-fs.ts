import { mkdir, readdir, rename } from 'node:fs/promises';
import path from 'node:path';

/** Moves everything in `from` into `to`, folders of the same name into each other; a file of the same name is replaced. */
export async function moveInto(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  const there = new Set((await readdir(to, { withFileTypes: true })).filter((entry) => entry.isDirectory()).map(({ name }) => name));
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isDirectory() && there.has(entry.name)) await moveInto(source, target);
    else await rename(source, target);
  }
}
