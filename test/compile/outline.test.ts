import { readFile } from 'node:fs/promises';
import { beforeAll, expect, test } from 'vitest';
import { documentForm, outline, type OutlineSection, sectionsByDivision } from '../../src/compile/outline.ts';
import { loadSegmenter } from '../../src/io/segmenter.ts';
import type { OfficialDocument } from '../../src/model/document.ts';
import { parseDocument } from '../../src/parse/index.ts';

let document: OfficialDocument;
let sections: OutlineSection[];

beforeAll(async () => {
  const text = await readFile('seeds/2020年教育系统党建工作要点.txt', 'utf8');
  const segmenter = await loadSegmenter('node-rs');
  const source = { id: 'tj', path: '要点.txt', sha256: '0'.repeat(64), format: 'txt', encoding: 'utf-8', text, sidecar: null, removed: [] } as const;
  document = parseDocument(source, segmenter);
  sections = outline(document);
});

test('every item is listed once, lost numbers as gaps in their places', () => {
  const marks = sections.map(({ section, rows }) => [section?.mark, rows.map((row) => (row.type === 'gap' ? `${row.mark}缺` : row.mark)).join(' ')]);
  expect(marks).toEqual([
    ['〔一〕', '〔1〕 2. 3. 4.'],
    ['二、', '5. 〔6〕 7. 8.'],
    ['〔三、四〕', '〔9–10〕 〔9–10〕缺 11. 〔12〕 13. 〔14–18〕 〔14–18〕缺'],
    ['五、', '19. 20. 〔？〕 〔20–21〕 〔21〕缺'],
    ['六、', '22. 23. 24.'],
  ]);
});

test('a lost heading says how one knows of it', () => {
  const lost = sections.filter(({ section }) => section?.lost);
  expect(lost).toHaveLength(2);
  for (const { section } of lost) expect(section?.why).toContain('标题');
});

test('a 工作要点 has pages for its items', () => {
  expect(documentForm(document)).toBe('policy');
  expect(sectionsByDivision(document).get('item-08')?.title).toBe('深化新时代思政改革创新，全面落实立德树人根本任务');
});
