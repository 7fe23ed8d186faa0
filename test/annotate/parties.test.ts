import { describe, expect, test } from 'vitest';
import { findParties, partyNotes } from '../../src/annotate/parties.ts';
import { notParties, partyGroups } from '../../src/annotate/party-table.ts';
import { makeCitation, makeReading } from './support.ts';

const partiesIn = (text: string): string[] => findParties(text).map(({ value }) => value);
const wordsIn = (text: string): string[] => findParties(text).map(({ start, end }) => text.slice(start, end));

describe('the table', () => {
  test.each(partyGroups.flatMap(({ party, examples }) => examples.map((example) => ({ party, example }))))('$party in $example', ({ party, example }) => {
    expect(partiesIn(example)).toContain(party);
  });

  test.each(partyGroups.flatMap(({ party, names }) => names.map((name) => ({ party, name }))))('$name is $party', ({ party, name }) => {
    expect(partiesIn(name)).toEqual([party]);
  });

  test('no name stands for two groups', () => {
    const names = partyGroups.flatMap((group) => group.names);
    expect(new Set(names).size).toBe(names.length);
  });

  test.each(notParties)('$words names nobody: $why', ({ words }) => {
    expect(partiesIn(words)).toEqual([]);
  });
});

test.each([
  // the longest name wins
  ['推进中小学校长专业化、职业化发展', ['中小学校长']],
  ['开展辅导员骨干培训和思政课教师专题培训', ['辅导员', '思政课教师']],
  ['学校党委、院系党组织、师生党支部', ['学校党委', '院系党组织', '师生党支部']],
  ['全体党员、干部', ['党员', '干部']],
  // a system, not a person
  ['认真执行党委领导下的校长负责制', []],
  ['做好各级离退休党组织按期换届', ['离退休党组织']],
])('%s', (text, words) => {
  expect(wordsIn(text)).toEqual(words);
});

test('nobody is named inside the name of a document', () => {
  const rules = makeCitation({ text: '三个“新时代教师职业行为十项准则”', kind: 'unquoted', sense: 'several' });
  const reading = makeReading('落实《部属高校党建通知》，以三个“新时代教师职业行为十项准则”为抓手，维护教师权利。', [rules]);
  expect(partyNotes(reading).map(({ id, text, span }) => [id, text, span.start])).toEqual([['p1', '教师', reading.text.indexOf('教师权利')]]);
});
