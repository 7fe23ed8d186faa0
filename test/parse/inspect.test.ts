import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Citation } from '../../src/model/citation.ts';
import { formatInspection, inspectReport } from '../../src/parse/inspect.ts';
import { parseText } from '../support/parse-text.ts';

const seed = readFileSync('seeds/2020年教育系统党建工作要点.txt', 'utf8');
const target = { kind: 'regulation', id: 'xuanchuan', title: '中国共产党宣传工作条例' } as const;
const citation: Citation = {
  id: 'c1', documentId: 'sample', divisionId: 'item-04', text: '《中国共产党宣传工作条例》', title: '中国共产党宣传工作条例', kind: 'quoted', damage: 'none',
  span: { start: 0, end: 13 }, line: 19, locator: null, volumes: [], sentence: '', sense: 'title', count: null, standsFor: [], docNumber: null, furtherLocators: [], status: 'resolved', targets: [target], candidates: [], reason: '题名相同',
};

describe('the report', () => {
  const report = inspectReport(parseText(seed), [citation, { ...citation, id: 'c2', targets: [target, { ...target, id: 'other' }] }]);

  test('has the fields that outside checks rely on', () => {
    expect(Object.keys(report)).toEqual(expect.arrayContaining(['source', 'title', 'issuer', 'docNumber', 'date', 'genre', 'divisions', 'citations', 'gaps', 'noise', 'front', 'closing', 'diagnostics', 'printedDate', 'printingOffice', 'addressees']));
    expect(Object.keys(report.divisions[0] ?? {})).toEqual(expect.arrayContaining(['level', 'label', 'number', 'title', 'text', 'lines', 'inferred', 'parent', 'unassigned', 'suspect']));
    expect(Object.keys(report.gaps[0] ?? {})).toEqual(expect.arrayContaining(['level', 'from', 'to', 'lines', 'kind', 'certain']));
    expect(Object.keys(report.diagnostics[0] ?? {})).toEqual(expect.arrayContaining(['code', 'severity', 'line', 'message']));
  });
  test('an entry shows its own text whole', () => {
    const eight = report.divisions.find(({ number, level }) => number === 8 && level === 3);
    expect(eight).toMatchObject({ label: '8.', title: '强化师德师风建设', lines: [38, 42], inferred: null });
    expect(eight?.text).toMatch(/^强化师德师风建设。深入贯彻落实/u);
  });
  test('no mark is an empty label and no number', () => {
    const six = report.divisions.find(({ lines }) => lines[0] === 33);
    expect([six?.label, six?.number, six?.inferred]).toMatchObject(['', null, { number: 6 }]);
  });
  test('a citation with one target names it, with two it names both and chooses none', () => {
    expect(report.citations.map(({ target: one, targets }) => [one, targets])).toEqual([['xuanchuan', ['xuanchuan']], [null, ['xuanchuan', 'other']]]);
  });
  test('it is plain JSON', () => {
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  });
  test('on a terminal everything is in Chinese, with lines', () => {
    const text = formatInspection(report);
    for (const words of ['标题：2020年教育系统党建工作要点', '发文字号：原文未载', '【结构】', '第38–42行 8.强化师德师风建设', '〔6〕', '〔9–10〕', '〔？〕', '【缺失】', '【非正文】', '【存疑文字】', '【引文】2']) expect(text).toContain(words);
  });
});
