/** 《…》同时废止: which texts a document ends, and from when. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findMentions, resolveCitations } from '../../src/cite/index.ts';
import { noRepeal, repealForms } from '../../src/cite/repeal-forms.ts';
import { findRepealed, repealsOf, type TextDays } from '../../src/cite/repeals.ts';
import type { CitationTarget } from '../../src/model/citation.ts';
import type { OfficialDocument } from '../../src/model/document.ts';
import { makeDocument } from '../support/documents.ts';

const nothing = { regulations: [], terms: [] };
const law = (id: string, title: string, sentence = '为了保护河道，制定本办法。'): OfficialDocument =>
  makeDocument({ id, title, divisions: [{ level: 'article', label: '第一条', number: 1, lines: [sentence] }] });

/** Titles that a sentence ends, looked for in no library. */
function ended(sentence: string): (string | null)[] {
  const document = law('new', '水域管理条例', sentence);
  return findRepealed(document, resolveCitations(findMentions(document), [document], nothing)).map(({ citation }) => citation.title);
}

describe.each(repealForms)('the form $id', ({ id, examples }) => {
  test.each(examples)('is found in %s', (sentence, titles) => {
    expect(ended(sentence)).toEqual(titles);
  });
  test('decides its own examples', () => {
    for (const [sentence, titles] of examples) {
      const document = law('new', '水域管理条例', sentence);
      const found = findRepealed(document, resolveCitations(findMentions(document), [document], nothing));
      expect(found.slice(-1).map(({ form }) => form.id), sentence).toEqual(titles.slice(-1).map(() => id));
    }
  });
});

test.each([...noRepeal, '根据1997年《关于修改〈河道管理办法〉的决定》修正的规定同时废止。'])('%s ends nothing', (sentence) => {
  expect(ended(sentence)).toEqual([]);
});

test.each([
  ['依照《河道管理办法》，1999年财政部发布的《湖泊管理办法》同时废止。', ['湖泊管理办法']], // a ground is no member of the list
  ['根据1997年《关于修改〈河道管理办法〉的决定》修正的《河道管理办法》同时废止。', ['河道管理办法']],
  ['省水利厅《河道管理办法》（水政（一）〔1999〕3号），省林业厅《湖泊管理办法》，以及财政部《水费管理办法》同时废止。', ['河道管理办法', '湖泊管理办法', '水费管理办法']],
])('%s', (sentence, titles) => {
  expect(ended(sentence)).toEqual(titles);
});

interface Text {
  readonly id: string;
  readonly title: string;
  readonly wordings?: readonly string[];
}

/** What a law in force from 2004-08-01 ends among some texts: `id day doubt`. */
function repeals(sentence: string, texts: readonly Text[], { title = '水域管理条例', effective = '2004-08-01' as string | null } = {}): string[] {
  const document = law('new', title, sentence);
  const documents = [document, ...texts.map((text) => law(text.id, text.title))];
  const days = new Map(texts.map(({ id, wordings = [] }) => [id, { wordings, effective: null }]));
  const daysOf = ({ id }: CitationTarget): TextDays => (id === 'new' ? { wordings: ['2004-05-01'], effective } : (days.get(id) ?? { wordings: [], effective: null }));
  const citations = resolveCitations(findMentions(document), documents, nothing);
  return repealsOf(document, citations, daysOf).map(({ target, day, doubt }) => [target.id, day, doubt].filter((part) => part !== null).join(' '));
}

describe('the text that is ended', () => {
  const old: Text = { id: 'old', title: '河道管理办法', wordings: ['1996-05-02'] };
  const plain = '《河道管理办法》同时废止。';
  test.each<readonly [fact: string, sentence: string, texts: readonly Text[], found: readonly string[]]>([
    ['is ended from the day its repealer applies', plain, [old], ['old 2004-08-01']],
    ['is ended on the day that is named', '《河道管理办法》自2005年1月1日起废止。', [old], ['old 2005-01-01']],
    ['is the one of the year that is named', '1996年5月2日市政府发布的《河道管理办法》同时废止。', [old, { ...old, id: 'other', wordings: ['1999-01-01'] }], ['old 2004-08-01']],
    ['is not one of another year', '1990年发布的《河道管理办法》同时废止。', [old], []],
    ['may be numbered in the year after it was passed', '《河道管理办法》（水政〔1997〕3号）同时废止。', [old], ['old 2004-08-01']],
    ['is not one of another number’s year', '《河道管理办法》（水政〔1999〕3号）同时废止。', [old], []],
    ['is not one younger than the repeal', plain, [{ ...old, wordings: ['2010-01-01'] }], []],
    ['is left open where two texts have the title', plain, [old, { ...old, id: 'other', wordings: ['1999-01-01'] }], [
      'old 库中有 2 个同名文本，不能断定是哪一个', 'other 库中有 2 个同名文本，不能断定是哪一个',
    ]],
  ])('%s', (_fact, sentence, texts, found) => {
    expect(repeals(sentence, texts).sort()).toEqual([...found].sort());
  });

  test('has no day where the repealer has none', () => {
    expect(repeals(plain, [old], { effective: null })).toEqual(['old 文中没有写明从哪一天起']);
  });

  test('may have the title of the repealer', () => {
    expect(repeals('1996年5月2日市政府发布的《河道管理办法》同时废止。', [old], { title: '河道管理办法' })).toEqual(['old 2004-08-01']);
  });
});

test('no document ends itself', () => {
  const titles = fc.constantFrom('河道管理办法', '水域管理条例', '湖泊管理办法');
  const forms = fc.constantFrom(...repealForms.flatMap(({ examples }) => examples.map(([sentence]) => sentence)));
  fc.assert(
    fc.property(titles, forms, fc.array(titles, { maxLength: 3 }), (title, form, others) => {
      const found = repeals(`${form}《${title}》同时废止。`, others.map((other, at) => ({ id: `t${String(at)}`, title: other })), { title });
      expect(found.filter((row) => row.startsWith('new'))).toEqual([]);
    }),
    { seed: 20200319, numRuns: 200 },
  );
});
