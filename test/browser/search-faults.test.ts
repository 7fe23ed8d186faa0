/** What a reader sees when files of the index do not arrive as they were written, when answers come out of order, and when addresses are odd. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page, Route } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Passage } from '../../src/model/passage.ts';
import { literally, readPassages } from '../support/passages.ts';
import { searchStatus, visitSite } from '../support/visit-site.ts';

const visit = visitSite();
const { site } = visit;
let passages: Passage[];

beforeAll(async () => {
  passages = await readPassages(visit.site);
});

async function openPage(): Promise<{ page: Page; problems: string[] }> {
  const page = await visit.browser.newPage();
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  return { page, problems };
}

const totalOf = (words: string): string => `完全匹配 ${String(literally(passages, words).length)} 处`;
const address = (query: string, rest = ''): string => `${visit.root}search.html?q=${encodeURIComponent(query)}${rest}`;

const shapes: Readonly<Record<string, (route: Route, whole: Buffer) => Promise<void>>> = {
  'is not there': (route) => route.fulfill({ status: 404, contentType: 'text/html', body: '<h1>404</h1>' }),
  'is refused': (route) => route.abort(),
  'is empty': (route) => route.fulfill({ contentType: 'text/javascript', body: '' }),
  'is an error page': (route) => route.fulfill({ contentType: 'text/html', body: '<!DOCTYPE html><title>服务器错误</title>' }),
  'is cut short': (route, whole) => route.fulfill({ contentType: 'text/javascript', body: whole.subarray(0, whole.length >> 1) }),
  'is of another build': (route, whole) =>
    route.fulfill({ contentType: 'text/javascript', body: whole.toString().replace(/receive\("[^"]*"/u, 'receive("000000000000"') }),
};

const everyShape = Object.keys(shapes);

describe.each([
  ['manifest', everyShape],
  ['text-0', everyShape],
  ['titles', ['is an error page']],
  ['facts', ['is cut short']],
  ['words', ['is not there']],
  ['weights', ['is of another build']],
])('when %s.js', (name, wanted) => {
  test.each(wanted)('%s, the page says so and shows no number; once it is whole the number is right', async (shape) => {
    const { page } = await openPage();
    const whole = await readFile(path.join(site, 'data', 'search', `${name}.js`));
    await page.route(`**/data/search/${name}.js*`, (route) => shapes[shape]?.(route, whole));
    await page.goto(address('师德'));
    const alert = page.locator('[data-search-results] [role="alert"]');
    await alert.waitFor({ timeout: 10_000 });
    expect(await alert.innerText()).toMatch(/检索索引有文件|网站刚刚更新过/u);
    expect(await page.locator('main').innerText()).not.toMatch(/完全匹配|相近 \d/u);
    await page.unroute(`**/data/search/${name}.js*`);
    await page.locator('input[name="q"]').press('Enter');
    expect(await searchStatus(page, /完全匹配/u)).toContain(totalOf('师德'));
    await page.close();
  });
});

test.each(['is not there', 'is refused', 'is empty', 'is an error page', 'is cut short'])(
  'when a part of Pagefind’s index %s, a scan gives the right number and the page says so',
  async (shape) => {
    const { page } = await openPage();
    await page.route('**/pagefind/index/*', async (route) => {
      const whole = await readFile(path.join(site, new URL(route.request().url()).pathname));
      await shapes[shape]?.(route, whole);
    });
    await page.goto(address('师德', '&backend=pagefind'));
    expect(await searchStatus(page, /完全匹配/u)).toContain(totalOf('师德'));
    expect(await page.locator('[data-search-results]').getAttribute('data-backend')).toBe('scan');
    expect(await page.locator('[data-search-results] .is-fault').innerText()).toContain('逐段核对');
    await page.close();
  },
);

test('a whole Pagefind index answers by itself', async () => {
  const { page } = await openPage();
  await page.goto(address('师德', '&backend=pagefind'));
  expect(await searchStatus(page, /完全匹配/u)).toContain(totalOf('师德'));
  expect(await page.locator('[data-search-results]').getAttribute('data-backend')).toBe('pagefind');
  expect(await page.locator('[data-search-results] .is-fault').count()).toBe(0);
  await page.close();
});

test('while files are slow, only the query typed last is answered', async () => {
  const { page } = await openPage();
  await page.route('**/data/search/text-0.js*', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1200));
    await route.continue();
  });
  await page.goto(`${visit.root}search.html`);
  const field = page.locator('input[name="q"]');
  for (const query of ['师', '师德', '思政课', '平安校园']) {
    await field.fill(query);
    await page.waitForTimeout(250);
  }
  const shown = new Set<string>();
  await page.exposeFunction('note', (text: string) => void (text.includes('完全匹配') && shown.add(text)));
  await page.evaluate(() => {
    const line = document.querySelector('[data-search-status]');
    const tell = (): void => void (globalThis as unknown as { note: (text: string) => void }).note(line?.textContent ?? '');
    if (line) new MutationObserver(tell).observe(line, { childList: true, characterData: true, subtree: true });
    tell();
  });
  await searchStatus(page, /“平安校园”完全匹配/u);
  await page.waitForTimeout(400);
  expect([...shown].filter((text) => !text.includes('平安校园'))).toEqual([]);
  expect(await searchStatus(page, /完全匹配/u)).toContain(totalOf('平安校园'));
  await page.close();
});

/** Holds back the answers of this page to one query, or only those with a filter; `search` itself is the page's own. */
async function holdBack(page: Page, query: string, milliseconds: number, filtered = false): Promise<void> {
  await page.evaluate(
    ([held, wait, onlyFiltered]) => {
      const own = window.Yaodian.search;
      Object.assign(window.Yaodian, {
        search: async (asked: string, options: { filters?: Record<string, string[]> } = {}) => {
          const answer = await own(asked, options);
          const isFiltered = Object.values(options.filters ?? {}).some((values) => values.length > 0);
          if (asked === held && (isFiltered || !onlyFiltered)) await new Promise((resolve) => setTimeout(resolve, wait));
          return answer;
        },
      });
    },
    [query, milliseconds, filtered] as const,
  );
}

test('an answer that comes late does not take the place of a newer one', async () => {
  const { page } = await openPage();
  await page.goto(`${visit.root}search.html`);
  await holdBack(page, '师德', 1500);
  const field = page.locator('input[name="q"]');
  await field.fill('师德');
  await page.waitForTimeout(300);
  await field.fill('思政课');
  await searchStatus(page, /“思政课”完全匹配/u);
  await page.waitForTimeout(1700);
  expect(await searchStatus(page, /完全匹配/u)).toContain('“思政课”');
  expect(page.url()).toContain(encodeURIComponent('思政课'));
  await page.close();
});

test('a late answer to a change of order does not take the place of a newer query', async () => {
  const { page } = await openPage();
  await page.goto(address('党'));
  await searchStatus(page, /“党”完全匹配/u);
  await holdBack(page, '党', 1500);
  await page.locator('[data-search-sort]').selectOption('document');
  await page.locator('input[name="q"]').fill('师德');
  await searchStatus(page, /“师德”完全匹配/u);
  await page.waitForTimeout(1700);
  expect(await searchStatus(page, /完全匹配/u)).toContain('“师德”');
  expect(new Set(await page.locator('[data-search-results] .is-exact mark').allInnerTexts())).toEqual(new Set(['师德']));
  await page.close();
});

test('a late answer to a filter does not take the place of the query without it', async () => {
  const { page } = await openPage();
  await page.goto(address('党'));
  const whole = await searchStatus(page, /“党”完全匹配/u);
  await holdBack(page, '党', 1200, true);
  await page.locator('[data-search-facets] input[name="kind"]').first().evaluate((box: HTMLInputElement) => { box.click(); });
  await page.goBack();
  await page.waitForTimeout(1800);
  expect(await searchStatus(page, /“党”完全匹配/u)).toBe(whole);
  expect(new URL(page.url()).searchParams.has('kind')).toBe(false);
  await page.close();
});

test('two tabs keep apart what they show, and have one list of recent searches', async () => {
  const context = await visit.browser.newContext();
  const [one, two] = [await context.newPage(), await context.newPage()];
  const field = (page: Page) => page.locator('input[name="q"]');
  await one.goto(`${visit.root}search.html`);
  await two.goto(`${visit.root}search.html`);
  await holdBack(one, '师德', 800);
  await field(one).fill('师德');
  await field(one).press('Enter');
  await field(two).fill('思政课');
  await field(two).press('Enter');
  expect(await searchStatus(two, /“思政课”完全匹配/u)).toContain(totalOf('思政课'));
  expect(await searchStatus(one, /“师德”完全匹配/u)).toContain(totalOf('师德'));
  expect(await two.locator('[data-search-status]').innerText()).toContain('“思政课”');
  expect(await field(two).inputValue()).toBe('思政课');
  await field(one).fill('');
  await one.locator('[role="option"]').first().waitFor();
  expect(await one.locator('[role="option"]').allInnerTexts()).toEqual([expect.stringContaining('思政课'), expect.stringContaining('师德'), '清除全部']);
  await context.close();
});

describe('an odd address', () => {
  test.each([
    ['half a character', '?q=%ED%A0%80%E5%B8%88%E5%BE%B7'],
    ['a percent sign and nothing', '?q=%E5%B8%88%E5%BE%B7%'],
    ['garbage behind percent signs', '?q=%zz%E5%B8%&n=%&sort=%ff&kind=%00'],
    ['cut inside a character', '?q=%E5%B8%88%E5%BE'],
    ['many fields of one name', '?q=%E5%B8%88%E5%BE%B7&q=x&kind=task&kind=task&n=99999999999999999999&backend=nothing'],
    ['names of object members', '?q=__proto__&__proto__=x&constructor=y&kind=__proto__&document=constructor'],
    ['markup', '?q=%3Cimg%20src%3Dx%20onerror%3Dhacked%3D1%3E&document=%3Cimg%20src%3Dx%20onerror%3Dhacked%3D1%3E'],
    ['controls and direction marks', '?q=%00%07%E2%80%AE%E5%B8%88%E5%BE%B7%E2%80%AC%E2%80%8B'],
  ])('with %s is answered', async (_, search) => {
    const { page, problems } = await openPage();
    await page.goto(`${visit.root}search.html${search}`);
    await searchStatus(page, /完全匹配|相近|没有/u);
    await page.waitForTimeout(200); // an image that cannot be had says so late
    expect(problems).toEqual([]);
    expect(await page.evaluate(() => 'hacked' in globalThis)).toBe(false);
    expect(await page.locator('main img').count()).toBe(0);
    await page.close();
  });

  test.each(['师德\ud800', '\udc00师德', '𠀀𪚥', '👨‍👩‍👧‍👦', '100% 师德', 'a+b&c=d#e?f', '师 德'])('keeps %j through the address bar', async (query) => {
    const { page, problems } = await openPage();
    await page.goto(`${visit.root}search.html`);
    await page.evaluate((text) => {
      const field = document.querySelector<HTMLInputElement>('input[name="q"]');
      if (field) field.value = text;
      field?.form?.requestSubmit();
    }, query);
    const first = await searchStatus(page, /完全匹配|相近|没有/u);
    await page.reload();
    expect(await searchStatus(page, /完全匹配|相近|没有/u)).toBe(first.replaceAll(/\p{Cs}/gu, '\ufffd'));
    expect(await page.locator('input[name="q"]').inputValue()).toBe(query.toWellFormed());
    expect(problems).toEqual([]);
    await page.close();
  });
});
