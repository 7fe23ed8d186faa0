import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { createSegmenter } from '../../src/io/segmenter.ts';
import { inspectReport } from '../../src/parse/inspect.ts';
import { parseDocument } from '../../src/parse/index.ts';
import { readGoldFolder } from '../../scripts/bench/gold/gold-folder.ts';
import { scoreDocument, totalScore, type DocumentScore, type GoldDocument } from '../../scripts/bench/gold/gold-score.ts';
import { makeSource, parseText } from '../support/parse-text.ts';

const shared = process.env['YAODIAN_SHARED'] ?? '';
const folder = path.join(shared, 'documents');

async function scores(): Promise<DocumentScore[]> {
  const { segmenter } = await createSegmenter();
  const pairs = await readGoldFolder(folder);
  return pairs.map(({ name, file, gold }) => {
    const source = makeSource(readFileSync(file, 'utf8'), { path: `${name}.txt` });
    return scoreDocument(name, inspectReport(parseDocument(source, segmenter), []), gold, source.text);
  });
}

describe.runIf(shared !== '' && existsSync(folder))('real documents with hand-made structures', () => {
  test('are read as a careful human reads them', async () => {
    const results = await scores();
    expect(results).toHaveLength(13);
    expect(results.flatMap(({ name, factsWrong }) => factsWrong.map((fact) => `${name} ${fact}`))).toEqual([]);
    expect(results.flatMap(({ name, faults }) => faults.map((fault) => `${name} ${fault}`))).toEqual([]);
    expect(totalScore(results)).toEqual({ divisionF1: 1, endsRight: 1, titlesRight: 1, lost: 0 });
  });
});

describe('the scorer', () => {
  const text = '某局工作要点\n一、抓学习。组织培训。认真学习。\n二、抓落实。明确责任。加强督查。';
  const gold: GoldDocument = {
    title: '某局工作要点', issuer: null, doc_number: null, date: null, genre: '工作要点', addressee: null, headings: [],
    items: [
      { number: '一、', text10: '抓学习。组织培训。认', heading: '抓学习。', last10: '组织培训。认真学习。', last10_with_children: '组织培训。认真学习。' },
      { number: '二、', text10: '抓落实。明确责任。加', heading: '抓落实。', last10: '明确责任。加强督查。', last10_with_children: '明确责任。加强督查。' },
    ],
  };
  const report = inspectReport(parseText(text), []);

  test('finds nothing wrong where all is right', () => {
    expect(totalScore([scoreDocument('sample', report, gold, text)])).toEqual({ divisionF1: 1, endsRight: 1, titlesRight: 1, lost: 0 });
  });
  test('counts what is missing, invented, cut short and lost', () => {
    const [first, second] = report.divisions;
    if (!first || !second) throw new Error('two divisions expected');
    const wrong = { ...report, title: '别的', divisions: [{ ...first, text: first.text.slice(0, -1) }, { ...second, label: '三、' }] };
    const score = scoreDocument('sample', wrong, gold, text);
    expect(score).toMatchObject({ found: 2, wanted: 2, matched: 1, ends: 2, endsRight: 0, lost: 3, factsWrong: ['title: 别的 (某局工作要点)'] });
    expect(score.faults.map((fault) => fault.slice(0, 1)).sort()).toEqual(['+', '-', '≠']);
  });
});
