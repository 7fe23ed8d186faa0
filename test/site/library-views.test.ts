/** Views over the whole library: lists, indexes, counts. */
import { describe, expect, test } from 'vitest';
import { byParty, bySection, byTerm, byYear } from '../../src/site/browse.ts';
import { audit } from '../../src/site/citation-audit.ts';
import { documentRow } from '../../src/site/document-row.ts';
import { homeView } from '../../src/site/home.ts';
import { keywordAddress, keywordIndex } from '../../src/site/keyword-index.ts';
import { regulationRows, termRows } from '../../src/site/knowledge-list.ts';
import { losses } from '../../src/site/losses.ts';
import { requirementList } from '../../src/site/requirement-list.ts';
import { makeCitation, makeDocument, makeGapRow, makeMention, makeRegulation, makeRow, makeSite, makeTask, makeTerm, placed } from './support/entries.ts';

const keyword = (word: string) => ({ word, weight: 1, origin: 'machine' as const, span: { start: 0, end: word.length } });
const eight = makeTask({
  citations: [makeCitation(), makeCitation({ id: 'c2', status: 'unresolved', targets: [], text: '《某办法》' })],
  parties: [
    { ...placed('p1', 0, 2), party: '教师' },
    { ...placed('p2', 4, 6), party: '教师' },
    { ...placed('p3', 6, 8), party: '高校' },
  ],
  phrases: [{ ...placed('t1', 0, 4), term: 'sige-yishi', title: '四个意识' }],
  keywords: ['师德', '安全', '16条', '思政课'].map(keyword),
  requirements: [{ ...placed('r1', 0, 5, '落实。'), number: 1, cue: '落实' }],
});
const seven = makeTask({ division: 'item-07', order: 6, mark: '7.', number: 7, parties: [{ ...placed('p1', 0, 2), party: '教师' }] });
const site = makeSite({
  tasks: [eight, seven],
  documents: [makeDocument(), makeDocument({ document: 'old', title: '旧文件', year: null, sections: [] })],
  regulations: { dangzhang: makeRegulation({ title: '中国共产党章程', displayTitle: '《中国共产党章程》' }), xuanchuan: makeRegulation() },
  terms: { 'sige-yishi': makeTerm(), sizhengke: makeTerm({ title: '思政课' }), 'liangge-weihu': makeTerm({ title: '两个维护' }) },
});

test('items of a document stand in its order', () => {
  expect(site.tasks.get('tj-2020')?.map(({ data }) => data.division)).toEqual(['item-07', 'item-08']);
});

test('addressees list each item once, at its first place, the most addressed first', () => {
  expect(byParty(site).map(({ name, items }) => [name, items.map(({ address }) => address)])).toEqual([
    ['教师', ['/tasks/tj-2020/item-07.html#p1', '/tasks/tj-2020/item-08.html#p1']],
    ['高校', ['/tasks/tj-2020/item-08.html#p3']],
  ]);
});

test('years run from the newest to none', () => {
  expect(byYear(site).map(({ year }) => year)).toEqual(['2020', null]);
});

test.each([
  [{}, ['工作要点', '2020年3月19日印发', '1 条']],
  [{ genre: null, docNumber: '国办发〔2024〕12号', date: '2024-05-01', printedDate: null, sections: [] }, ['国办发〔2024〕12号', '成文 2024年5月1日', '0 条']],
])('a list tells what is known of a document and leaves out what is not: %o', (fields, facts) => {
  expect(documentRow(site, makeDocument(fields)).facts.map((fact) => fact.replaceAll('\u00a0', ' '))).toEqual(facts);
});

test('a set phrase knows its items', () => {
  expect(byTerm(site).get('sige-yishi')?.map(({ mark }) => mark)).toEqual(['8.']);
});

test('sections list the marks under them', () => {
  expect(bySection(site)[0]?.sections).toEqual([
    { address: '/documents/tj-2020.html#section-2', mark: '二、', heading: '深化新时代思政改革创新', lost: false, items: '8.' },
  ]);
});

describe('the keyword index', () => {
  test('is in pinyin order, other signs last', () => {
    expect(keywordIndex(site).letters.map(({ letter, words }) => [letter, words.map(({ word }) => word)])).toEqual([
      ['#', ['16条']],
      ['A', ['安全']],
      ['S', ['师德', '思政课']],
    ]);
  });

  test('gives every word an address', () => {
    expect(keywordAddress(site, '师德')).toBe(`/keywords.html#${encodeURIComponent('word-师德')}`);
  });

  test('a large index has a page for each letter', () => {
    const words = Array.from({ length: 3001 }, (_, at) => keyword(`安全${String(at)}`));
    const large = makeSite({ tasks: [makeTask({ keywords: words })], documents: [makeDocument()] });
    expect(keywordIndex(large)).toMatchObject({ paged: true, letters: [{ letter: 'A', address: '/keywords/a.html' }] });
    expect(keywordAddress(large, '安全1')).toMatch(/^\/keywords\/a\.html#/u);
  });
});

describe('the audit', () => {
  test('counts every status, also those that never occur', () => {
    expect(audit(site).groups.map(({ outcome, count }) => [outcome, count])).toEqual([
      ['truncated', 0],
      ['ambiguous', 0],
      ['unresolved', 1],
      ['external', 0],
      ['planned', 0],
      ['form', 0],
      ['resolved', 1],
    ]);
  });

  test('a large library has a page for each document', () => {
    const citations = Array.from({ length: 801 }, (_, at) => makeCitation({ id: `c${String(at)}` }));
    const large = makeSite({ tasks: [makeTask({ citations })], documents: [makeDocument()] });
    expect(audit(large)).toMatchObject({ paged: true, total: 801, documents: [{ address: '/citations/tj-2020.html', total: 801, open: [0, 0, 0, 0] }] });
  });

  test('puts mentions of one name together, the most mentioned first', () => {
    const named = (id: string, title: string, fields: object = {}) =>
      makeCitation({ id, text: `《${title}》`, title, status: 'external', targets: [], reason: '库中没有这份文件', ...fields });
    const citations = [named('c1', '甲办法'), named('c2', '乙办法'), named('c3', '乙办法'), named('c4', '营业执照', { sense: 'form' })];
    const groups = audit(makeSite({ tasks: [makeTask({ citations })], documents: [makeDocument()] })).groups.filter(({ count }) => count > 0);
    expect(groups.map(({ outcome, titles }) => [outcome, titles.map(({ words, count, documents, places }) => [words, count, documents, places.length])])).toEqual([
      ['external', [['《乙办法》', 2, 1, 2], ['《甲办法》', 1, 1, 1]]],
      ['form', [['《营业执照》', 1, 1, 1]]],
    ]);
  });

  test('a mention that has an item is not counted again for the document', () => {
    const citation = makeMention();
    const twice = makeSite({
      tasks: [eight],
      documents: [makeDocument({ citations: [{ ...citation, division: 'item-08' }, { ...citation, id: 'c9', division: null }] })],
    });
    expect(twice.mentions.map((mention) => [mention.citation.id, mention.place])).toEqual([
      ['c1', '8. 强化师德师风建设'],
      ['c2', '8. 强化师德师风建设'],
      ['c9', '正文之外'],
    ]);
  });
});

test('regulations come by how often they are cited, terms by pinyin', () => {
  expect(regulationRows(site).map(({ title, count }) => [title, count])).toEqual([
    ['《中国共产党宣传工作条例》', 1],
    ['《中国共产党章程》', 0],
  ]);
  expect(termRows(site).map(({ title }) => title)).toEqual(['两个维护', '思政课', '四个意识']);
});

test('requirements keep the words and name the addressees inside them', () => {
  expect(requirementList([seven, eight])).toMatchObject([
    { item: { mark: '8.' }, rows: [{ number: 1, text: '落实。', parties: '教师', address: '/tasks/tj-2020/item-08.html#r1' }] },
  ]);
});

describe('the first page', () => {
  test('shows what is cited and nothing that is not', () => {
    expect(homeView(site).cited).toEqual([{ address: '/regulations/xuanchuan.html', words: '《中国共产党宣传工作条例》', count: 1 }]);
    expect(homeView(site).totals).toEqual({ documents: 2, items: 2, mentions: 2, regulations: 2 });
  });

  test('shows documents that others cite, and not those that only cite themselves', () => {
    const cites = (id: string) => [{ ...makeMention(), targets: [{ kind: 'document' as const, id, title: id }] }];
    const laws = makeSite({
      documents: [
        makeDocument({ document: 'law', title: '教师法', citations: cites('law') }),
        makeDocument({ document: 'law-1993', title: '教师法' }),
        makeDocument({ document: 'rules', title: '实施办法', citations: cites('law') }),
        makeDocument({ document: 'alone', title: '某条例', citations: [...cites('alone'), ...cites('law-1993')] }),
      ],
    });
    expect(homeView(laws).cited).toEqual([{ address: '/documents/law.html', words: '《教师法》', count: 1 }]);
  });

  test('lists titles instead of contents when the library has grown', () => {
    const many = makeSite({ documents: Array.from({ length: 15 }, (_, at) => makeDocument({ document: `d${String(at)}` })) });
    expect(homeView(many).documents.map(({ contents }) => contents.length)).toEqual(Array.from({ length: 12 }, () => 0));
    expect(homeView(many).more).toBe(3);
  });

  test('offers words that are in the library to search for', () => {
    expect(homeView(site).examples).toEqual(['16条', '四个意识', '中国共产党宣传工作条例']);
  });

  test('stands with nothing at all', () => {
    expect(homeView(makeSite())).toMatchObject({ documents: [], more: 0, cited: [], phrases: [], examples: [] });
  });
});

test('lost numbers are counted without the fragments that are there', () => {
  const rows = [makeRow({ inferred: { range: [14, 18], why: '' }, mark: '〔14–18〕' }), makeGapRow({ from: 14, to: 18, partial: true }), makeGapRow({ from: 9, to: 9 })];
  const damaged = makeSite({ documents: [makeDocument({ sections: [{ section: null, rows }] })] });
  expect(losses(damaged)[0]?.numbers).toBe(5);
});
