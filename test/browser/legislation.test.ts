/** A law in a browser: places, folds, status on the reader's day, wordings, who cites. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { visitBuilt } from '../support/visit-built.ts';

const history = '2011年6月1日 某省第十一届人民代表大会常务委员会第二次会议通过';
const amendment = '2019年3月8日 某省第十三届人民代表大会常务委员会第九次会议第一次修订';
const law = (heads: string, middle: string, from: string): string => `全民阅读促进条例

${heads}

第一章 总则

第一条 为了促进全民阅读，制定本条例。

第二条 下列单位应当设阅览室：

（一）学校；

（二）医院。

${middle}

第二章 附则

第三条 本条例自${from}起施行。
`;

const seeds = {
  'seeds/reading-2011.txt': law(history, '其他单位可以设阅览室。', '2011年10月1日'),
  'seeds/reading-2011.yaml': 'id: reading-2011\n',
  'seeds/reading-2019.txt': law(`${history}\n\n${amendment}`, '其他单位有条件的，应当设阅览室。', '2019年10月1日'),
  'seeds/reading-2019.yaml': 'id: reading-2019\nrepealed: "2030-01-01"\n',
  'seeds/library.txt': '图书馆管理办法\n\n第一条 根据《全民阅读促进条例》第二条第二款，制定本办法。\n\n第二条 本办法自2020年1月1日起施行。《图书借阅办法》《某局关于整理图书的通知》同时废止。\n',
  'seeds/sorting.txt': '某局关于整理图书的通知\n\n一、做好整理。各馆整理图书。\n\n二、按时报送。年底前报送总结。\n\n2002年6月1日\n',
  'seeds/sorting.yaml': 'id: sorting\n',
  'seeds/library.yaml': 'id: library\n',
  'seeds/loan.txt': '图书借阅办法\n\n第一条 为了方便借阅，制定本办法。\n\n第二条 本办法自2001年1月1日起施行。\n',
  'seeds/loan.yaml': 'id: loan\n',
  'seeds/notice.txt': '某局关于做好阅读工作的通知\n\n一、做好准备。落实《全民阅读促进条例》和《图书借阅办法》。\n\n二、按时报送。年底前报送总结。\n\n2019年6月1日\n',
  'seeds/notice.yaml': 'id: notice\n',
  'content/site.yaml': 'name: 要点库\ntagline: 试\n',
};

const comparison = 'documents/reading-2019/compare-reading-2011.html';

const built = visitBuilt(seeds);

async function inPage<T>(address: string, options: BrowserContextOptions & { readonly day?: string }, look: (page: Page) => Promise<T>): Promise<T> {
  const { day, ...others } = options;
  const context: BrowserContext = await built.browser.newContext(others);
  try {
    const page = await context.newPage();
    if (day !== undefined) await page.clock.setFixedTime(new Date(`${day}T09:00:00`));
    await page.goto(built.root + address, { waitUntil: 'load' });
    return await look(page);
  } finally {
    await context.close();
  }
}

test('a citation of a paragraph lands on the paragraph', async () => {
  const landed = await inPage('documents/library.html', {}, async (page) => {
    await page.locator('.article a').first().click();
    await page.waitForURL(/reading-/u);
    return page.evaluate(() => document.querySelector(':target')?.textContent ?? '');
  });
  expect(landed).toMatch(/^其他单位/u);
});

test('every 条款项 has its address', async () => {
  const ids = await inPage('documents/reading-2011.html', {}, (page) => page.locator('.article').nth(1).evaluate((article) => [...article.querySelectorAll('[id]')].map(({ id }) => id)));
  expect(ids).toEqual(['第二条', '第二条第一款', '第二条第一款第（一）项', '第二条第（一）项', '第二条第一款第（二）项', '第二条第（二）项', '第二条第二款']);
});

describe('the words of a search are marked', () => {
  const marksOf = (address: string): Promise<(string | undefined)[]> =>
    inPage(address, {}, async (page) => {
      await page.locator('main mark').first().waitFor();
      return page.locator('main mark').evaluateAll((all) => all.map((mark) => mark.closest('.article')?.querySelector('[id]')?.id));
    });

  test('all over the law where they stand together', async () => {
    expect(await marksOf('documents/reading-2011.html?hl=条例#第三条')).toEqual(expect.arrayContaining([undefined, '第一条', '第三条']));
  });

  test('in the one article that is near, where they stand alone', async () => {
    expect(await marksOf('documents/reading-2011.html?near=条例&near=施行#第三条')).toEqual(['第三条', '第三条']);
  });
});

describe('the status of a law is that of the reader’s day', () => {
  test.each([
    ['reading-2011', '2011-09-30', '尚未生效'],
    ['reading-2011', '2011-10-01', '现行'],
    ['reading-2011', '2019-09-30', '现行'], // the new wording is passed and not yet in force
    ['reading-2011', '2019-10-01', '已修改'],
    ['reading-2019', '2019-09-30', '尚未生效'],
    ['reading-2019', '2029-12-31', '现行'],
    ['reading-2019', '2030-01-01', '已废止'],
  ])('%s on %s: %s', async (id, day, word) => {
    expect(await inPage(`documents/${id}.html`, { day }, (page) => page.locator('[data-law-status]').innerText())).toBe(word);
  });
});

describe('a citation says what has become of the text', () => {
  const marks = (day: string): Promise<string[]> =>
    inPage('tasks/notice/section-1.html', { day }, (page) => page.locator('.law-standing').evaluateAll((places) => places.map((place) => (place as HTMLElement).innerText.replaceAll(/\s+/gu, ' ').trim())));

  test('on the reader’s day', async () => {
    expect(await marks('2026-01-01')).toEqual([
      '已修改 2019年10月1日起有新文本 现行文本：《全民阅读促进条例》',
      '2019年10月1日起施行，2030年1月1日废止',
      '已废止 2020年1月1日废止 废止依据：《图书馆管理办法》第二条',
    ]);
  });
  test('and not before its time', async () => {
    expect(await marks('2019-06-02')).toEqual([
      '2019年10月1日起有新文本 后来的文本：《全民阅读促进条例》',
      '尚未生效 2019年10月1日起施行，2030年1月1日废止',
      '2020年1月1日废止 废止依据：《图书馆管理办法》第二条',
    ]);
  });
});

test('a law that another one ends says so, and leads to the article', async () => {
  await inPage('documents/loan.html', { day: '2026-01-01' }, async (page) => {
    expect(await page.locator('.law-term [data-law-status]').innerText()).toBe('已废止');
    await page.locator('.law-end a').click();
    await page.waitForURL(/library\.html/u);
    expect(await page.evaluate(() => document.querySelector(':target')?.textContent)).toBe('第二条');
  });
});

test('an item says that its document has ended', async () => {
  for (const item of ['documents/sorting.html', 'tasks/sorting/section-1.html', 'tasks/sorting/section-2.html']) {
    const words = await inPage(item, { day: '2026-01-01' }, (page) => page.locator('.law-term').innerText());
    expect(words.replaceAll(/\s+/gu, ' ')).toContain('已废止 2020年1月1日废止 废止依据：《图书馆管理办法》第二条');
  }
  expect(await inPage('tasks/notice/section-1.html', { day: '2026-01-01' }, (page) => page.locator('.law-term').count())).toBe(0);
});

test('a list of documents marks those that have ended', async () => {
  await inPage('documents.html', { day: '2026-01-01' }, async (page) => {
    const ended = page.locator('.plain-list > li', { has: page.locator('.law-status.is-repealed') });
    expect(await ended.locator('a').allInnerTexts()).toEqual(['某局关于整理图书的通知', '图书借阅办法']);
  });
});

test('without scripts the days are shown and nothing is folded away', async () => {
  await inPage('documents/reading-2019.html', { javaScriptEnabled: false }, async (page) => {
    expect(await page.locator('.law-term').innerText()).toContain('2019年10月1日起施行');
    expect(await page.locator('[data-law-status]').isVisible()).toBe(false);
    expect(await page.locator('[id="第三条第一款"]').isVisible()).toBe(true);
  });
});

test('a folded chapter opens for an address inside it', async () => {
  await inPage('documents/reading-2019.html', {}, async (page) => {
    await page.locator('.division > summary').first().click();
    expect(await page.locator('[id="第二条"]').isVisible()).toBe(false);
    await page.evaluate(() => {
      location.hash = '第二条第二款';
    });
    await page.locator('[id="第二条第二款"]').waitFor({ state: 'visible' });
  });
});

test('an article shows who cites it, with the sentence', async () => {
  await inPage('documents/reading-2019.html', { viewport: { width: 1280, height: 900 } }, async (page) => {
    const cited = page.locator('.law-cited');
    expect(await cited.count()).toBe(1);
    await cited.locator('summary').click();
    expect(await cited.innerText()).toContain('根据《全民阅读促进条例》第二条第二款，制定本办法。');
    expect(await cited.locator('a').getAttribute('href')).toMatch(/library\.html#第一条$/u);
  });
});

test('the wordings stand on a line of time, each compared with the one before', async () => {
  await inPage('documents/reading-2019.html', {}, async (page) => {
    expect(await page.locator('.law-word').allInnerTexts()).toEqual(['通过', '修改，本页文本', '废止']);
    await page.getByRole('link', { name: '与前一文本对照' }).click();
    await page.waitForURL(/compare-/u);
    expect(await page.locator('.compared').first().locator('del, ins').allInnerTexts()).toEqual(['可以', '有条件的，应当']);
    expect(await page.locator('.kept').first().innerText()).toContain('第一条');
  });
});

describe.each(['documents/reading-2019.html', comparison])('%s', (address) => {
  test.each(['light', 'dark'] as const)('axe finds nothing against WCAG 2.1 AA in %s', async (colorScheme) => {
    const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    const violations = await inPage(address, { colorScheme, bypassCSP: true, viewport: { width: 1280, height: 900 } }, async (page) => {
      await page.evaluate(axe);
      return page.evaluate(async () => {
        const { axe: tool } = globalThis as unknown as { axe: { run: (options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } };
        const { violations: found } = await tool.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'] });
        return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
      });
    });
    expect(violations).toEqual([]);
  });

  test.each([390, 1280, 1600])('fits a window of %i px', async (width) => {
    const overflow = await inPage(address, { viewport: { width, height: 900 } }, (page) =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    );
    expect(overflow).toBeLessThanOrEqual(0);
  });
});
