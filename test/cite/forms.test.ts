import { describe, expect, test } from 'vitest';
import { aliasExamples, findAliasDefinitions } from '../../src/cite/alias.ts';
import { demonstrativeExamples } from '../../src/cite/demonstrative.ts';
import { editionForms, editionYear } from '../../src/cite/edition.ts';
import { findMentions } from '../../src/cite/index.ts';
import { formNames, formOf, noForms } from '../../src/cite/form-names.ts';
import { internalForms } from '../../src/cite/internal-forms.ts';
import { lawNameExamples, lawNames } from '../../src/cite/law-names.ts';
import { findDocumentNumber, numberForms } from '../../src/cite/number-in-text.ts';
import { samePlaceExamples } from '../../src/cite/same-place.ts';
import { unquotedForms } from '../../src/cite/unquoted-forms.ts';
import { formatLocator } from '../../src/model/anchor.ts';
import { makeDocument } from '../support/documents.ts';

const found = (sentence: string) => findMentions(makeDocument({ divisions: [sentence] }));

describe('unquoted forms', () => {
  const rows = unquotedForms.flatMap(({ id, pattern, examples }) => examples.map((example) => ({ id, pattern, example })));

  test('have at least one example each', () => {
    expect(unquotedForms.filter(({ examples }) => examples.length === 0)).toEqual([]);
  });

  test.each(unquotedForms.filter(({ needs }) => needs !== undefined))('$id needs what its examples have', ({ needs = '', examples }) => {
    expect(examples.filter(([sentence]) => !sentence.includes(needs))).toEqual([]);
  });

  test.each(rows)('$id matches its own example', ({ pattern, example: [sentence] }) => {
    expect(sentence.match(pattern)).not.toBeNull();
  });

  test.each(rows)('$id finds the words and the title', ({ example: [sentence, text, title] }) => {
    expect(found(sentence).map((mention) => [mention.text, mention.title])).toContainEqual([text, title]);
  });
});

describe('law names', () => {
  test.each(lawNameExamples)('%s', (sentence, text, title) => {
    expect(found(sentence).map((mention) => [mention.text, mention.title])).toContainEqual([text, title]);
  });

  test.each(lawNames.map((name) => [name]))('finds %s behind 依照', (name) => {
    expect(found(`依照${name}的规定处理。`).map(({ title }) => title)).toEqual([name]);
  });

  test.each(['研究宪法学', '开展“宪法晨读”活动', '国家宪法日活动', '违反刑法学常识', '加强教育法治', '日本法律', '中华人民共和国境内的规定', '国务院制定具体办法'])('finds none in %s', (sentence) => {
    expect(found(sentence)).toEqual([]);
  });
});

test('a name ends before 是 and 本', () => {
  const sentence = '中华人民共和国海事管理机构是本条例的实施机关，中华人民共和国的海域适用本法。';
  expect(found(sentence).map(({ text, kind }) => `${kind} ${text}`)).toEqual(['internal 本条例', 'internal 本法']);
});

test('从事 is no part of a name', () => {
  const document = makeDocument({ divisions: [{ level: 'article', label: '第一条', number: 1, lines: ['在从事某某鉴定法第十四条规定的业务中出具报告的。'] }] });
  expect(findMentions(document).map(({ title }) => title)).toEqual(['某某鉴定法']);
});

describe('names of things that are no documents', () => {
  test.each(formNames.flatMap(({ id, examples }) => examples.map((title) => [title, id] as const)))('%s is a %s', (title, id) => {
    expect(formOf(title)?.id).toBe(id);
  });
  test.each([...noForms])('%s is none', (title) => {
    expect(formOf(title)).toBeNull();
  });
  test('are not looked for', () => {
    const [mention] = found('应当出示《企业法人营业执照》。');
    expect(mention).toMatchObject({ title: '企业法人营业执照', sense: 'form' });
  });
});

describe('numbers', () => {
  test.each(numberForms.flatMap(({ id, pattern, examples }) => examples.map(([printed, number]) => ({ id, pattern, printed, number }))))(
    '$id reads $printed',
    ({ pattern, printed, number }) => {
      expect(pattern.test(printed)).toBe(true);
      expect(findDocumentNumber(printed)).toBe(number);
    },
  );

  test('stand for a document on their own', () => {
    expect(found('按照国发〔2011〕35号文件要求，认真落实。').map(({ text, docNumber }) => [text, docNumber])).toEqual([
      ['国发〔2011〕35号', '国发〔2011〕35号'],
    ]);
  });

  test('of an order begin behind the day and without 原', () => {
    const mentions = found('1996年5月2日原国家某某监督管理总局令第64号公布的《甲管理规定》、1998年3月5日中华人民共和国国家发展计划委员会令第8号发布的《乙规定》和日照市政府第3号令同时废止。');
    expect(mentions.map(({ docNumber }) => docNumber)).toEqual(['国家某某监督管理总局令第64号', '中华人民共和国国家发展计划委员会令第8号', '日照市政府第3号令']);
    expect(found('依照1985年11月30日市人民政府京政发〔1985〕167号文件执行。').map(({ docNumber }) => docNumber)).toEqual(['京政发〔1985〕167号']);
  });

  test.each(['按照国发〔2020〕5号《关于甲的意见》执行', '按照国发[2020]5号文件印发的《关于甲的意见》执行'])('in front of a title belong to it: %s', (sentence) => {
    expect(found(sentence).map(({ text, docNumber }) => [text, docNumber])).toEqual([['《关于甲的意见》', '国发〔2020〕5号']]);
  });

  test('of an order stand for a document in the body', () => {
    expect(found('按照教育部第41号令和国务院令第475号的规定执行。').map(({ text }) => text)).toEqual(['教育部第41号令', '国务院令第475号']);
  });

  test('of an order outside the body are the document’s own', () => {
    const text = '2006年9月19日国务院令第475号公布';
    const runs = [{ span: { start: 0, end: text.length }, line: 1, join: 'start' as const }];
    const document = makeDocument({ divisions: [] });
    expect(findMentions({ ...document, source: { ...document.source, text }, front: [{ role: 'history', lines: [1, 1], text, runs }] })).toEqual([]);
  });

  test('are no citation on a line of their own', () => {
    expect(found('（浙价费〔2007〕136号）')).toEqual([]);
  });
});

test.each([['落实〈关于甲的意见〉要求', '〈关于甲的意见〉'], ['落实<<甲管理办法>>要求', '<<甲管理办法>>'], ['落实＜甲管理办法＞要求', '＜甲管理办法＞']])('%s names a document', (sentence, text) => {
  expect(found(sentence).map((mention) => [mention.text, mention.kind, mention.title])).toEqual([[text, 'quoted', text.replace(/[〈〉<>＜＞]/gu, '')]]);
});

test.each(['<div>第一条</div>', '〈静夜思〉', '温度<办法'])('%s names none', (sentence) => {
  expect(found(sentence)).toEqual([]);
});

test('a mark that came too early is no part of the title', () => {
  expect(found('经《关于修改》〈甲条例〉等两件法规的决定》修正').map(({ title }) => title)).toEqual(['关于修改《甲条例》等两件法规的决定']);
});

test('several names in one pair of marks stand for each', () => {
  expect(found('学习《教育法、教师法》。')[0]).toMatchObject({ title: '教育法、教师法', standsFor: ['教育法', '教师法'] });
  expect(found('学习《关于甲、乙的意见》。')[0]?.standsFor).toEqual([]);
});

test.each(editionForms.flatMap(({ examples }) => examples))('%s is of %s', (text, year) => {
  const [mention] = found(text);
  expect(mention && editionYear(mention, `${text}\n`)).toBe(year);
});

test.each(['《河道法》（2018年施行）', '2018年，《河道法》', '自2018年《河道法》施行以来', '《河道法》'])('%s is of no year', (text) => {
  const [mention] = found(text);
  expect(mention && editionYear(mention, text)).toBeNull();
});

describe('definitions, pointers and own parts', () => {
  test.each(aliasExamples)('%s defines a short name', (sentence, name) => {
    expect(findAliasDefinitions(sentence).map((definition) => definition.name)).toEqual([name]);
  });

  test('several short names stand for the names before them in their order', () => {
    const mentions = found('《河道管理条例》《湖泊管理办法》（以下分别简称《条例》《办法》）已经印发。落实《办法》第五条和《条例》。');
    expect(mentions.slice(-2).map(({ text, title }) => `${text} ${title ?? ''}`)).toEqual(['《办法》 湖泊管理办法', '《条例》 河道管理条例']);
  });

  test('more short names than names stand for none', () => {
    const mentions = found('《河道管理条例》（以下分别简称《条例》《办法》）已经印发。落实《办法》。');
    expect(mentions.at(-1)).toMatchObject({ text: '《办法》', standsFor: [] });
  });

  test.each(demonstrativeExamples)('%s', (text, words, titles) => {
    expect(found(text).find((mention) => mention.text === words)?.standsFor).toEqual(titles);
  });

  test.each(samePlaceExamples)('%s', (text, words, title, place) => {
    const mention = found(text).find((other) => other.text === words);
    expect([mention?.title, mention?.kind, mention?.locator && formatLocator(mention.locator)]).toEqual([title, 'alias', place]);
  });

  test.each(internalForms.flatMap(({ id, pattern, examples }) => examples.map(([sentence, text]) => ({ id, pattern, sentence, text }))))(
    '$id matches $sentence',
    ({ pattern, sentence, text }) => {
      expect([...sentence.matchAll(pattern)].map(([words]) => words)).toEqual([text]);
    },
  );

  test.each(['中华人民共和国香港特别行政区基本法', '健全基本制度', '降低成本标准', '日本法院', '目前条件'])('none matches %s', (words) => {
    expect(internalForms.filter(({ pattern }) => words.match(pattern))).toEqual([]);
  });
});
