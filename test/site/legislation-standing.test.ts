/** What a reader is told of a text that is cited or listed. */
import { describe, expect, test } from 'vitest';
import type { DocumentPage, Regulation } from '../../src/model/schema.ts';
import { namedDocuments } from '../../src/site/document-citations.ts';
import { agreedDay, statedEnds } from '../../src/site/legislation-repeals.ts';
import { standingOf, termOfEntry } from '../../src/site/legislation-standing.ts';
import { lawEvents, termOf } from '../../src/site/legislation-versions.ts';
import { knowledgeView } from '../../src/site/regulation-view.ts';
import { makeDocument, makeMention, makeRegulation, makeSite } from './support/entries.ts';

type Law = NonNullable<DocumentPage['legislation']>;
const law = (document: string, title: string, facts: Partial<Law>, fields: Partial<DocumentPage> = {}): DocumentPage =>
  makeDocument({
    document, title, form: 'legislation', date: facts.version ?? null, sections: [],
    legislation: { articles: 2, effective: null, version: null, amended: [], repealed: null, ...facts }, ...fields,
  });
const end = (kind: 'document' | 'regulation', id: string, day: string | null, doubt: string | null = null): NonNullable<DocumentPage['repeals']>[number] => ({
  target: { kind, id, title: '河道管理办法' }, day, doubt, place: 'documents/water#第五十条', sentence: '《河道管理办法》同时废止。',
});
const river = law('river', '河道管理办法', { effective: '1996-07-01', version: '1996-05-02' });
const water = (...repeals: readonly NonNullable<DocumentPage['repeals']>[number][]): DocumentPage =>
  law('water', '水域管理条例', { effective: '2004-08-01', version: '2004-05-01' }, { repeals });
const inLibrary = (...documents: readonly DocumentPage[]): ReturnType<typeof makeSite> => makeSite({ documents });
const standing = (site: ReturnType<typeof makeSite>, id: string, kind: 'document' | 'regulation' = 'document') => standingOf(site, { kind, id });

describe('a text that another one ends', () => {
  test('ends on the day the other says, with the article as the source', () => {
    const site = inLibrary(river, water(end('document', 'river', '2004-08-01')));
    expect(termOf(site, river)).toEqual({ from: '1996-07-01', changed: null, repealed: '2004-08-01' });
    expect(standing(site, 'river')).toMatchObject({
      days: ['2004年8月1日废止'], ends: [{ address: '/documents/water.html#第五十条', words: '《水域管理条例》第五十条', sentence: '《河道管理办法》同时废止。' }],
    });
    expect(lawEvents(site, river).map(({ day, word }) => `${day} ${word}`)).toEqual(['1996-05-02 通过', '2004-08-01 废止']);
    expect(standing(site, 'water')).toBeNull();
  });

  test('ends on the day a person states', () => {
    const site = inLibrary({ ...river, legislation: { articles: 2, effective: null, version: null, amended: [], repealed: '2003-01-01' } }, water(end('document', 'river', '2004-08-01')));
    expect(standing(site, 'river')?.term.repealed).toBe('2003-01-01');
  });

  test.each([
    ['two texts say different days', [end('document', 'river', '2004-08-01'), end('document', 'river', '2005-08-01')]],
    ['the one that says so is in doubt', [end('document', 'river', null, '库中有 2 个同名文本，不能断定是哪一个')]],
  ])('stays open where %s', (_fact, ends) => {
    const site = inLibrary(river, water(...ends));
    expect(agreedDay(statedEnds(site, { kind: 'document', id: 'river' }))).toBeNull();
    expect(standing(site, 'river')).toMatchObject({ term: { repealed: null }, days: ['废止日期待核实'] });
  });

  test('may be no law', () => {
    const notice = makeDocument({ document: 'river', title: '关于河道管理的通知' });
    expect(termOf(inLibrary(notice), notice)).toBeNull();
    expect(standing(inLibrary(notice, water(end('document', 'river', '2004-08-01'))), 'river')?.days).toEqual(['2004年8月1日废止']);
  });
});

test('an older wording leads to the newest one', () => {
  const later = law('river-2010', '河道管理办法', { effective: '2010-07-01', version: '2010-05-02' });
  const site = inLibrary(river, later, law('new', '湖泊管理办法', { version: '2012-01-01' }));
  expect(standing(site, 'river')).toMatchObject({ days: ['2010年7月1日起有新文本'], later: { address: '/documents/river-2010.html', from: '2010-07-01' } });
  expect(standing(site, 'river-2010')).toBeNull();
});

test('the first day is told only of a text that may not apply yet', () => {
  const coming = law('water', '水域管理条例', { effective: '2027-01-01', version: '2026-05-01' });
  expect(standing(inLibrary(coming), 'water')?.days).toEqual(['2027年1月1日起施行']);
  expect(standing(inLibrary(coming, law('newer', '湖泊管理办法', { version: '2027-03-01' })), 'water')).toBeNull();
});

describe('an entry people have written', () => {
  const entry = (fields: Partial<Regulation>): Regulation => makeRegulation({ title: '河道管理办法', displayTitle: '《河道管理办法》', ...fields });
  const site = (fields: Partial<Regulation>, ...documents: readonly DocumentPage[]): ReturnType<typeof makeSite> => makeSite({ documents, regulations: { river: entry(fields) } });

  test('without a change says nothing', () => {
    expect(standing(site({ effective: '1996-07-01' }), 'river', 'regulation')).toBeNull();
  });
  test('with a change says from when', () => {
    expect(standing(site({ amended: ['2024-01-01'] }), 'river', 'regulation')?.days).toEqual(['2024年1月1日起有新文本']);
  });
  test('does not call its own text old for the amendment it holds', () => {
    const library = site({ amended: ['1996-05-02'] }, river);
    expect(termOfEntry(library, 'river', entry({ amended: ['1996-05-02'] }))).toEqual({ from: '1996-07-01', changed: null, repealed: null });
  });
  test('is ended by a text of the library', () => {
    expect(standing(site({}, water(end('regulation', 'river', '2004-08-01'))), 'river', 'regulation')).toMatchObject({ days: ['2004年8月1日废止'] });
  });
  test('leads to what has taken its place, where the library has it', () => {
    const ended = { repealed: '2004-08-01', supersededBy: '水域管理条例' };
    expect(standing(site(ended, water()), 'river', 'regulation')?.later).toEqual({ address: '/documents/water.html', words: '《水域管理条例》', from: '2004-08-01' });
    expect(standing(site(ended), 'river', 'regulation')?.later).toEqual({ address: null, words: '《水域管理条例》', from: null });
  });
  test('shows its days with their sources, or 待核实', () => {
    const gov = 'https://www.gov.cn/a.htm';
    const { facts } = knowledgeView(entry({ amended: ['2024-01-01'], repealed: '2025-01-01', sources: [{ url: gov, states: '［amended］修订' }] }));
    expect(facts.filter(({ name }) => ['新文本施行', '废止日期', '代之以'].includes(name))).toEqual([
      { name: '新文本施行', value: '2024年1月1日', absent: false, marks: [1], flag: null },
      { name: '废止日期', value: '2025年1月1日', absent: false, marks: [], flag: '待核实' },
    ]);
  });
});

test('a document’s list of what it names tells what has become of each', () => {
  const mention = { ...makeMention(), targets: [{ kind: 'document' as const, id: 'river', title: '河道管理办法' }] };
  const citing = makeDocument({ citations: [mention] });
  expect(namedDocuments(inLibrary(citing, river, water(end('document', 'river', '2004-08-01'))), 'tj-2020')[0]?.standing?.days).toEqual(['2004年8月1日废止']);
});
