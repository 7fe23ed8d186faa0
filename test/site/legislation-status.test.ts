import { describe, expect, test } from 'vitest';
import { entryTerm, lawStatus, lawTerm, termWords } from '../../src/site/legislation-status.ts';

describe('status on a day', () => {
  const term = { from: '2023-05-01', changed: '2030-01-01', repealed: '2040-01-01' };
  test.each([
    [term, '2023-04-30', 'upcoming'],
    [term, '2023-05-01', 'current'], // the day itself counts
    [term, '2029-12-31', 'current'],
    [term, '2030-01-01', 'amended'],
    [term, '2040-01-01', 'repealed'],
    [{ from: null, changed: null, repealed: null }, '2026-01-01', 'unknown'], // nothing told, nothing claimed
    [{ from: null, changed: null, repealed: '2020-01-01' }, '2026-01-01', 'repealed'],
  ] as const)('%o on %s is %s', (days, today, status) => {
    expect(lawStatus(days, today)).toBe(status);
  });
});

describe('the term of a wording', () => {
  const law = { effective: '1994-01-01', version: '2009-08-27', amended: ['2009-08-27'], repealed: null };
  test.each([
    ['an amended text applies from its amendment', law, null, { from: '2009-08-27', changed: null }],
    ['a revised law names its own day', { ...law, effective: '2010-03-01' }, null, { from: '2010-03-01', changed: null }],
    ['a later wording ends it', law, '2025-06-01', { from: '2009-08-27', changed: '2025-06-01' }],
    ['so does an amendment stated beside it', { ...law, amended: ['2009-08-27', '2020-01-01'] }, '2025-06-01', { from: '2009-08-27', changed: '2020-01-01' }],
    ['an original text applies from the day it names', { ...law, version: '1993-10-31', amended: [] }, null, { from: '1994-01-01', changed: null }],
    ['without a day of entry nothing begins', { ...law, effective: null }, null, { from: null, changed: null }],
  ])('%s', (_fact, facts, successor, expected) => {
    expect(lawTerm(facts, successor)).toEqual({ ...expected, repealed: null });
  });

  test('is told in days the texts name', () => {
    expect(termWords(law, lawTerm(law, '2025-06-01'), (day) => day)).toEqual(['1994-01-01起施行', '本文本为2009-08-27修改后的文本', '2025-06-01起有新文本']);
    expect(termWords({ ...law, effective: null, amended: [] }, lawTerm(law, null), (day) => day)).toEqual(['施行日期未载明']);
  });
});

test('an entry says nothing of its status unless a change or a repeal is stated', () => {
  expect(entryTerm({ effective: '2018-10-01' })).toBeNull();
  expect(entryTerm({ effective: '2018-10-01', repealed: '2024-01-01' })).toEqual({ from: '2018-10-01', changed: null, repealed: '2024-01-01' });
});
