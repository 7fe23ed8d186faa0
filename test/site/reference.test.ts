import { expect, test } from 'vitest';
import { documentIdentity, itemReference } from '../../src/site/reference.ts';
import { makeDocument, makeTask } from './support/entries.ts';

test.each([
  ['printed', {}, '《2020年教育系统党建工作要点》第8项（第38—42行）'],
  ['one line', { lines: [72, 72] as [number, number] }, '《2020年教育系统党建工作要点》第8项（第72行）'],
  ['inferred', { number: null, mark: '〔6〕', inferred: { number: 6, why: '' } }, '《2020年教育系统党建工作要点》第〔6〕项（第38—42行）'],
  ['a range', { number: null, mark: '〔9–10〕', inferred: { range: [9, 10] as [number, number], why: '' } }, '《2020年教育系统党建工作要点》第〔9–10〕项（第38—42行）'],
  ['unassigned', { number: null, mark: '〔？〕', unassigned: true }, '《2020年教育系统党建工作要点》归属不明的文字（第38—42行）'],
  ['a section', { level: 1 as const, number: 2, mark: '二、' }, '《2020年教育系统党建工作要点》第二部分（第38—42行）'],
  ['second level', { level: 2 as const, number: 1, mark: '（一）' }, '《2020年教育系统党建工作要点》第（一）项（第38—42行）'],
  ['a document without items', { level: 'document' as const, number: null, mark: '' }, '《2020年教育系统党建工作要点》全文（第38—42行）'],
])('%s', (_case, fields, expected) => {
  expect(itemReference(makeTask(fields))).toBe(expected);
});

test.each([
  [{}, '发文字号未载明；成文日期未载明，2020年3月19日印发'],
  [{ docNumber: '国发〔2011〕35号', date: '2011-10-13', printedDate: null }, '国发〔2011〕35号；成文 2011年10月13日'],
])('identity of %o', (fields, expected) => {
  expect(documentIdentity(makeDocument(fields))).toBe(expected);
});
