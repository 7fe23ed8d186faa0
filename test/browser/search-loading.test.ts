/** How a page gets the files of the index: it reads them where that is allowed, and runs them where it is not. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { literally, readPassages } from '../support/passages.ts';
import { searchStatus, type Visit, visitSite } from '../support/visit-site.ts';

const open = visitSite();
const strict = visitSite({ headers: { 'content-security-policy': "default-src 'self'; connect-src 'none'" } });

/** What a search for 师德 says, and the kinds of requests that brought its files. */
async function searchAt(visit: Visit): Promise<{ status: string; kinds: string[] }> {
  const page: Page = await visit.browser.newPage();
  const kinds = new Set<string>();
  page.on('requestfinished', (request) => {
    if (request.url().includes('/data/search/')) kinds.add(request.resourceType());
  });
  await page.goto(`${visit.root}search.html?q=${encodeURIComponent('师德')}`);
  const status = await searchStatus(page, /完全匹配/u);
  await page.close();
  return { status, kinds: [...kinds] };
}

test.each([
  ['may', open, 'xhr'],
  ['may not', strict, 'script'],
])('a page that %s read files finds what stands there', async (_, visit, kind) => {
  const total = literally(await readPassages(visit.site), '师德').length;
  const { status, kinds } = await searchAt(visit);
  expect(status).toContain(`完全匹配 ${String(total)} 处`);
  expect(kinds).toEqual([kind]);
});
