import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Gives a test run one folder for everything temporary, its browsers and child processes included, and removes it at the end. */
export default async function setup(): Promise<() => Promise<void>> {
  const before = tmpdir();
  const folder = await mkdtemp(path.join(before, 'yaodian-test-'));
  process.env['TMPDIR'] = folder;
  return async () => {
    process.env['TMPDIR'] = before;
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  };
}
