/** Filters and longer lists: numbers that hold once they are chosen, and a keyboard that keeps its place. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { searchStatus, visitSite } from '../support/visit-site.ts';

const visit = visitSite();

async function search(query: string): Promise<Page> {
  const page = await visit.browser.newPage();
  await page.goto(`${visit.root}search.html?q=${encodeURIComponent(query)}`);
  await searchStatus(page, /完全匹配|没有/u);
  return page;
}

const boxes = (page: Page) => page.locator('[data-search-facets] input');
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('data-keep'));

test.each(['师德', '党的建设', '安全'])('the number behind each filter of %s is the number of literal hits once it is chosen', async (query) => {
  const page = await search(query);
  const offered = await boxes(page).evaluateAll((all) =>
    all.map((box) => [(box as HTMLInputElement).name, (box as HTMLInputElement).value, box.parentElement?.querySelector('data')?.value ?? ''] as const),
  );
  expect(offered.length).toBeGreaterThan(2);
  for (const [name, value, number] of offered.filter((_, at) => at % 3 === 0)) {
    await page.goto(`${visit.root}search.html?${new URLSearchParams({ q: query, [name]: value }).toString()}`);
    expect(await searchStatus(page, /完全匹配/u), `${name}=${value}`).toContain(`完全匹配 ${number} 处`);
  }
  await page.close();
});

test('years come the latest first', async () => {
  const page = await search('党');
  const years = await page.locator('[data-search-facets] input[name="year"]').evaluateAll((all) => all.map((box) => Number((box as HTMLInputElement).value)));
  expect(years.length).toBeGreaterThan(2);
  expect(years).toEqual([...years].sort((a, b) => b - a));
  await page.close();
});

test('a filter that would leave out nothing is not offered', async () => {
  const page = await search('强化师德师风建设。继续开展');
  expect(await searchStatus(page, /完全匹配/u)).toContain('完全匹配 1 处');
  expect(await boxes(page).count()).toBe(0);
  await page.close();
});

test('chosen by key, a filter keeps the focus, and one from the folded rest stays in sight', async () => {
  const page = await search('党');
  await page.locator('[data-search-facets] details > summary').first().focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const key = await focused(page);
  expect(key).toContain('=');
  await page.keyboard.press('Space');
  await page.waitForFunction(() => document.querySelector('[data-search-facets] input:checked'));
  await searchStatus(page, /完全匹配/u);
  expect(await focused(page)).toBe(key);
  await page.reload();
  await searchStatus(page, /完全匹配/u);
  expect(await page.locator('[data-search-facets] input:checked').isVisible()).toBe(true);
  await page.close();
});

test('asked for more by key, the first of the new hits has the focus', async () => {
  const page = await search('党');
  const hits = page.locator('[data-hit]');
  expect(await hits.count()).toBe(20);
  await page.locator('[data-more]').press('Enter');
  await hits.nth(20).waitFor();
  expect(await hits.nth(20).evaluate((hit) => hit === document.activeElement)).toBe(true);
  await page.close();
});

test('on paper a list says what it leaves out, and offers nothing to press', async () => {
  const page = await search('党');
  const left = await page.locator('[data-more]').innerText();
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.paper-only').innerText()).toBe(`另有 ${/还有 (?<left>\d+) 处/u.exec(left)?.groups?.['left'] ?? '?'} 处，此处未列。`);
  for (const part of ['[data-more]', '.facets-fold', '.search-sort', '.search-within', '.search-help']) {
    expect(await page.locator(part).isVisible(), part).toBe(false);
  }
  await page.close();
});

test('what was left out of a search is told in words', async () => {
  const page = await search('"师德" -巡讲');
  expect(await searchStatus(page, /完全匹配/u)).toMatch(/^“师德”（不含“巡讲”）完全匹配/u);
  await page.close();
});
