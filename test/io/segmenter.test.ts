import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadSegmenter, type SegmenterName } from '../../src/io/segmenter.ts';

const names: SegmenterName[] = ['nodejieba', 'node-rs'];

describe.each(names)('segmenter contract: %s', async (name) => {
  const plain = await loadSegmenter(name);
  const guarded = await loadSegmenter(name, ['师德师风', '三全育人', '三全', '思政课']);

  test.each([
    ['加强思政课建设', ['加强', '思政课', '建设']],
    ['推进“三全育人”', ['推进', '“', '三全育人', '”']], // the longest protected word wins
    ['强化师德师风建设', ['强化', '师德师风', '建设']], // jieba alone cuts 师德师 | 风
  ])('cuts %s', (text, words) => {
    expect(guarded.cut(text)).toEqual(words);
  });

  test('gives the parts of a protected word for search', () => {
    expect(guarded.cutForSearch('三全育人')).toEqual(expect.arrayContaining(['育人', '三全育人']));
  });

  test('guesses no new words when strict', () => {
    expect(plain.cutStrict('师德师风')).toEqual(['师', '德', '师', '风']);
  });

  test('tags words, protected ones as proper names', () => {
    expect(guarded.tag('推进三全育人')).toEqual([
      ['推进', 'v'],
      ['三全育人', 'nz'],
    ]);
  });

  test('gives back every text, whatever is in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        expect(guarded.cut(text).join('')).toBe(text);
        expect(guarded.cutStrict(text).join('')).toBe(text);
        expect(guarded.tag(text).map(([word]) => word).join('')).toBe(text);
      }),
      { seed: 20200319, numRuns: 500 },
    );
  });
});

test.each(names)('%s loads in plain Node, outside the test runner', async (name) => {
  const script = `const { loadSegmenter } = await import('./src/io/segmenter.ts'); console.log((await loadSegmenter('${name}')).cut('加强思政课建设').join('/'));`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script]);
  expect(stdout.trim()).toBe('加强/思政课/建设');
});
