/** What a search field offers while one types: names by characters and pinyin, and what was looked for before. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { launchOldestBrowser } from '../../scripts/browser.ts';
import { visitSite } from '../support/visit-site.ts';

const tiaoli = '中国共产党宣传工作条例';
const visit = visitSite({ base: '/intranet/', headers: { 'content-security-policy': "default-src 'self'" } });
const { site } = visit;

async function open(file: string): Promise<Page> {
  const page = await visit.browser.newPage();
  await page.goto(new URL(file, visit.root).href);
  return page;
}

const field = (page: Page) => page.locator('[data-search-field]');
const options = (page: Page) => page.locator('.suggest').getByRole('option');
const activeText = (page: Page): Promise<string | null | undefined> =>
  page.evaluate(() => document.getElementById(document.activeElement?.getAttribute('aria-activedescendant') ?? '')?.textContent);

describe.each(['index.html', 'about.html', 'search.html'])('on %s', (file) => {
  test('nothing is loaded before the field has the focus', async () => {
    const page = await visit.browser.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(new URL(file, visit.root).href, { waitUntil: 'networkidle' });
    expect(asked.filter((url) => url.includes('data/search/'))).toEqual([]);
    await page.close();
  });

  test.each(['宣传工作', 'xcgz', 'xuanchuan', '宣傳工作'])('%s offers the regulation, and Enter on it opens its page', async (typed) => {
    const page = await open(file);
    await field(page).click();
    await page.keyboard.type(typed);
    await options(page).filter({ hasText: tiaoli }).waitFor();
    expect(await field(page).getAttribute('aria-expanded')).toBe('true');
    expect(await activeText(page)).toBeUndefined();
    await page.keyboard.press('ArrowDown');
    expect(await activeText(page)).toContain(tiaoli);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/regulations/xuanchuan-gongzuo-tiaoli.html');
    await page.close();
  });
});

test('arrows go through the list and back to the field, Esc leaves it as it is', async () => {
  const page = await open('index.html');
  await field(page).click();
  await page.keyboard.type('师德');
  await options(page).nth(1).waitFor();
  const count = await options(page).count();
  await page.keyboard.press('ArrowUp');
  expect(await activeText(page)).toBe(await options(page).nth(count - 1).textContent());
  await page.keyboard.press('ArrowDown');
  expect(await activeText(page)).toBeUndefined();
  await page.keyboard.press('Escape');
  expect(await options(page).count()).toBe(0);
  expect(await field(page).inputValue()).toBe('师德');
  expect(await field(page).getAttribute('aria-expanded')).toBe('false');
  await page.close();
});

test('Enter without a choice searches for what was typed', async () => {
  const page = await open('index.html');
  await field(page).click();
  await page.keyboard.type('师德');
  await options(page).first().waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/search.html?q=${encodeURIComponent('师德')}`);
  await page.close();
});

test('Enter at once leaves no list behind that would cover the results', async () => {
  const page = await open('search.html');
  await field(page).click();
  await page.keyboard.insertText('师德');
  await page.keyboard.press('Enter');
  await page.locator('[data-hit]').first().waitFor();
  await page.waitForTimeout(500);
  expect(await options(page).count()).toBe(0);
  await page.keyboard.press('ArrowDown');
  expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-hit'))).toBe(true);
  await page.close();
});

test('a keyword that is pressed is searched for', async () => {
  const page = await open('index.html');
  await field(page).click();
  await page.keyboard.type('sdsf');
  await options(page).filter({ hasText: '关键词' }).filter({ hasText: '师德师风' }).first().click();
  await page.waitForURL(`**/search.html?q=${encodeURIComponent('师德师风')}`);
  await page.close();
});

test('half-composed text of an input method is not looked up', async () => {
  const page = await open('index.html');
  await field(page).focus();
  const client = await page.context().newCDPSession(page);
  await client.send('Input.imeSetComposition', { text: 'xc', selectionStart: 2, selectionEnd: 2 });
  await page.waitForTimeout(500);
  expect(await options(page).count()).toBe(0);
  await client.send('Input.insertText', { text: '宣传' });
  await options(page).filter({ hasText: tiaoli }).waitFor();
  await page.close();
});

test('a phone shows the list within its width', async () => {
  const page = await visit.browser.newPage({ viewport: { width: 390, height: 780 } });
  await page.goto(new URL('tasks/tj-jiaoyu-dangjian-2020/item-08.html', visit.root).href);
  await field(page).click();
  await page.keyboard.type('师德');
  await options(page).first().waitFor();
  const box = await page.locator('.suggest').boundingBox();
  expect(box?.x).toBeGreaterThanOrEqual(0);
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await page.close();
});

describe('recent searches', () => {
  const searched = async (page: Page, ...queries: readonly string[]): Promise<void> => {
    for (const query of queries) {
      await page.goto(new URL('index.html', visit.root).href);
      await field(page).fill(query);
      await page.keyboard.press('Enter');
      await page.waitForURL('**/search.html?q=**');
    }
    await page.goto(new URL('index.html', visit.root).href);
    await field(page).focus();
  };

  test('are offered below the empty field, the latest first, and found again', async () => {
    const page = await visit.browser.newPage();
    await searched(page, '师德', '思政课', '师德');
    expect(await options(page).allInnerTexts()).toEqual([expect.stringContaining('师德'), expect.stringContaining('思政课'), '清除全部']);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/search.html?q=${encodeURIComponent('思政课')}`);
    await page.close();
  });

  test('are removed one by one, by key or cross, and all at once', async () => {
    const page = await visit.browser.newPage();
    await searched(page, '师德', '思政课', '党', '高校');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Delete');
    await options(page).filter({ hasText: '师德' }).locator('[data-remove]').click();
    expect(await options(page).allInnerTexts()).toEqual([expect.stringContaining('党'), expect.stringContaining('思政课'), '清除全部']);
    await options(page).last().click();
    expect(await options(page).count()).toBe(0);
    await page.reload();
    await field(page).focus();
    expect(await options(page).count()).toBe(0);
    await page.close();
  });

  test('are none where the browser refuses storage, and searching works', async () => {
    const page = await visit.browser.newPage();
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(error.message));
    await page.addInitScript(() => {
      Object.defineProperty(globalThis, 'localStorage', {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    });
    await searched(page, '师德');
    expect(await options(page).count()).toBe(0);
    expect(problems).toEqual([]);
    await page.close();
  });
});

test('it works from a folder on disk', async () => {
  const page = await visit.browser.newPage();
  await page.goto(pathToFileURL(path.join(site, 'index.html')).href);
  await field(page).click();
  await page.keyboard.type('xcgz');
  await options(page).filter({ hasText: tiaoli }).click();
  await page.waitForURL('**/regulations/xuanchuan-gongzuo-tiaoli.html');
  await page.close();
});

test('it works in Chromium 80', async () => {
  const oldest = await launchOldestBrowser();
  try {
    const page = await oldest.newPage();
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(error.message));
    await page.goto(new URL('index.html', visit.root).href, { waitUntil: 'load' });
    await page.type('[data-search-field]', 'xcgz');
    await page.waitForFunction(() => document.querySelector('[role="option"]')?.textContent.includes('宣传工作条例'), { timeout: 20_000 });
    expect(problems).toEqual([]);
  } finally {
    await oldest.close();
  }
});
