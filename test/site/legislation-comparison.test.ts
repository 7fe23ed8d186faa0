import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { characterChanges } from '../../src/site/character-changes.ts';
import { alignArticles } from '../../src/site/legislation-alignment.ts';
import { articlesOf } from '../../src/site/legislation-articles.ts';
import { articleRange, compareLaws } from '../../src/site/legislation-comparison.ts';

const article = (label: string, text: string) => ({ label, anchor: label, text });
const older = [
  article('第一条', '为了保护野生动物，制定本法。'),
  article('第二条', '本法适用于境内。'),
  article('第三条', '野生动物属于国家所有。'),
  article('第四条', '国家实行保护优先的原则。'),
];
const newer = [
  article('第一条', '为了保护野生动物，拯救濒危野生动物，制定本法。'),
  article('第二条', '禁止食用。'),
  article('第三条', '本法适用于境内。'),
  article('第四条', '野生动物属于国家所有。'),
];

test('articles are followed although they are counted anew', () => {
  const rows = alignArticles(older, newer).map((row) => [row.older?.label ?? null, row.newer?.label ?? null]);
  expect(rows).toEqual([['第一条', '第一条'], [null, '第二条'], ['第二条', '第三条'], ['第三条', '第四条'], ['第四条', null]]);
});

test('what stayed is told in one line, what changed by character', () => {
  const { rows, counts } = compareLaws(older, newer);
  expect(counts).toEqual({ changed: 1, added: 1, removed: 1, kept: 2 });
  const kept = rows.find((row) => row.kind === 'kept');
  expect(kept).toMatchObject({ count: 2, renumbered: true });
  expect(kept?.kind === 'kept' && articleRange(kept.first.newer, kept.last.newer)).toBe('第三条至第四条');
  expect(rows[0]?.kind === 'changed' && rows[0].paragraphs).toEqual([
    [{ kind: 'same', text: '为了保护野生动物，' }, { kind: 'come', text: '拯救濒危野生动物，' }, { kind: 'same', text: '制定本法。' }],
  ]);
});

test('the Markdown of a law gives its articles with a line for each 款 and 项', () => {
  const body = '2001年通过\n\n### 第一章 总则\n\n##### 第一条\n\n依照[《教育法》](../documents/x.md#第二条)：\n\n- （一）甲；\n  - 1．乙；\n\n##### 第二条\n\n丙。\n\n---\n\n附件';
  expect(articlesOf(body)).toEqual([
    { label: '第一条', anchor: '第一条', text: '依照《教育法》：\n（一）甲；\n1．乙；' },
    { label: '第二条', anchor: '第二条', text: '丙。' },
  ]);
});

describe('for any two texts', () => {
  const words = fc.array(fc.constantFrom('保护', '野生', '动物', '，', '。', '\n', '国家', '的', '<b>', '𠮷'), { maxLength: 25 }).map((parts) => parts.join(''));

  test('the changes put together are the texts', () => {
    fc.assert(
      fc.property(words, words, (before, after) => {
        const changes = characterChanges(before, after);
        const text = (gone: 'gone' | 'come') => changes.filter(({ kind }) => kind !== gone).map((change) => change.text).join('');
        expect([text('come'), text('gone')]).toEqual([before, after]);
      }),
      { seed: 20200319, numRuns: 1000 },
    );
  });

  test('every article is in one row, in order', () => {
    const law = fc.array(words, { maxLength: 12 }).map((texts) => texts.map((text, at) => article(`第${String(at + 1)}条`, text)));
    fc.assert(
      fc.property(law, law, (before, after) => {
        const rows = alignArticles(before, after);
        expect(rows.flatMap((row) => row.older ?? [])).toEqual(before);
        expect(rows.flatMap((row) => row.newer ?? [])).toEqual(after);
      }),
      { seed: 20200319, numRuns: 500 },
    );
  });
});

test('two texts that share next to nothing are shown whole', () => {
  const [before, after] = ['甲'.repeat(2000), '乙'.repeat(2000)];
  expect(characterChanges(before, after)).toEqual([{ kind: 'gone', text: before }, { kind: 'come', text: after }]);
});
