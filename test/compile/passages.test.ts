/** What can be found of a document, and under which names. */
import { beforeAll, expect, test } from 'vitest';
import { buildPassages } from '../../src/compile/index.ts';
import { loadSegmenter } from '../../src/io/segmenter.ts';
import type { RegulationEntry } from '../../src/model/knowledge.ts';
import type { IndexedPassage } from '../../src/model/passage.ts';
import { regulationSchema } from '../../src/model/schema.ts';
import { runPipeline } from '../../src/pipeline.ts';

const notice = `国办发〔2024〕12号

国务院办公厅关于做好
校园安全工作的通知

各省、自治区、直辖市人民政府：

为做好校园安全工作，现通知如下：

一、健全制度

1.落实责任。各地要落实责任。

2.开展检查。每季度检查一次。

国务院办公厅
2024年3月1日
`;

const law = `校车管理条例

（2019年3月8日某省人民代表大会常务委员会通过）

第一条 为了校车安全，制定本条例。

第二条 本条例自公布之日起施行。
`;

const regulation = regulationSchema.parse({
  kind: 'regulation',
  title: '校园安全条例',
  displayTitle: '《校园安全条例》',
  volume: null,
  aliases: ['《安全条例》', '《条例》（上下文简称）'],
  type: null,
  issuer: null,
  docNumber: '国发〔2020〕3号',
  issued: null,
  effective: null,
  status: null,
  structure: null,
  facts: [],
  sources: [],
  confidence: 'unverified',
  notes: null,
});

let passages: IndexedPassage[];
const ofKind = (kind: IndexedPassage['kind'], document?: string): IndexedPassage[] =>
  passages.filter((passage) => passage.kind === kind && (document === undefined || passage.url.startsWith(document)));

beforeAll(async () => {
  const record = (path: string, text: string) => ({ path, bytes: new TextEncoder().encode(text), sidecar: null, sha256: 'a'.repeat(64) });
  const library = await runPipeline({
    records: [record('notice.txt', notice), record('law.txt', law)],
    knowledge: { regulations: [{ id: 'anquan', ...regulation } satisfies RegulationEntry], terms: [] },
    segmenter: await loadSegmenter('node-rs'),
    diagnostics: [],
  });
  passages = buildPassages(library);
});

test('a document has one head, with its title and its masthead as printed', () => {
  expect(ofKind('document', 'documents/notice')).toEqual([
    expect.objectContaining({
      url: 'documents/notice.html',
      title: '国务院办公厅关于做好校园安全工作的通知',
      document: '国务院办公厅关于做好校园安全工作的通知',
      text: '国办发〔2024〕12号\n国务院办公厅关于做好\n校园安全工作的通知',
      names: ['国办发〔2024〕12号'],
    }),
  ]);
});

test('a law has one as well', () => {
  expect(ofKind('document', 'documents/law').map(({ title, text }) => [title, text])).toEqual([
    ['校车管理条例', '校车管理条例\n（2019年3月8日某省人民代表大会常务委员会通过）'],
  ]);
});

test('nothing of the masthead is found twice', () => {
  const holding = passages.filter(({ text }) => text.includes('国办发〔2024〕12号') || text.includes('2019年3月8日'));
  expect(holding.map(({ kind }) => kind)).toEqual(['document', 'document']);
  expect(ofKind('block').map(({ title }) => title)).toEqual(['主送机关', '前言', '署名', '成文日期']);
});

test('a heading is found by its words, at its place in the document', () => {
  expect(ofKind('heading')).toEqual([expect.objectContaining({ title: '一、 健全制度', label: '一、', section: '', text: '' })]);
  expect(ofKind('heading')[0]?.url).toMatch(/^documents\/notice\.html#/u);
});

test('an entry is known by its names, those that need a context left out', () => {
  expect(ofKind('regulation').map(({ names, text }) => [names, text])).toEqual([[['校园安全条例', '安全条例', '国发〔2020〕3号'], '国发〔2020〕3号']]);
});
