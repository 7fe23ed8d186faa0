import { expect, test } from 'vitest';
import { firstGroups, type RequirementGroup } from '../../src/site/requirement-list.ts';

const row = { number: 1, text: '落实责任。', address: '#r1', lines: '1', parties: '' };
const item = { address: '#', mark: '1.', title: '', titled: false, inferred: false, documentTitle: '', lines: '1' };
const groups = (count: number): RequirementGroup[] => Array.from({ length: count }, () => ({ item, rows: [row, row] }));

test('a list that fits is whole', () => {
  expect(firstGroups(groups(50), 100)).toHaveLength(50);
});

test('a long list ends behind a whole item', () => {
  expect(firstGroups(groups(17_000), 3000)).toHaveLength(1500);
  expect(firstGroups(groups(17_000), 2999)).toHaveLength(1500);
});
