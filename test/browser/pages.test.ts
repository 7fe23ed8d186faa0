/** What holds for every file of the built site, seen without a browser. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'acorn';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { anchors, elements, listFiles, readPages, type SitePage } from '../support/site-files.ts';

const site = inject('site');
let pages: SitePage[] = [];
let files: string[] = [];

beforeAll(async () => {
  [pages, files] = await Promise.all([readPages(site), listFiles(site)]);
});

test('the site has its pages', () => {
  expect(pages.map((page) => page.path)).toEqual(
    expect.arrayContaining(['index.html', 'search.html', 'about.html', '404.html', 'documents/tj-jiaoyu-dangjian-2020.html']),
  );
  expect(pages.filter((page) => page.path.startsWith('tasks/'))).toHaveLength(20);
  expect(pages.filter((page) => page.path.startsWith('regulations/'))).toHaveLength(21);
  expect(pages.filter((page) => page.path.startsWith('terms/'))).toHaveLength(18);
});

test('every internal link and anchor resolves, from any folder', () => {
  const anchorsOf = new Map(pages.map((page) => [page.path, anchors(page)]));
  const broken = pages.flatMap((page) =>
    elements(page).flatMap(({ tagName, properties }) => {
      const address = properties['href'] ?? properties['src'] ?? properties['action'];
      if (typeof address !== 'string' || /^(?:https?|mailto):/u.test(address)) return [];
      const { target, anchor } = resolve(page.path, address);
      if (!files.includes(target)) return [`${page.path}: ${tagName} ${address}`];
      const known = anchorsOf.get(target);
      return anchor === '' || !known || known.has(anchor) ? [] : [`${page.path}: ${address} 没有这个锚点`];
    }),
  );
  expect(broken).toEqual([]);
});

function resolve(page: string, address: string): { target: string; anchor: string } {
  const [rest = '', anchor = ''] = address.split('#');
  const file = rest.split('?')[0] ?? '';
  const target = file === '' ? page : path.posix.join(path.posix.dirname(page), decodeURIComponent(file));
  return { target, anchor: decodeURIComponent(anchor) };
}

test('no address starts at the root, so the folder works anywhere', () => {
  const absolute = pages.flatMap((page) =>
    elements(page).flatMap(({ properties }) =>
      [properties['href'], properties['src'], properties['action']].filter((address) => typeof address === 'string' && address.startsWith('/')),
    ),
  );
  expect(absolute).toEqual([]);
});

test('nothing in a page is inline script, style or handler', () => {
  const inline = pages.flatMap((page) =>
    elements(page).flatMap(({ tagName, properties, children }) => {
      const handlers = Object.keys(properties).filter((name) => /^on[A-Z]/u.test(name) || name === 'style');
      const content = (tagName === 'script' && properties['src'] === undefined) || tagName === 'style';
      return content && children.length >= 0 ? [`${page.path}: <${tagName}>`] : handlers.map((name) => `${page.path}: ${name}`);
    }),
  );
  expect(inline).toEqual([]);
});

test('no page asks for anything outside the site', () => {
  const outside = pages.flatMap((page) =>
    elements(page).flatMap(({ tagName, properties }) => {
      const asked = tagName === 'a' ? undefined : (properties['src'] ?? (tagName === 'link' ? properties['href'] : undefined));
      return typeof asked === 'string' && /^(?:https?:)?\/\//u.test(asked) ? [`${page.path}: ${asked}`] : [];
    }),
  );
  expect(outside).toEqual([]);
});

describe('for Chrome 80', () => {
  test('every script parses as ES2020', async () => {
    const scripts = files.filter((file) => file.endsWith('.js') && !file.startsWith('pagefind/'));
    expect(scripts.length).toBeGreaterThan(1);
    for (const file of scripts) {
      const source = await readFile(path.join(site, file), 'utf8');
      expect(() => parse(source, { ecmaVersion: 2020, sourceType: 'script' }), file).not.toThrow();
    }
  });

  test('no script calls what came later', async () => {
    // Three dots before a name are a spread: `[...at(text)]`.
    const later = /(?<!\.)\.(?:replaceChildren|replaceAll|at|findLast|findLastIndex|toSorted|toReversed|toWellFormed|isWellFormed)\(|\b(?:structuredClone|Object\.hasOwn|Intl\.Segmenter|crypto\.randomUUID|Promise\.any)\b/u;
    for (const file of files.filter((name) => name.endsWith('.js') && !name.startsWith('pagefind/'))) {
      expect(later.exec(await readFile(path.join(site, file), 'utf8'))?.[0], file).toBeUndefined();
    }
  });

  test('no style depends on what came later', async () => {
    const sheets = files.filter((file) => file.endsWith('.css') && !file.startsWith('pagefind/'));
    expect(sheets.length).toBeGreaterThan(0);
    for (const file of sheets) {
      const css = await readFile(path.join(site, file), 'utf8');
      expect(css, file).not.toMatch(/@layer|@container|(?<![\w-])inset:|aspect-ratio:|color-mix\(/u);
    }
  });
});

test('every page says its language, its title and what it is', () => {
  for (const page of pages) {
    const all = elements(page);
    expect(all.find(({ tagName }) => tagName === 'html')?.properties['lang'], page.path).toBe('zh-CN');
    expect(all.filter(({ tagName }) => tagName === 'title'), page.path).toHaveLength(1);
    expect(all.filter(({ tagName }) => tagName === 'h1'), page.path).toHaveLength(1);
  }
});
