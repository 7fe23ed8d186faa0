import { beforeAll, describe, expect, test } from 'vitest';
import { loadSegmenter } from '../../src/io/segmenter.ts';
import type { Segmenter } from '../../src/model/segmenter.ts';
import { outlineText } from '../support/outline-text.ts';
import { parseText } from '../support/parse-text.ts';

let segmenter: Segmenter;
beforeAll(async () => {
  segmenter = await loadSegmenter('node-rs');
});

const item = (number: number, words: string): string => `${String(number)}.${words}工作。深入开展${words}活动，把${words}摆上重要位置。抓好${words}落实。`;
const divisions = (text: string): string[] => outlineText(parseText(text, segmenter)).split('\n').filter((line) => line.trimStart().startsWith('['));

describe('entries without their marks', () => {
  test('one paragraph where one number is missing is that number', () => {
    const text = [item(1, '宣传'), item(2, '培训'), '做好档案管理。建立档案管理制度，做到档案齐全。', item(4, '调研')].join('\n\n');
    expect(parseText(text, segmenter).divisions.map(({ id, number }) => [id, number])).toEqual([['item-01', 1], ['item-02', 2], ['item-03-inferred', null], ['item-04', 4]]);
  });
  test('one paragraph where several numbers are missing is a fragment of the range', () => {
    const text = [item(1, '宣传'), item(2, '培训'), '做好档案管理。建立档案管理制度，做到档案齐全。', item(6, '调研')].join('\n\n');
    expect(divisions(text)[2]).toContain('[3,5]');
  });
  test('paragraphs of entries that have several each are left where they are', () => {
    const several = (number: number): string => `${item(number, '宣传')}\n\n各单位要认真落实。\n\n有关部门要加强指导。`;
    expect(divisions([several(1), several(2), several(4)].join('\n\n'))).toHaveLength(3);
  });
  test('a skipped number with no text is reported and nothing is made up', () => {
    const document = parseText([item(1, '宣传'), item(2, '培训'), item(4, '调研')].join('\n\n'), segmenter);
    expect(document.divisions.map(({ number }) => number)).toEqual([1, 2, 4]);
    expect(document.gaps).toMatchObject([{ kind: 'numbers', level: 3, from: 3, to: 3, certain: false }]);
  });
  test('articles are never inferred: an article may have many paragraphs', () => {
    const text = '第一条 为了管理，制定本办法。\n\n第二条 适用本市。\n\n有关单位应当执行。\n\n第四条 自发布之日起施行。';
    expect(divisions(text)).toHaveLength(3);
  });
  test('a long text without marks between two numbers is left whole', () => {
    const filler = Array.from({ length: 80 }, (_, index) => `这里是没有编号的文字之${String(index)}，说明有关情况。`).join('\n');
    expect(divisions(`1.开始。\n${filler}\n3.结束。`)).toHaveLength(2);
  });
});

describe('what is not to be relied on', () => {
  const made = '3.持续深化重点任务落实工作，坚持重点任务落实工作，推动重点任务落实工作，不断取得新的更大成效。';
  test('a general sentence that repeats itself beside a loss is suspect', () => {
    const broken = '4.统筹推进人才队伍建设。贯彻落实部署要求，坚持党管人才原则，深入开展教育系\n\n国家级人才项目，加大资助力度。\n\n做好老干部工作。落实各项待遇，';
    const { divisions: found } = parseText([item(1, '宣传'), item(2, '培训'), made, broken, item(8, '调研')].join('\n\n'), segmenter);
    expect(found.find(({ number }) => number === 3)?.suspect[0]?.why).toMatch(/出现两次/u);
  });
  test('the same sentence in a sound document is left alone', () => {
    const { divisions: found } = parseText([item(1, '宣传'), item(2, '培训'), made, item(4, '调研')].join('\n\n'), segmenter);
    expect(found.every(({ suspect }) => suspect.length === 0)).toBe(true);
  });
});
