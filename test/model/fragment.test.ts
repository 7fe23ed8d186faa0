import { expect, test } from 'vitest';
import { readFragment } from '../../src/model/fragment.ts';

test.each([
  ['', ''],
  ['#', ''],
  ['#p3', 'p3'],
  ['#%E7%AC%AC%E4%B8%89%E6%9D%A1', '第三条'],
  ['#第三条', '第三条'],
  ['#%E5%', '%E5%'],
  ['#100%', '100%'],
])('%s leads to %s', (hash, anchor) => {
  expect(readFragment(hash)).toBe(anchor);
});
