/** The list of a library of many documents, narrowed while one types. */
import type { Page } from 'playwright-core';
import { beforeEach, expect, test } from 'vitest';
import { visitBuilt } from '../support/visit-built.ts';

const days = Array.from({ length: 41 }, (_, at) => `${String(1970 + at)}年6月1日`);
const notices = days.map((day, at) => [`seeds/notice-${String(at)}.txt`, `某局关于整理第${String(at)}批图书的通知\n\n一、做好整理。各馆整理图书。\n\n${day}\n`]);
const files = {
  ...Object.fromEntries(notices),
  'seeds/reading.txt': '某市全民阅读条例\n\n第一条 为了促进阅读，制定本条例。\n\n第二条 本条例自2020年1月1日起施行。\n',
  'content/site.yaml': 'name: 要点库\ntagline: 试\n',
};

const built = visitBuilt(files);
let page: Page;

beforeEach(async () => {
  page = await built.browser.newPage();
  await page.goto(`${built.root}documents.html`);
  return () => page.close();
});

const titles = (): Promise<string[]> => page.locator('.list-title:visible').allInnerTexts();
const told = (words: string): Promise<void> => page.locator('.list-filter [role="status"]').filter({ hasText: words }).waitFor();

test('rows that hold every word stay, with their years', async () => {
  await page.getByLabel('在文件名中找').fill('通知 第３批');
  await told('1 件');
  expect(await titles()).toEqual(['某局关于整理第3批图书的通知']);
  expect(await page.locator('.block-title:visible').allInnerTexts()).toEqual(['1973年1 件']);
  expect(await page.getByLabel('年份').isVisible()).toBe(false);
});

test('an emptied field shows everything again', async () => {
  await page.getByLabel('在文件名中找').fill('条例');
  await told('1 件');
  await page.getByLabel('在文件名中找').fill(' ');
  await page.getByLabel('年份').waitFor();
  expect(await titles()).toHaveLength(42);
});

test('a name that is not there leads to the texts', async () => {
  await page.getByLabel('在文件名中找').fill('促进阅读');
  await told('没有这样的文件名');
  await page.getByRole('link', { name: '到正文里检索' }).click();
  await page.locator('[data-search-status]').filter({ hasText: '完全匹配 1 处' }).waitFor();
});
