/** Searching as people do it, in a current browser and in Chromium 80, from a server and from a folder on disk. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Passage } from '../../src/model/passage.ts';
import { launchOldestBrowser } from '../../scripts/browser.ts';
import { literally, readPassages } from '../support/passages.ts';
import { searchStatus, visitSite } from '../support/visit-site.ts';

const visit = visitSite({ base: '/intranet/', headers: { 'content-security-policy': "default-src 'self'" } });
const { site } = visit;
let passages: Passage[];

beforeAll(async () => {
  passages = await readPassages(visit.site);
});

async function openSearch(query = ''): Promise<Page> {
  const page = await visit.browser.newPage();
  await page.goto(`${visit.root}search.html${query === '' ? '' : `?q=${encodeURIComponent(query)}`}`);
  return page;
}

const exactQueries = ['师德师风', '师德', '师风', '共产党', '党的领导', '三全育人', '宣传工作条例', '党', '16条', '2019-2023', '“四个意识”', '"四个意识"', '思政课'];

describe.each(exactQueries)('typing %s', (query) => {
  test('finds every passage that contains it, and says how many', async () => {
    const page = await openSearch();
    await page.locator('input[name="q"]').fill(query);
    const expected = literally(passages, query.replaceAll(/[“”"]/gu, query.startsWith('"') || query.startsWith('“') ? '' : '$&')).length;
    expect(expected).toBeGreaterThan(0);
    expect(await searchStatus(page, /完全匹配/u)).toContain(`完全匹配 ${String(expected)} 处`);
    await page.close();
  });
});

test('a word that stands nowhere is said to stand nowhere', async () => {
  const page = await openSearch('社保');
  expect(literally(passages, '社保')).toEqual([]);
  expect(await searchStatus(page, /没有|完全匹配 0/u)).toMatch(/没有|完全匹配 0/u);
  await page.close();
});

test('a question finds related passages about teachers’ ethics', async () => {
  const page = await openSearch('教师违反师德怎么处理');
  await searchStatus(page, /相近/u);
  expect(await page.locator('[data-search-results] a').first().innerText()).toMatch(/师德|教师/u);
  await page.close();
});

test('a phrase that runs over two lines of the source is found', async () => {
  const page = await openSearch('强化师德师风建设。继续开展');
  expect(await searchStatus(page, /完全匹配/u)).toContain('完全匹配 1 处');
  await page.close();
});

test('a phrase is never found across lost text', async () => {
  const page = await openSearch('良好环失范行为');
  expect(await searchStatus(page, /没有|完全匹配 0|相近/u)).not.toMatch(/完全匹配 [1-9]/u);
  await page.close();
});

test('markup in a query stays text', async () => {
  const page = await openSearch('<script>window.hacked=1</script><img src=x onerror=window.hacked=1>');
  await searchStatus(page, /没有|相近|完全匹配/u);
  expect(await page.evaluate(() => 'hacked' in globalThis)).toBe(false);
  expect(await page.locator('main img, main script').count()).toBe(0);
  await page.close();
});

test('a paste of 5,000 characters is answered', async () => {
  const page = await openSearch();
  await page.locator('input[name="q"]').fill('落实全面从严治党主体责任'.repeat(417));
  await searchStatus(page, /没有|相近|完全匹配/u);
  await page.close();
});

test('half-composed text of an input method is not searched', async () => {
  const page = await openSearch();
  const field = page.locator('input[name="q"]');
  await field.focus();
  const client = await page.context().newCDPSession(page);
  await client.send('Input.imeSetComposition', { text: 'shi de', selectionStart: 6, selectionEnd: 6 });
  await page.waitForTimeout(600);
  expect(page.url()).not.toContain('shi');
  await client.send('Input.insertText', { text: '师德' });
  await searchStatus(page, /“师德”.*完全匹配/u);
  await page.close();
});

test('the address of a search can be kept, and back returns to the one before', async () => {
  const page = await openSearch('师德');
  const first = await searchStatus(page, /“师德”.*完全匹配/u);
  await page.locator('input[name="q"]').fill('思政课');
  await page.keyboard.press('Enter');
  await searchStatus(page, /“思政课”.*完全匹配/u);
  expect(page.url()).toContain(encodeURIComponent('思政课'));
  await page.goBack();
  expect(await searchStatus(page, /“师德”.*完全匹配/u)).toBe(first);
  expect(await page.locator('input[name="q"]').inputValue()).toBe('师德');
  await page.close();
});

test('by keyboard alone: slash, words, arrow, Enter, and the words are marked there', async () => {
  const page = await visit.browser.newPage();
  await page.goto(`${visit.root}index.html`);
  await page.keyboard.press('/');
  await page.keyboard.type('三全育人');
  await page.keyboard.press('Enter');
  await searchStatus(page, /完全匹配/u);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL(/tasks|terms|regulations|documents/u);
  await page.locator('main mark').first().waitFor();
  const marked = await page.locator('main mark').allInnerTexts();
  expect(marked.length).toBeGreaterThan(0);
  expect(new Set(marked.map((text) => text.trim()))).toEqual(new Set(['三全育人']));
  await page.close();
});

test('only the typed words are marked in a hit', async () => {
  const page = await openSearch('师风');
  await searchStatus(page, /完全匹配/u);
  expect(new Set(await page.locator('[data-search-results] mark').allInnerTexts())).toEqual(new Set(['师风']));
  await page.close();
});

interface SearchGlobal {
  Yaodian: { search: (query: string, options?: object) => Promise<{ exactTotal: number; backend: string; hits: { url: string; tier: string }[] }> };
}

test('the script of the site answers other pages', async () => {
  const page = await openSearch();
  const result = await page.evaluate(() => (globalThis as unknown as SearchGlobal).Yaodian.search('党', { limit: 1000 }));
  const exact = result.hits.filter(({ tier }) => tier === 'exact').map(({ url }) => url);
  expect(exact.sort()).toEqual(literally(passages, '党').sort());
  expect(result.exactTotal).toBe(exact.length);
  await page.close();
});

test('it works from a folder on disk', async () => {
  const page = await visit.browser.newPage();
  await page.goto(`${pathToFileURL(path.join(site, 'search.html')).href}?q=${encodeURIComponent('师德')}`);
  expect(await searchStatus(page, /完全匹配/u)).toContain(`完全匹配 ${String(literally(passages, '师德').length)} 处`);
  await page.close();
});

describe('in Chromium 80', () => {
  test.each(['server', 'disk'])('pages open and search answers, from %s', async (place) => {
    const oldest = await launchOldestBrowser();
    try {
      expect(await oldest.version()).toContain('/80.');
      const page = await oldest.newPage();
      const problems: string[] = [];
      page.on('pageerror', (error) => problems.push(error.message));
      const base = place === 'server' ? visit.root : pathToFileURL(`${site}/`).href;
      await page.goto(`${base}tasks/tj-jiaoyu-dangjian-2020/item-08.html`, { waitUntil: 'load' });
      await page.goto(`${base}search.html?q=${encodeURIComponent('师德')}`, { waitUntil: 'load' });
      await page.waitForFunction(() => document.querySelector('[data-search-status]')?.textContent.includes('完全匹配'), { timeout: 20_000 });
      const text = await page.evaluate(() => document.querySelector('[data-search-status]')?.textContent);
      expect(text).toContain(`完全匹配 ${String(literally(passages, '师德').length)} 处`);
      expect(problems).toEqual([]);
    } finally {
      await oldest.close();
    }
  });
});
