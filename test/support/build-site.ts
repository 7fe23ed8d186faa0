import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { build } from '../../src/io/build.ts';

/** Builds the project's own site once for all browser tests, from a copy of `content/` so that no test writes into the project. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'yaodian-site-'));
  const [content, out] = [path.join(folder, 'content'), path.join(folder, 'site')];
  await cp('content', content, { recursive: true });
  await build({ seeds: 'seeds', content, out });
  project.provide('site', out);
  return () => rm(folder, { recursive: true, force: true });
}

declare module 'vitest' {
  export interface ProvidedContext {
    /** Folder of the built site. */
    readonly site: string;
  }
}
