/** What a document says it ends, in its page and over the library. */
import { beforeAll, expect, test } from 'vitest';
import { compileLibrary } from '../../src/compile/index.ts';
import { repealDays } from '../../src/compile/repeals.ts';
import { loadSegmenter } from '../../src/io/segmenter.ts';
import type { Library } from '../../src/model/library.ts';
import { runPipeline } from '../../src/pipeline.ts';
import { makeRegulation } from '../support/knowledge.ts';

const law = (title: string, history: string, last: string): string =>
  `${title}\n\n${history} 某市人民代表大会常务委员会会议通过\n\n第一条 为了保护水域，制定本办法。\n\n第二条 ${last}\n`;

const files: readonly (readonly [id: string, text: string, sidecar?: object])[] = [
  ['river', law('河道管理办法', '1996年5月2日', '本办法自1996年7月1日起施行。')],
  ['lake', law('湖泊管理办法', '1998年5月2日', '本办法自1998年7月1日起施行。'), { repealed: '2003-03-03' }],
  ['pond', law('池塘管理办法', '1999年5月2日', '本办法自1999年7月1日起施行。')],
  ['water', law('水域管理条例', '2004年5月1日', '本条例自2004年8月1日起施行。《河道管理办法》《湖泊管理办法》同时废止。')],
  ['decision', '关于废止部分规定的决定\n\n2006年6月6日 某市人民代表大会常务委员会会议通过\n\n一、废止《池塘管理办法》（1999年5月2日某市人民政府发布）\n\n二、清理工作由各部门负责。\n\n本决定自公布之日起施行。\n'],
];

let library: Library;

beforeAll(async () => {
  const records = files.map(([id, text, sidecar = {}]) => ({
    path: `${id}.txt`, bytes: new TextEncoder().encode(text), sidecar: { id, ...sidecar }, sha256: 'a'.repeat(64),
  }));
  const knowledge = { regulations: [makeRegulation({ id: 'ended', title: '水井管理办法', repealed: '2001-01-01' })], terms: [] };
  library = await runPipeline({ records, knowledge, segmenter: await loadSegmenter('node-rs') });
});

test('a page says what its document ends, from when, and where it says so', () => {
  const page = [...compileLibrary(library)].find(({ path }) => path === 'documents/water.md')?.text ?? '';
  expect(page).toMatch(/repeals:\n\s+- target:\n\s+kind: document\n\s+id: river\n\s+title: 河道管理办法\n\s+day: "?2004-08-01"?\n\s+doubt: null\n\s+place: documents\/water#第二条\n/u);
});

test('a page of a document that ends nothing does not speak of it', () => {
  expect([...compileLibrary(library)].find(({ path }) => path === 'documents/river.md')?.text).not.toContain('repeals:');
});

test('the day is that of people first, then of the text that ends it', () => {
  expect([...repealDays(library)].sort()).toEqual([
    ['document:lake', '2003-03-03'],
    ['document:pond', '2006-06-06'],
    ['document:river', '2004-08-01'],
    ['regulation:ended', '2001-01-01'],
  ]);
});
