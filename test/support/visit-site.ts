import type { Server } from 'node:http';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { serveFolder } from '../../src/io/static-server.ts';
import { launchCurrentBrowser } from '../../scripts/browser.ts';

/** The built site on a server and a current browser, there while the tests of a file run. */
export interface Visit {
  /** Folder of the built site. */
  readonly site: string;
  /** Its address, ending in a slash. */
  readonly root: string;
  readonly browser: Browser;
}

export function visitSite(options: { readonly base?: string; readonly headers?: Readonly<Record<string, string>> } = {}): Visit {
  const site = inject('site');
  let opened: { readonly browser: Browser; readonly server: Server; readonly address: string } | undefined;
  beforeAll(async () => {
    const [browser, served] = await Promise.all([launchCurrentBrowser(), serveFolder(site, { port: 0, ...options })]);
    opened = { browser, ...served };
  });
  afterAll(async () => {
    await opened?.browser.close();
    opened?.server.close();
  });
  const open = (): NonNullable<typeof opened> => {
    if (!opened) throw new Error('the site is opened when tests begin');
    return opened;
  };
  return {
    site,
    get root() {
      return open().address;
    },
    get browser() {
      return open().browser;
    },
  };
}

/** The line under the search field once it says something like `words`. */
export async function searchStatus(page: Page, words: RegExp): Promise<string> {
  const line = page.locator('[data-search-status]');
  await line.filter({ hasText: words }).waitFor({ timeout: 10_000 });
  return line.innerText();
}
