import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assignIds, sourceId } from '../../src/read/index.ts';
import { isSourceId } from '../../src/read/source-id.ts';
import { brief, makeRecord } from './support/record.ts';

describe('the id of a source', () => {
  test.each([
    ['2020年教育系统党建工作要点.txt', '2020-nian-jiao-yu-xi-tong-dang-jian-gong-zuo-yao-dian'],
    ['津教党〔２０２０〕３号.docx', 'jin-jiao-dang-2020-3-hao'],
    ['a/b/Work Plan 2021.PDF', 'work-plan-2021'],
    ['妇女权益.md', 'fu-nv-quan-yi'],
    ['通知2020.3.19', 'tong-zhi-2020-3-19'],
    ['关于落实“双减”的意见.txt', 'guan-yu-luo-shi-shuang-jian-de-yi-jian'],
  ])('%s //=> %s', (path, id) => {
    expect(sourceId(makeRecord(path))).toBe(id);
  });

  test('is the one a person wrote', () => {
    expect(sourceId(makeRecord('要点.txt', '', { id: 'tj-2020' }))).toBe('tj-2020');
  });

  test('of a name without words is a digest of it', () => {
    expect(sourceId(makeRecord('。。.txt'))).toMatch(/^document-[0-9a-f]{6}$/u);
  });

  test('of a long name is cut and stays apart from its neighbours', () => {
    const [first, second] = ['甲', '乙'].map((end) => sourceId(makeRecord(`国务院办公厅关于进一步规范行政裁量权基准制定和管理工作的意见${end}.txt`)));
    expect(first).toMatch(/^guo-wu-yuan-ban-gong-ting-guan-yu-jin-yi-bu-gui-fan-[0-9a-f]{6}$/u);
    expect(first).not.toBe(second);
  });

  test('is always valid', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (name) => isSourceId(sourceId(makeRecord(name)))),
      { seed: 20200319, numRuns: 150 },
    );
  });
});

describe('the ids of a library', () => {
  const records = [makeRecord('b/要点.txt'), makeRecord('要点.md'), makeRecord('a/要点.txt'), makeRecord('z.txt', '', { id: 'yao-dian' })];

  test('are unique, and whoever gives way is told so', () => {
    const { ids, diagnostics } = assignIds(records);
    expect([...ids]).toEqual([
      ['z.txt', 'yao-dian'],
      ['a/要点.txt', 'yao-dian-2'],
      ['b/要点.txt', 'yao-dian-3'],
      ['要点.md', 'yao-dian-4'],
    ]);
    expect(brief(diagnostics)).toEqual(['warning id-taken', 'warning id-taken', 'warning id-taken']);
    expect(diagnostics[0]?.file).toBe('seeds/a/要点.txt');
  });

  test('do not depend on the order of the records', () => {
    expect([...assignIds(records.toReversed()).ids].sort()).toEqual([...assignIds(records).ids].sort());
  });
});
