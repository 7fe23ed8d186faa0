/** A paragraph pasted into a search field, on a server that refuses long addresses as IIS does. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { readPassages } from '../support/passages.ts';
import { searchStatus, visitSite } from '../support/visit-site.ts';

const visit = visitSite();

async function openRefusing(address: string): Promise<Page> {
  const page = await visit.browser.newPage();
  await page.route('**/*', (route) => (new URL(route.request().url()).search.length > 2048 ? route.fulfill({ status: 404 }) : route.continue()));
  await page.goto(visit.root + address);
  return page;
}

async function longParagraph(): Promise<string> {
  const paragraphs = (await readPassages(visit.site)).filter(({ url }) => url.startsWith('tasks/')).flatMap(({ text }) => text.split('\n'));
  const paragraph = paragraphs.find((text) => text.length > 260 && !/\s/u.test(text));
  if (!paragraph) throw new Error('the library has no long paragraph');
  return paragraph.slice(0, 250);
}

test('it is found, shown again on reload, and marked in the page it stands in', async () => {
  const page = await openRefusing('index.html');
  const pasted = await longParagraph();
  await page.locator('main [data-search-field]').fill(pasted);
  await page.keyboard.press('Enter');
  expect(await searchStatus(page, /完全匹配/u)).toContain('完全匹配 1 处');
  await page.reload();
  expect(await searchStatus(page, /完全匹配/u)).toContain('完全匹配 1 处');
  expect(await page.locator('main [data-search-field]').inputValue()).toBe(pasted);
  await page.locator('.hit a').first().click();
  await page.locator('mark').first().waitFor();
  expect(pasted.startsWith((await page.locator('mark').allInnerTexts()).join('').slice(0, 20))).toBe(true);
  await page.close();
});

test('a place in the page takes nothing of the answer away', async () => {
  const page = await openRefusing('search.html');
  await page.locator('main [data-search-field]').fill(await longParagraph());
  await page.keyboard.press('Enter');
  await searchStatus(page, /完全匹配/u);
  await page.evaluate(() => (location.hash = 'main'));
  await page.waitForTimeout(300);
  expect(await page.locator('.hit').count()).toBeGreaterThan(0);
  await page.close();
});
