/** Reading the site in a current browser: under a strict policy, under a sub-path, with scripts off, by keyboard, on paper. */
import type { Server } from 'node:http';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { serveFolder } from '../../src/io/static-server.ts';
import { launchCurrentBrowser } from '../../scripts/browser.ts';

const library = 'tj-jiaoyu-dangjian-2020';
const pageTypes = [
  'index.html',
  `documents/${library}.html`,
  `documents/${library}/source.html`,
  `tasks/${library}/item-08.html`,
  `tasks/${library}/item-20.html`,
  `tasks/${library}/item-14-18-fragment.html`,
  `documents/${library}/requirements.html`,
  'documents.html',
  'browse.html',
  'browse/parties.html',
  'regulations.html',
  'regulations/xuanchuan-gongzuo-tiaoli.html',
  'terms.html',
  'terms/sige-yishi.html',
  'keywords.html',
  'citations.html',
  'about.html',
  'search.html?q=%E5%B8%88%E5%BE%B7',
  '404.html',
];

let browser: Browser;
let server: Server;
let root: string;

beforeAll(async () => {
  browser = await launchCurrentBrowser();
  const served = await serveFolder(inject('site'), {
    port: 0,
    base: '/部门/要点/',
    headers: { 'content-security-policy': "default-src 'self'; object-src 'none'; frame-ancestors 'none'" },
  });
  server = served.server;
  root = encodeURI(served.address);
});

afterAll(async () => {
  await browser.close();
  server.close();
});

/** A page with everything that should not happen written down. */
async function open(address: string, context?: BrowserContext): Promise<{ page: Page; problems: string[] }> {
  const page = await (context ?? (await browser.newContext())).newPage();
  const problems: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(root)) problems.push(`request to ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) problems.push(`${String(response.status())} ${response.url()}`);
  });
  await page.goto(root + address, { waitUntil: 'load' });
  return { page, problems };
}

describe.each(pageTypes)('%s', (address) => {
  test('opens under default-src self and a sub-path without a complaint', async () => {
    const { page, problems } = await open(address);
    await page.waitForTimeout(300);
    await page.context().close();
    expect(problems).toEqual([]);
  });

  test.each(['light', 'dark'] as const)('axe finds nothing against WCAG 2.1 AA in %s', async (colorScheme) => {
    const context = await browser.newContext({ colorScheme, bypassCSP: true });
    const { page } = await open(address, context);
    await page.waitForTimeout(300);
    await page.evaluate(await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
    const violations = await page.evaluate(async () => {
      const { axe } = globalThis as unknown as { axe: { run: (options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } };
      const { violations: found } = await axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] });
      return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
    });
    await context.close();
    expect(violations).toEqual([]);
  });

  test.each([390, 768, 1280, 1600])('fits a window of %i px', async (width) => {
    const context = await browser.newContext({ viewport: { width, height: 900 } });
    const { page } = await open(address, context);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    await context.close();
    expect(overflow).toBeLessThanOrEqual(0);
  });
});

test('reading and browsing work with scripts off', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const { page } = await open('index.html', context);
  await page.getByRole('link', { name: /强化师德师风建设/u }).first().click();
  expect(await page.locator('h1').innerText()).toContain('强化师德师风建设');
  await page.getByRole('link', { name: /关于加强和改进新时代师德师风建设的意见/u }).first().click();
  expect(await page.locator('main').innerText()).toContain('待核实');
  await page.goto(`${root}keywords.html`);
  await page.locator('main a[href*="tasks/"]').first().click();
  expect(page.url()).toContain('/tasks/');
  await context.close();
});

test('slash puts the cursor into the search field', async () => {
  const { page } = await open(`tasks/${library}/item-08.html`);
  await page.keyboard.press('/');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('q');
  await page.context().close();
});

test('a reader sees what is printed, what is inferred and what is missing', async () => {
  const { page } = await open(`documents/${library}.html`);
  const text = await page.locator('main').innerText();
  for (const seen of ['8.', '〔6〕', '〔9–10〕', '〔14–18〕', '〔20–21〕', '二、', '五、', '六、']) expect(text).toContain(seen);
  const marks = await page.locator('main .entry-mark').allInnerTexts();
  const printed = marks.filter((mark) => /^\d/u.test(mark)).map((mark) => Number.parseInt(mark, 10));
  expect(printed).toEqual([2, 3, 4, 5, 7, 8, 11, 13, 19, 20, 22, 23, 24]);
  await page.context().close();
});

test('two candidates are shown and none is chosen', async () => {
  const { page } = await open(`tasks/${library}/item-11.html`);
  const text = await page.locator('main').innerText();
  expect(text).toContain('《2019-2023 年全');
  expect(text).toContain('全国党政领导班子建设规划纲要');
  expect(await page.locator('.source-text a.cite').count()).toBeGreaterThan(0);
  expect(await page.locator('.source-text a[href*="lingdao-banzi"]').count()).toBe(0);
  await page.context().close();
});

test('a page prints on paper with its title and without the navigation', async () => {
  const { page } = await open(`tasks/${library}/item-08.html`);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('h1').isVisible()).toBe(true);
  expect(await page.locator('header form').first().isVisible()).toBe(false);
  await page.context().close();
});

test('what is selected in a source is copied with where it stands', async () => {
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  const { page } = await open(`tasks/${library}/item-08.html?hl=%E5%B8%88%E5%BE%B7`, context);
  const button = page.getByRole('button', { name: '复制并注明出处' });
  expect(await button.isVisible()).toBe(false);
  await page.locator('.source-text p.source').first().evaluate((paragraph) => getSelection()?.selectAllChildren(paragraph));
  await button.click();
  await page.getByText('已复制原文和出处').waitFor();
  const [text = '', source] = (await page.evaluate(() => navigator.clipboard.readText())).split('\n——');
  expect(text).toMatch(/^强化师德师风建设。深入贯彻落实/u);
  expect(source).toBe(`《2020年教育系统党建工作要点》第8项（第38—42行）　${decodeURI(root)}tasks/${library}/item-08.html`);
  await page.locator('h1').evaluate((title) => getSelection()?.selectAllChildren(title));
  await button.waitFor({ state: 'hidden' });
  await context.close();
});
