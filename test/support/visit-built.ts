import { rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { launchCurrentBrowser } from '../../scripts/browser.ts';
import { serveFolder } from '../../src/io/static-server.ts';
import { makeFolder } from './folder.ts';
import { runCommand } from './run-command.ts';

/** A site that was built for one file of tests, on a server with the strictest policy, and a current browser. */
export interface BuiltVisit {
  readonly browser: Browser;
  /** Address of the site, ending in a slash. */
  readonly root: string;
}

/** Builds `files` (`seeds/…`, `content/…`) before the tests of a file; what is given is filled in by then. */
export function visitBuilt(files: Readonly<Record<string, string>>): BuiltVisit {
  let opened: (BuiltVisit & { readonly folder: string; readonly server: Server }) | undefined;
  beforeAll(async () => {
    const folder = await makeFolder(files);
    const [seeds, content, site] = ['seeds', 'content', 'site'].map((name) => path.join(folder, name)) as [string, string, string];
    const { code, stderr } = await runCommand('build', ['--seeds', seeds, '--content', content, '--out', site]);
    expect(code, stderr).toBe(0);
    const { server, address } = await serveFolder(site, { port: 0, base: '/', headers: { 'content-security-policy': "default-src 'self'" } });
    opened = { folder, server, root: address, browser: await launchCurrentBrowser() };
  });
  afterAll(async () => {
    await opened?.browser.close();
    opened?.server.close();
    if (opened) await rm(opened.folder, { recursive: true, force: true });
  });
  const open = (): NonNullable<typeof opened> => {
    if (!opened) throw new Error('the site is built when tests begin');
    return opened;
  };
  return {
    get browser() {
      return open().browser;
    },
    get root() {
      return open().root;
    },
  };
}
