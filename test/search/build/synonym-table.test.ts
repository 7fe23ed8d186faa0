import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { faults, parseSynonyms } from '../../../src/search/build/synonym-table.ts';
import { foldText } from '../../../src/normalise/fold.ts';

const file = 'content/synonyms.txt';

test('a line is a group, remarks and empty lines are none', () => {
  const text = '\ufeff# 课程\r\n\r\n思政课 = 思想政治理论课 # 通用\r\n发改委=发展改革委＝发展和改革委员会\r\n';
  expect(parseSynonyms(text, file)).toEqual({ groups: [['思政课', '思想政治理论课'], ['发改委', '发展改革委', '发展和改革委员会']], diagnostics: [] });
});

describe.each(faults)('$diagnostic.code', ({ example, diagnostic, message }) => {
  test('is said with file, line and what to do, and the other lines are used', () => {
    const { groups, diagnostics } = parseSynonyms(`思政课 = 思想政治理论课\n${example}\n`, file);
    expect(groups).toEqual([['思政课', '思想政治理论课']]);
    expect(diagnostics).toEqual([expect.objectContaining({ ...diagnostic, severity: 'warning', file, line: 2 })]);
    expect(diagnostics[0]?.message).toContain(`“${example.trim()}”${message}`);
  });
});

test('whatever stands in the file, every line is a group, a remark or a diagnostic', () => {
  const line = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 20 }), fc.constantFrom('=', '思政课 = ', '==', '一 = 二', '教委 = 教育委员会'));
  fc.assert(
    fc.property(fc.array(line.map((text) => text.replace(/[\r\n]/gu, ''))), (lines) => {
      const { groups, diagnostics } = parseSynonyms(lines.join('\n'), file);
      const content = lines.filter((text) => text.replace(/^\ufeff/u, '').replace(/#.*$/u, '').trim() !== '');
      expect(groups.length + diagnostics.length).toBe(content.length);
    }),
    { seed: 20200319 },
  );
});

test('the table that comes with the project is without fault, and no word is in two groups', async () => {
  const { groups, diagnostics } = parseSynonyms(await readFile(file, 'utf8'), file);
  expect(diagnostics).toEqual([]);
  expect(groups.length).toBeGreaterThan(40);
  const words = groups.flat().map(foldText);
  expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
});
