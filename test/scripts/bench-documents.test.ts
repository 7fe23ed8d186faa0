/** `bench --documents`: how well documents are read, against a reading by hand. */
import { expect, test } from 'vitest';
import { measureDocuments } from '../../scripts/bench/documents.ts';
import { UsageError } from '../../scripts/command.ts';
import { makeFolder } from '../support/folder.ts';

const text = '某局工作要点\n\n一、抓学习。学习《中国共产党章程》。\n\n二、抓落实。执行《河道管理办法》。\n';
const item = (number: string, heading: string, text10: string, last10: string): object => ({ number, heading, text10, last10, last10_with_children: last10 });
const gold = {
  title: '某局工作要点', issuer: null, doc_number: null, date: null, genre: '工作要点', addressee: null, headings: [],
  items: [item('一、', '抓学习。', '抓学习。学习《中国共', '《中国共产党章程》。'), item('二、', '抓落实。', '抓落实。执行《河道管', '行《河道管理办法》。')],
  citations: [{ text: '《中国共产党章程》', title: '中国共产党章程', start: text.indexOf('《中') }, { text: '《河道管理办法》', title: '河道管理办法', start: text.indexOf('《河') }],
};

test('a document read as by hand has no fault', async () => {
  const folder = await makeFolder({ 'docs/a.txt': text, 'gold/a.json': JSON.stringify(gold), 'docs/no-gold.txt': text });
  const told = await measureDocuments(folder, 'content');
  expect(told.split('\n').slice(-3, -1)).toEqual(['  100.0    100.0 100.0   100.0     0      0  a', '  100.0    100.0 100.0   100.0     0      0  合计 1 件']);
});

test('a name too few and one too many are told', async () => {
  const [first] = gold.citations;
  const other = { ...gold, citations: [first, { text: '《湖泊管理办法》', title: '湖泊管理办法', start: 3 }] };
  const told = await measureDocuments(await makeFolder({ 'docs/a.txt': text, 'gold/a.json': JSON.stringify(other) }), 'content');
  expect(told).toContain('a  - 引文 3 《湖泊管理办法》');
  expect(told).toMatch(/a {2}\+ 引文 \d+ 《河道管理办法》/u);
  expect(told).toContain('50.0     0      0  合计 1 件');
});

test('a folder without gold is refused', async () => {
  await expect(measureDocuments(await makeFolder({ 'docs/a.txt': text }), 'content')).rejects.toBeInstanceOf(UsageError);
});
