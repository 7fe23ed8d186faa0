/** A reader of a large library is shown the first hits before all texts are read, and never a number that is not the true one. */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeSearchIndex } from '../../src/io/search-index.ts';
import { loadSegmenter } from '../../src/io/segmenter.ts';
import { serveFolder } from '../../src/io/static-server.ts';
import { makePassage } from '../search/library.ts';
import { searchStatus, visitSite } from '../support/visit-site.ts';

const visit = visitSite();
const texts = ['（一）落实责任；（二）按时检查。', '一、（二）按时检查教师；'];
/** So many characters that a search does not read all of them, in many files. */
const filler = (order: number): string => String.fromCodePoint(...Array.from({ length: 700 }, (_, at) => 0x4e00 + ((order * 7919 + at * at * 104_729) % 500)));
const passages = Array.from({ length: 1000 }, (_, order) =>
  makePassage({ order, url: `p/${String(order)}.html`, title: `甲${String(order)}`, text: `${texts[order % 2] ?? ''}${filler(order)}` }),
);

let folder: string;
let server: Server;
let root: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'yaodian-first-'));
  await cp(visit.site, folder, { recursive: true });
  await writeSearchIndex({ passages, segmenter: await loadSegmenter('node-rs'), outDir: folder, backend: 'grams' });
  const served = await serveFolder(folder, { port: 0 });
  [server, root] = [served.server, served.address];
});

afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true });
});

/** Opens the search page; files of texts but the first ones wait until they are let go. */
async function openSlowly(query: string): Promise<{ page: Page; letGo: () => void }> {
  let letGo = (): void => undefined;
  const waiting = new Promise<void>((resolve) => (letGo = resolve));
  const page = await visit.browser.newPage();
  await page.route(/\/text-(?:[3-9]\d|\d{3,})\.js/u, async (route) => {
    await waiting;
    await route.continue();
  });
  await page.goto(`${root}search.html?q=${encodeURIComponent(query)}&backend=grams`);
  return { page, letGo };
}

test('hits that are certain come before their number', async () => {
  const { page, letGo } = await openSlowly('（一）');
  const tier = page.locator('.tier.is-exact');
  await tier.locator('h2', { hasText: '总数正在核对' }).waitFor();
  const first = await tier.locator('.hit-title').allInnerTexts();
  expect(first).toEqual(Array.from({ length: 20 }, (_, at) => `甲${String(at * 2)}`));
  expect(await page.locator('[data-search-status]').innerText()).toBe('正在检索…');
  letGo();
  expect(await searchStatus(page, /完全匹配/u)).toContain('完全匹配 500 处');
  expect(await tier.locator('.hit-title').allInnerTexts()).toEqual(first);
  await page.close();
});

test('an older question never comes back', async () => {
  const { page, letGo } = await openSlowly('（一）');
  await page.locator('.tier.is-exact h2', { hasText: '总数正在核对' }).waitFor();
  await page.locator('main [data-search-field]').fill('甲0');
  expect(await searchStatus(page, /“甲0”/u)).toContain('完全匹配 1 处');
  letGo();
  await page.waitForTimeout(500);
  expect(await page.locator('.tier.is-exact .hit-title').allInnerTexts()).toEqual(['甲0']);
  await page.close();
});
