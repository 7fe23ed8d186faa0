import { describe, expect, test } from 'vitest';
import { makeWordReader } from '../../src/annotate/known-words.ts';
import { makePhraseFinder } from '../../src/annotate/phrases.ts';
import { isStopCompound, isStopWord, stopWordGroups } from '../../src/annotate/stop-words.ts';
import { specificityOf, wordKinds } from '../../src/annotate/word-kinds.ts';
import { contentWords, keepKnownParts } from '../../src/annotate/words.ts';
import { makeTerm } from '../support/knowledge.ts';
import type { DivisionSketch } from '../support/documents.ts';
import { makeCitation, makeReading, spaceSegmenter } from './support.ts';

const findPhrases = makePhraseFinder([makeTerm({ id: 'sanquan', title: '三全育人' })]);
const words = (division: string | DivisionSketch, citations: Parameters<typeof makeReading>[1] = [], kept: readonly string[] = []): [string, number][] => {
  const reading = makeReading(division, citations);
  return contentWords(reading, findPhrases(reading), makeWordReader(spaceSegmenter(kept))).map(({ word, count }) => [word, count]);
};

describe('the words of a division', () => {
  test('are counted in order of their first place', () => {
    expect(words('幼儿园，校车，幼儿园')).toEqual([['幼儿园', 2], ['校车', 1]]);
  });

  test('leave out words that tell nothing, single characters and figures', () => {
    expect(words('工作，管理工作，校，2020，校车')).toEqual([['校车', 1]]);
  });

  test('keep a title and a set phrase whole', () => {
    expect(words('学习《教师法》，推进三全育人建设')).toEqual([['教师法', 1], ['三全育人', 1]]);
  });

  test('keep the name in quotes of a document without 《》 whole', () => {
    const several = makeCitation({ text: '三个“教师行为十项准则”', kind: 'unquoted', sense: 'several' });
    expect(words('三个“教师行为十项准则”', [several])).toEqual([['教师行为十项准则', 1]]);
  });

  test('leave out a word that may be half of another', () => {
    expect(words({ lines: ['校车，教育系', ['lost', '国家，幼儿园']] })).toEqual([['校车', 1], ['幼儿园', 1]]);
  });

  test('leave out a title whose words are lost', () => {
    expect(words('《2019-2023 年全', [makeCitation({ text: '《2019-2023 年全', damage: 'closing-lost' })])).toEqual([]);
  });

  test('tell the parts of a word that a person keeps whole', () => {
    expect(words('校车安全', [], ['校车安全'])).toEqual([['校车安全', 1], ['校车', 1], ['安全', 1]]);
  });

  test('keep of these parts only what is a word somewhere', () => {
    const word = { count: 1, span: { start: 0, end: 2 }, specificity: 1 };
    const library = [[{ ...word, word: '校车', whole: false }, { ...word, word: '车安', whole: false }], [{ ...word, word: '校车', whole: true }]];
    expect(keepKnownParts(library).map((own) => own.map((entry) => entry.word))).toEqual([['校车'], ['校车']]);
  });
});

describe('tables', () => {
  test.each(wordKinds.flatMap(({ id, examples, specificity }) => examples.map(([word, tag]) => ({ id, word, tag, specificity }))))(
    '$word is a $id',
    ({ word, tag, specificity }) => {
      expect(specificityOf(word, tag)).toBeCloseTo(specificity * (1 + 0.1 * (Math.min(word.length, 6) - 2)));
    },
  );

  test('a word of no kind tells nothing', () => {
    expect(specificityOf('的', 'uj')).toBe(0);
  });

  test('each stop word stands in one group and has two characters or more, with a reason', () => {
    const all = stopWordGroups.flatMap((group) => group.words.trim().split(/\s+/u));
    expect(all.filter((word, index) => all.indexOf(word) !== index)).toEqual([]);
    expect(all.filter((word) => word.length < 2)).toEqual([]);
    expect(stopWordGroups.every(({ why }) => why.length > 10)).toBe(true);
  });

  test.each(['积极开展', '管理工作', '严格执行'])('%s is put together from two that tell nothing', (word) => {
    expect([isStopWord(word), isStopCompound(word)]).toEqual([false, true]);
  });

  test.each(['安全生产', '师德师风'])('%s is not', (word) => {
    expect(isStopCompound(word)).toBe(false);
  });
});
