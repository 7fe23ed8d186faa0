import { beforeAll, describe, expect, test } from 'vitest';
import { loadSegmenter } from '../../src/io/segmenter.ts';
import type { Segmenter } from '../../src/model/segmenter.ts';
import { readLines } from '../../src/parse/line.ts';
import type { Surroundings } from '../../src/parse/line-break.ts';
import { judgeBreak } from '../../src/parse/line-break.ts';
import { paragraphOf } from '../../src/parse/paragraph.ts';
import { readingOf } from '../../src/parse/reading.ts';

let segmenter: Segmenter;
beforeAll(async () => {
  segmenter = await loadSegmenter('node-rs');
});

const lead = '各单位要充分认识这项工作的重要意义，切实加强组织领导，';

/** Judges the break between two lines of a longer text; `blanks` blank lines stand between them, one everywhere else. */
function judge(left: string, right: string, around: Surroundings, blanks = 1, elsewhere = ''): string {
  const text = ['一、开头。', '二、其次。', elsewhere, `${lead}${left}${'\n'.repeat(blanks)}`, right].filter((line) => line !== '').join('\n\n').replace(`${'\n'.repeat(blanks)}\n\n`, '\n'.repeat(blanks + 1));
  const paragraphs = readLines(text).map((line) => paragraphOf(line, line.start, line.end, null));
  const [before, after] = paragraphs.slice(-2);
  if (!before || !after) throw new Error('two paragraphs expected');
  return judgeBreak(readingOf(text, paragraphs, segmenter), before, after, around);
}

const sound: Surroundings = { numberMissing: false, damaged: false };
const damaged: Surroundings = { numberMissing: false, damaged: true };
const missing: Surroundings = { numberMissing: true, damaged: true };

describe('a break in running text', () => {
  test.each([
    // A dictionary word spans the break.
    ['防止敲诈勒索、暴力催', '收等违法犯罪案件的发生。', missing, 'direct'],
    // The left line simply stops; nothing speaks against reading on.
    ['提升在园幼儿安全管理', '系数，认真贯彻落实有关规定。', damaged, 'direct'],
    // The left line stops inside a word that the right does not finish, and a number is missing.
    ['营造安心从教的良好环', '失范行为。', missing, 'lost'],
    // The right line begins inside a word.
    ['认真贯彻落实法律法规，', '园欺凌综合整治。积极开展教育。', damaged, 'lost'],
    // The same in a document with no other damage is only a question.
    ['认真贯彻落实法律法规，', '园欺凌综合整治。积极开展教育。', sound, 'unknown'],
    // A pause inside a sentence, whole words on both sides.
    ['牢固树立发展理念，', '扎实推进高质量发展。', missing, 'unknown'],
    ['牢固树立发展理念，', '扎实推进高质量发展。', sound, 'direct'],
    // A whole sentence before the break.
    ['抓好落实。', '发挥平台作用。', sound, 'paragraph'],
  ] as const)('%s | %s', (left, right, around, join) => {
    expect(judge(left, right, around)).toBe(join);
  });

  test('wording found elsewhere in the document joins a word the dictionary does not know', () => {
    expect(judge('加强思想政治教育，强化师', '德师风建设。继续开展活动。', missing, 1, '八、强化师德师风建设，落实意见。')).toBe('direct');
  });
  test('a wide gap behind an unfinished line is a question', () => {
    expect(judge('按照《道德建设实施纲要》', '完善健全责任制。', damaged, 3)).toBe('unknown');
  });
  test('a wide gap behind a whole sentence is a question only where text is known to be lost', () => {
    expect([judge('抓好落实。', '强化管理。', damaged, 3), judge('抓好落实。', '强化管理。', sound, 3)]).toEqual(['unknown', 'paragraph']);
  });
});

test('a short line without punctuation is no broken sentence', () => {
  const text = '收费项目\n主干道\n其他道路';
  const paragraphs = readLines(text).map((line) => paragraphOf(line, line.start, line.end, null));
  const reading = readingOf(text, paragraphs, segmenter);
  const [first, second] = paragraphs;
  expect(first && second && judgeBreak(reading, first, second, sound)).toBe('paragraph');
});
