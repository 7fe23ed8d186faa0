import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { damagedText } from '../../scripts/fuzz/damage-text.ts';
import { documentFaults } from '../../scripts/fuzz/document-faults.ts';
import { parseText } from '../support/parse-text.ts';

const lines = readFileSync('seeds/2020年教育系统党建工作要点.txt', 'utf8').split(/\r?\n/u);
// Two halves that overlap: short texts keep the many runs quick.
const seed = [lines.slice(0, 50).join('\n'), lines.slice(36).join('\n')];
const cases = readdirSync('test/cases/parse').map((name) => readFileSync(path.join('test/cases/parse', name, 'input.txt'), 'utf8'));

test.each([
  ['the seed', seed, 3000],
  ['the cases', cases, 10_000],
])('damaging %s loses nothing and invents no number', (_, texts, numRuns) => {
  fc.assert(
    fc.property(damagedText(texts), (text) => {
      expect(documentFaults(parseText(text))).toBe('');
    }),
    { seed: 20200319, numRuns },
  );
});

test('any string is read without loss', () => {
  const pieces = fc.constantFrom('一、', '（一）', '1.', '（1）', '第一条', '第三章 ', '总则', '。', '；', '\n', '\n\n', '　　', ' ', '附件：', '某局', '2020年1月1日', '关于工作的通知', '各单位：', '——', '如下：', '\u0000', '𠮷', '\ud83d', '12', '①', '目录', '@@', '印发');
  fc.assert(
    fc.property(fc.array(fc.oneof(pieces, fc.string({ maxLength: 6 })), { maxLength: 60 }), (parts) => {
      expect(documentFaults(parseText(parts.join('')))).toBe('');
    }),
    { seed: 20200319, numRuns: 7000 },
  );
});
