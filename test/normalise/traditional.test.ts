import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { traditionalPairs } from '../../src/normalise/traditional.ts';

// The table alone has no type declarations.
const { default: table } = (await import(String('opencc-js/dict/TSCharacters'))) as { default: string };
const file = new URL('../../src/normalise/traditional.ts', import.meta.url);

/** Every traditional character with the first simplified one OpenCC gives it, where both are one UTF-16 unit. */
function pairsOfOpenCC(): string {
  return table
    .split('|')
    .map((row) => row.split(' '))
    .filter(([from = '', to = '']) => from.length === 1 && to.length === 1 && from !== to)
    .map(([from = '', to = '']) => from + to)
    .join('');
}

test('the table is the one OpenCC gives', () => {
  const pairs = pairsOfOpenCC();
  if (process.env.UPDATE === '1') {
    const text = readFileSync(file, 'utf8').replace(/= '.*';/u, `= '${pairs}';`);
    writeFileSync(file, text);
  }
  expect(pairs.length).toBeGreaterThan(5000);
  expect(process.env.UPDATE === '1' ? pairs : traditionalPairs).toBe(pairs);
});
