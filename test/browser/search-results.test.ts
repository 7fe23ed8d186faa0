/** The list of results and what a reader can do with it. */
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeSearchIndex } from '../../src/io/search-index.ts';
import { loadSegmenter } from '../../src/io/segmenter.ts';
import { serveFolder } from '../../src/io/static-server.ts';
import type { Passage } from '../../src/model/passage.ts';
import { makePassage } from '../search/library.ts';
import { literally, readPassages } from '../support/passages.ts';
import { searchStatus, visitSite } from '../support/visit-site.ts';

const visit = visitSite({ headers: { 'content-security-policy': "default-src 'self'" } });
const { site } = visit;
let passages: Passage[];

beforeAll(async () => {
  passages = await readPassages(visit.site);
});

async function search(parameters: Record<string, string>): Promise<Page> {
  const page = await visit.browser.newPage();
  await page.goto(`${visit.root}search.html?${new URLSearchParams(parameters).toString()}`);
  await searchStatus(page, /完全匹配|没有/u);
  return page;
}

const results = (page: Page) => page.locator('[data-search-results]');
const firstHit = (page: Page) => results(page).locator('.hit-title').first();
const parameters = (page: Page): URLSearchParams => new URL(page.url()).searchParams;
const both = (...words: readonly string[]): number =>
  passages.filter(({ url }) => words.every((word) => literally(passages, word).includes(url))).length;

describe('what a query names comes first', () => {
  test.each([
    ['2020年教育系统党建工作要点', '2020年教育系统党建工作要点'],
    ['宣传工作条例', '《中国共产党宣传工作条例》'],
    ['思政课', '思政课'],
    ['一案双查', '一案双查'],
  ])('%s', async (query, title) => {
    const page = await search({ q: query });
    expect((await firstHit(page).innerText()).trim()).toBe(title);
    await page.close();
  });
});

describe('looking in the results', () => {
  test('narrows the exact set, is kept in the address, and is taken back with one click', async () => {
    const page = await search({ q: '师德' });
    const whole = await searchStatus(page, /“师德”完全匹配/u);
    const word = '教师';
    expect(both('师德', word)).toBeLessThan(literally(passages, '师德').length);
    await page.getByPlaceholder('在结果中查找').fill(word);
    await page.keyboard.press('Enter');
    expect(await searchStatus(page, /“师德 教师”/u)).toContain(`完全匹配 ${String(both('师德', word))} 处`);
    expect(parameters(page).getAll('in')).toEqual([word]);
    await page.reload();
    await searchStatus(page, /“师德 教师”/u);
    await page.getByRole('button', { name: `取消“${word}”` }).click();
    expect(await searchStatus(page, /“师德”完全匹配/u)).toBe(whole);
    expect(parameters(page).has('in')).toBe(false);
    await page.goBack();
    await searchStatus(page, /“师德 教师”/u);
    await page.close();
  });
});

describe('synonyms', () => {
  test('are named, feed the related tier alone, and are switched off with one click', async () => {
    const page = await search({ q: '高等学校' });
    const exact = `完全匹配 ${String(literally(passages, '高等学校').length)} 处`;
    const related = results(page).locator('.tier.is-related');
    expect(await related.innerText()).toContain('同时查找：高校');
    const before = await related.locator('.hit').count();
    await page.getByRole('button', { name: '只查所写的字' }).click();
    await results(page).getByText('没有查同义的说法').waitFor();
    expect(parameters(page).get('syn')).toBe('off');
    expect(await related.locator('.hit').count()).toBeLessThan(before);
    expect(await searchStatus(page, /高等学校/u)).toContain(literally(passages, '高等学校').length > 0 ? exact : '没有一处原样写着');
    await page.getByRole('button', { name: '同时查找同义说法' }).click();
    await results(page).getByText('同时查找：高校').waitFor();
    expect(parameters(page).has('syn')).toBe(false);
    await page.close();
  });
});

describe('nothing found', () => {
  test('names the part that is missing and how often the others stand', async () => {
    const page = await search({ q: '师德 社保' });
    const note = results(page).locator('.search-note');
    expect(await note.innerText()).toContain('不含：社保');
    expect(await note.innerText()).toContain(`“师德”${String(literally(passages, '师德').length)} 处，“社保”0 处`);
    await page.close();
  });

  test.each([
    ['宣传工作条列', '中国共产党宣传工作条例', '**/regulations/xuanchuan-gongzuo-tiaoli.html'],
    ['xcgz', '中国共产党宣传工作条例', '**/regulations/xuanchuan-gongzuo-tiaoli.html'],
    ['师得师风', '师德师风', `**/search.html?q=${encodeURIComponent('师德师风')}`],
  ])('%s offers %s and does not pretend to have found it', async (query, offer, address) => {
    const page = await search({ q: query });
    expect(await searchStatus(page, /没有/u)).not.toMatch(/完全匹配 [1-9]/u);
    const offers = results(page).locator('[data-offers]');
    await offers.getByText('您要找的可能是').waitFor();
    await offers.getByRole('link', { name: offer, exact: true }).click();
    await page.waitForURL(address);
    await page.close();
  });

  test('without anything related the ways to everything else are named, set apart', async () => {
    const page = await search({ q: '饕餮魑魅' });
    const note = results(page).locator('.search-note');
    expect(await note.innerText()).toContain('从这里进入：分类浏览、关键词索引、文件目录。');
    await note.getByRole('link', { name: '文件目录' }).click();
    await page.waitForURL('**/documents.html');
    await page.close();
  });

  test('nothing near is not offered', async () => {
    const page = await search({ q: '房地产税' });
    await page.waitForTimeout(500);
    expect(await results(page).locator('[data-offers]').innerText()).toBe('');
    await page.close();
  });
});

describe('a large library', () => {
  let folder: string;
  const named = [
    makePassage({ document: '示例办法', title: '第二条', label: '第二条', kind: 'article', url: 'documents/example.html#第二条', text: '报送总结。' }),
    makePassage({ document: '某局通知', title: '一、检查', url: 'documents/notice.html', text: '依照示例办法第二条检查。' }),
  ];

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'yaodian-large-'));
    await cp(site, folder, { recursive: true });
    const many = Array.from({ length: 3000 }, (_, order) =>
      makePassage({ order, url: `p/${String(order)}.html`, text: '落实责任。', parties: [`第${String(order)}实验学校附属教学单位的全体教职工`] }),
    );
    await writeSearchIndex({ passages: [...many, ...named], segmenter: await loadSegmenter('node-rs'), outDir: folder, backend: 'scan' });
  });
  afterAll(() => rm(folder, { recursive: true }));

  test('has filters that weigh much counted when they are asked for', async () => {
    const large = await serveFolder(folder, { port: 0 });
    const page = await visit.browser.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`${large.address}search.html?q=${encodeURIComponent('落实责任')}`);
    await searchStatus(page, /完全匹配 3000 处/u);
    expect(asked.filter((url) => url.includes('facts-party'))).toEqual([]);
    await page.getByRole('button', { name: '按对象' }).click();
    await page.getByRole('checkbox', { name: '第7实验学校附属教学单位的全体教职工 1' }).check();
    expect(await searchStatus(page, /完全匹配 1 处/u)).toContain('（1 件）');
    await page.close();
    large.server.close();
  });

  test('an article that others name literally is one click away from the list of them', async () => {
    const large = await serveFolder(folder, { port: 0 });
    const page = await visit.browser.newPage();
    await page.goto(`${large.address}search.html?q=${encodeURIComponent('示例办法第二条')}`);
    expect(await searchStatus(page, /完全匹配/u)).toContain('完全匹配 1 处（1 件）');
    const link = page.locator('.search-named a');
    expect([await link.innerText(), await link.getAttribute('href')]).toEqual(['示例办法 第二条', 'documents/example.html#第二条']);
    expect(await results(page).locator('.is-exact .hit-document').allInnerTexts()).toEqual(['某局通知']);
    await page.close();
    large.server.close();
  });
});

test('nothing is wrong with the open list of suggestions for those who hear pages', async () => {
  const page = await search({ q: '师德' });
  await page.locator('[data-search-field]').fill('宣传');
  await page.getByRole('option').first().waitFor();
  await page.evaluate(await readFile('node_modules/axe-core/axe.min.js', 'utf8'));
  const violations = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(options: object): Promise<{ violations: { id: string }[] }> } };
    return (await axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] })).violations.map(({ id }) => id);
  });
  expect(violations).toEqual([]);
  await page.close();
});

test.each(['scan', 'pagefind'])('the help says that %s was asked, as the address wants it', async (backend) => {
  const page = await visit.browser.newPage();
  // WebAssembly needs more than the strictest policy.
  const open = await serveFolder(site, { port: 0 });
  await page.goto(`${open.address}search.html?q=${encodeURIComponent('师德')}&backend=${backend}`);
  await searchStatus(page, /完全匹配/u);
  await page.getByText('检索用法').click();
  const words = await page.locator('[data-search-backend]').innerText();
  expect(words).toMatch(backend === 'scan' ? /^逐段核对/u : /^词语索引/u);
  expect(words).toContain('网址中指定');
  await page.close();
  open.server.close();
});

test('by keyboard alone: narrow, leave a synonym out, open a hit', async () => {
  const page = await search({ q: '思政课' });
  await page.getByPlaceholder('在结果中查找').focus();
  await page.keyboard.type('教师');
  await page.keyboard.press('Enter');
  await searchStatus(page, /“思政课 教师”完全匹配/u);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('取消“教师”');
  await page.keyboard.press('Enter');
  await searchStatus(page, /“思政课”完全匹配/u);
  await firstHit(page).locator('a').focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/terms|tasks|regulations|documents/u);
  await page.close();
});

test('sorting and narrowing are offered only where there is something to sort and narrow', async () => {
  const offered = async (query: string): Promise<boolean[]> => {
    const page = await search({ q: query });
    await page.setViewportSize({ width: 390, height: 844 });
    const seen = await Promise.all(['.search-sort', '.facets-fold > summary'].map((part) => page.locator(part).isVisible()));
    await page.close();
    return seen;
  };
  expect(await offered('思政课')).toEqual([true, true]);
  expect(await offered('鑫鑫鑫')).toEqual([false, false]);
});
