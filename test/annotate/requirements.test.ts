import { expect, test } from 'vitest';
import { requirementNotes } from '../../src/annotate/requirements.ts';
import type { DivisionSketch } from '../support/documents.ts';
import { makeReading } from './support.ts';

const asked = (division: string | DivisionSketch): string[] => requirementNotes(makeReading(division)).map(({ text }) => text);

test('the run-in lead is no requirement of its own', () => {
  expect(asked({ title: '强化师德师风建设', lines: ['强化师德师风建设。继续开展巡讲活动；维护教师权利。'] })).toEqual(['继续开展巡讲活动；', '维护教师权利。']);
});

test('a heading asks for nothing', () => {
  expect(asked({ heading: true, title: '强化管党治党责任', lines: ['强化管党治党责任'] })).toEqual([]);
});

test('a first sentence that is no lead counts', () => {
  expect(asked('构建顶层设计。建立督导制度。')).toEqual(['构建顶层设计。', '建立督导制度。']);
});

test('nothing is cut inside quotes', () => {
  expect(asked('开展“查一查。改一改”活动，落实《甲；乙》。')).toEqual(['开展“查一查。改一改”活动，落实《甲；乙》。']);
});

test('of a torn sentence only the part that asks counts', () => {
  const division: DivisionSketch = { lines: ['营造安心从教的良好环', ['lost', '失范行为。'], ['lost', '加大资助力度。']] };
  expect(asked(division)).toEqual(['营造安心从教的良好环', '加大资助力度。']);
});

test('a sentence across a line break is one', () => {
  const notes = requirementNotes(makeReading({ from: 38, lines: ['加强思想政治教育，强化师', ['direct', '德师风建设。继续开展活动。']] }));
  expect(notes.map(({ id, number, cue, lines, text }) => ({ id, number, cue, lines, text }))).toEqual([
    { id: 'r1', number: 1, cue: '加强', lines: [38, 39], text: '加强思想政治教育，强化师德师风建设。' },
    { id: 'r2', number: 2, cue: '开展', lines: [39, 39], text: '继续开展活动。' },
  ]);
});
