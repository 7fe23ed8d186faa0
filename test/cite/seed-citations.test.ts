import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { findMentions, resolveCitations } from '../../src/cite/index.ts';
import type { Citation } from '../../src/model/citation.ts';
import type { OfficialDocument } from '../../src/model/document.ts';
import { readContentKnowledge } from '../support/knowledge.ts';
import { projectSegmenter, readDocument, seedId, seedPath } from '../support/seed.ts';

interface Named {
  readonly text: string;
  readonly title?: string | null;
  readonly line: number;
  readonly start: number;
}
const gold = JSON.parse(readFileSync('test/cases/seed/gold.json', 'utf8')) as {
  readonly citations: readonly Named[];
  readonly unquoted_mentions: readonly Named[];
  readonly not_documents: readonly Named[];
};
const place = ({ text, line, start }: Named): string => `${String(line)}:${String(start)} ${text}`;
const placeFound = ({ text, line, span }: Citation): string => `${String(line)}:${String(span.start)} ${text}`;

let document: OfficialDocument;
let citations: readonly Citation[];
beforeAll(async () => {
  document = await readDocument(seedPath, seedId, await projectSegmenter());
  citations = resolveCitations(findMentions(document), [document], readContentKnowledge());
});
const cited = (text: string): Citation => citations.find((citation) => citation.text === text)!;
const targets = (text: string): string[] => cited(text).targets.map(({ id }) => id);
const candidates = (text: string): string[] => cited(text).candidates.map(({ id }) => id);

describe('the first document', () => {
  test('names thirteen documents in 《》, each at its place, and nothing else', () => {
    const quoted = citations.filter(({ kind }) => kind === 'quoted');
    expect(quoted.map(placeFound)).toEqual(gold.citations.map(place));
    expect(quoted.map(({ title }) => title)).toEqual(gold.citations.map(({ title }) => title));
  });

  test('names eight without 《》, each at its place, and nothing else', () => {
    const unquoted = citations.filter(({ kind }) => kind === 'unquoted');
    expect(unquoted.map(placeFound)).toEqual(gold.unquoted_mentions.map(place));
  });

  test('does not take meetings, systems and campaigns for documents', () => {
    expect(gold.not_documents.length).toBe(14);
    const within = gold.not_documents.filter(({ start, text }) =>
      citations.some(({ span }) => span.start < start + text.length && start < span.end),
    );
    expect(within).toEqual([]);
  });

  test('has marks that look balanced and are not', () => {
    const marks = (mark: string): number => document.source.text.split(mark).length - 1;
    expect([marks('《'), marks('》')]).toEqual([12, 12]);
    expect(citations.filter(({ damage }) => damage !== 'none').map(({ text, damage }) => [text, damage])).toEqual([
      ['近平谈治国理政》', 'opening-lost'],
      ['《2019-2023 年全', 'closing-lost'],
    ]);
  });

  test('resolves every whole title', () => {
    const whole = citations.filter(({ kind, damage }) => kind === 'quoted' && damage === 'none');
    expect(whole.map(({ status }) => status)).toEqual(whole.map(() => 'resolved'));
    expect(targets('《天津市预防未成年人犯罪条例》')).toEqual(['tianjin-yufang-weichengnianren-fanzui-tiaoli']);
    expect(targets('党章')).toEqual(['dangzhang']);
    expect(cited('党章').reason).toBe('“党章”就是《中国共产党章程》；题名与库中一致');
  });

  test('resolves a title whose opening is lost, and says so', () => {
    expect(targets('近平谈治国理政》')).toEqual(['xi-governance-vol1', 'xi-governance-vol2']);
    expect(cited('近平谈治国理政》').reason).toBe(
      '行首缺“《习”，补上就是《习近平谈治国理政》；库中再没有别的题名以“近平谈治国理政”结尾；文中写明第一、二卷',
    );
  });

  test('leaves a cut title open and names who it could be', () => {
    expect(cited('《2019-2023 年全')).toMatchObject({ status: 'truncated', targets: [], title: null });
    expect(candidates('《2019-2023 年全')).toEqual(['lingdao-banzi-guihua-2019-2023']);
  });

  test('reads three rules out of one name', () => {
    expect(targets('三个“新时代教师职业行为十项准则”').sort()).toEqual([
      'shi-xiang-zhunze-gaoxiao',
      'shi-xiang-zhunze-youeryuan',
      'shi-xiang-zhunze-zhongxiaoxue',
    ]);
  });

  test('chooses none of a kind of documents', () => {
    expect(cited('准则、条例等党内法规')).toMatchObject({ status: 'ambiguous', targets: [] });
    expect(candidates('准则、条例等党内法规')).toEqual([
      'dangnei-zhengzhi-shenghuo-zhunze',
      'jilv-chufen-tiaoli',
      'lianjie-zilv-zhunze',
      'qingshi-baogao-tiaoli',
      'xuanchuan-gongzuo-tiaoli',
    ]);
  });

  test('points at nothing for a document still to be made', () => {
    expect(cited('全面从严治党工作要点')).toMatchObject({ status: 'unresolved', targets: [], candidates: [] });
  });

  test.each([
    ['全面从严治党“两个清单”', 'liangge-qingdan'],
    ['“一把手”监督管理三项制度', 'yibashou-sanxiang-zhidu'],
    ['“三个百分之百”', 'sange-baifenzhibai'],
    ['“校园安全16条措施”', 'xiaoyuan-anquan-16tiao'],
  ])('explains %s as a set phrase', (text, id) => {
    expect(targets(text)).toEqual([id]);
  });

  test('keeps the words of the source', () => {
    for (const { span, text } of citations) expect(document.source.text.slice(span.start, span.end)).toBe(text);
  });
});
