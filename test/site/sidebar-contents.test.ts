import { expect, test } from 'vitest';
import { sidebarContents } from '../../src/site/sidebar-contents.ts';
import { makeDocument, makeRow } from './support/entries.ts';

const sectionOf = (at: number, items: number) => ({
  section: { id: `section-${String(at)}`, mark: `（${String(at)}）`, title: '任务', lost: false, why: null },
  rows: Array.from({ length: items }, (_, row) => makeRow({ id: `s${String(at)}-${String(row)}`, path: `tasks/tj-2020/s${String(at)}-${String(row)}` })),
});
const makePage = (sections: number, items: number) => makeDocument({ sections: Array.from({ length: sections }, (_, at) => sectionOf(at, items)) });
const rowsOf = (contents: ReturnType<typeof sidebarContents>): number => contents.sections.reduce((sum, { rows }) => sum + rows.length, 0);

test('contents that fit are shown whole', () => {
  const contents = sidebarContents(makePage(3, 100), 'tasks/tj-2020/s1-5');
  expect(rowsOf(contents)).toBe(300);
  expect(contents.sections.map(({ current }) => current)).toEqual([false, true, false]);
  expect(contents.sections[1]?.rows.findIndex(({ current }) => current)).toBe(5);
});

test('of long contents the section being read is shown, and the headings of the others', () => {
  const contents = sidebarContents(makePage(20, 50), 'tasks/tj-2020/s7-49');
  expect(contents.sections.map(({ rows }) => rows.length)).toEqual(Array.from({ length: 20 }, (_, at) => (at === 7 ? 50 : 0)));
  expect(contents.sections[8]?.address).toBe('/documents/tj-2020.html#section-8');
});

test.each([
  ['s0-0', null, 2939],
  ['s0-1500', 1440, 1439],
  ['s0-2999', 2939, null],
])('of a long section what is around %s is shown, with the way to the rest', (item, before, after) => {
  const [section] = sidebarContents(makePage(1, 3000), `tasks/tj-2020/${item}`).sections;
  expect([section?.before?.count ?? null, section?.after?.count ?? null]).toEqual([before, after]);
  expect(section?.rows.filter(({ current }) => current).map(({ address }) => address)).toEqual([`/tasks/tj-2020/${item}.html`]);
  expect(section?.rows.length).toBeLessThanOrEqual(121);
});

test('rows and sections on a page have an end, however long the document is', () => {
  for (const [sections, items] of [[17, 1000], [3000, 1], [400, 2]] as const) {
    const contents = sidebarContents(makePage(sections, items), 'tasks/tj-2020/s9-0');
    expect(rowsOf(contents)).toBeLessThanOrEqual(300);
    expect(contents.sections.length).toBeLessThanOrEqual(100);
  }
});
