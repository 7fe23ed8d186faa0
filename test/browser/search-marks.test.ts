/** In the page a hit leads to, the words that were searched for are marked, and nothing else. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { visitSite } from '../support/visit-site.ts';

const visit = visitSite();
const item = 'tasks/tj-jiaoyu-dangjian-2020/item-08.html';

async function open(address: string): Promise<{ page: Page; problems: string[] }> {
  const page = await visit.browser.newPage();
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  await page.goto(visit.root + address);
  return { page, problems };
}

const words = (...all: readonly string[]): string => new URLSearchParams(all.map((word) => ['hl', word])).toString();

test('they are underlined as in the list, on every kind of page', async () => {
  for (const address of [item, 'regulations/shide-shifeng-yijian.html']) {
    const { page } = await open(`${address}?${words('师德')}`);
    const mark = page.locator('main mark').first();
    await mark.waitFor();
    const style = await mark.evaluate((each) => [getComputedStyle(each).textDecorationLine, getComputedStyle(each).backgroundColor]);
    expect(style).toEqual(['underline', 'rgb(247, 228, 221)']);
    await page.close();
  }
});

test('a page that is quoted or printed is named without what a search added', async () => {
  const { page } = await open(`${item}?${words('师德')}`);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  expect(await page.locator('[data-page-address]').first().textContent()).toBe(visit.root + item);
  await page.close();
});

test('an address that ends in half a character leads to the page', async () => {
  const { page, problems } = await open(`${item}?${words('师德')}#%E5%`);
  await page.locator('main mark').first().waitFor();
  expect(problems).toEqual([]);
  await page.close();
});
