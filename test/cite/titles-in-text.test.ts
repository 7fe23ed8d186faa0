import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findTitles } from '../../src/cite/titles-in-text.ts';

const read = (text: string): [words: string, damage: string][] =>
  findTitles(text).map(({ span, damage }) => [text.slice(span.start, span.end), damage]);

describe('findTitles', () => {
  test.each<[text: string, titles: [string, string][]]>([
    ['贯彻《甲条例》。', [['《甲条例》', 'none']]],
    // Side by side, without 、
    ['《甲》《乙》和《丙》', [['《甲》', 'none'], ['《乙》', 'none'], ['《丙》', 'none']]],
    ['《关于印发〈甲办法〉的通知》', [['《关于印发〈甲办法〉的通知》', 'none']]],
    ['《关于印发《甲办法》的通知》', [['《关于印发《甲办法》的通知》', 'none']]],
    // The opening is lost with the line before
    ['近平谈治国理政》第一卷和《选编》', [['近平谈治国理政》', 'opening-lost'], ['《选编》', 'none']]],
    ['贯彻落实《2019-2023 年全', [['《2019-2023 年全', 'closing-lost']]],
    // One lost end takes nothing from the title behind it
    ['落实《规划纲要，严格执行《请示报告条例》。', [['《规划纲要', 'closing-lost'], ['《请示报告条例》', 'none']]],
    // Both marks are there, but a sentence ends between them
    ['落实《规划纲要。学习选编》。', [['《规划纲要', 'closing-lost'], ['学习选编》', 'opening-lost']]],
    ['参加《我爱你，中国。》演出', [['《我爱你，中国。》', 'none']]],
    ['依照《》予以处理', [['《》', 'none']]],
    ['落实《', [['《', 'closing-lost']]],
    // The title goes on behind a 》 that came too early
    ['经《关于修改》〈甲条例〉等两件法规的决定》修正', [['《关于修改》〈甲条例〉等两件法规的决定》', 'none']]],
    ['转发《关于甲的通知》〈乙办法〉的说明》', [['《关于甲的通知》', 'none'], ['〈乙办法〉的说明》', 'opening-lost']]],
    // An inner mark in place of the outer one
    ['依照《甲法〉的规定和〈乙条例》第三条', [['《甲法〉', 'none'], ['〈乙条例》', 'none']]],
    ['依照《关于印发〈甲办法〉的', [['《关于印发〈甲办法〉的', 'closing-lost']]],
    ['没有书名', []],
  ])('%s', (text, titles) => {
    expect(read(text)).toEqual(titles);
  });

  test('is total, keeps order and never overlaps', () => {
    const text = fc.array(fc.constantFrom('《', '》', '〈', '〉', '。', '，', '\n', '甲', '条例', ' '), { maxLength: 60 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (value) => {
        let end = 0;
        for (const { span } of findTitles(value)) {
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(span.end).toBeGreaterThan(span.start);
          end = span.end;
        }
        expect(end).toBeLessThanOrEqual(value.length);
      }),
      { seed: 20200319, numRuns: 2000 },
    );
  });

  test('puts every mark into exactly one title', () => {
    const text = fc.array(fc.constantFrom('《', '》', '甲', '，'), { maxLength: 40 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (value) => {
        const covered = findTitles(value).map(({ span }) => value.slice(span.start, span.end)).join('');
        expect(covered.replace(/[^《》]/gu, '').length).toBe(value.replace(/[^《》]/gu, '').length);
      }),
      { seed: 20200319, numRuns: 1000 },
    );
  });
});
