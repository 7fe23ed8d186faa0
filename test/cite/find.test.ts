import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findMentions } from '../../src/cite/index.ts';
import type { Mention } from '../../src/model/citation.ts';
import { documentFromLines, makeDocument, type DivisionSketch } from '../support/documents.ts';

const find = (...divisions: (string | DivisionSketch)[]): Mention[] => findMentions(makeDocument({ divisions }));
const shown = (mentions: readonly Mention[]) => mentions.map(({ text, kind, title }) => [text, kind, title]);

describe('names and lines', () => {
  test('joins a title cut by a direct line break', () => {
    const [mention] = find({ lines: ['贯彻《天津市预防未成年人', ['direct', '犯罪条例》。']] });
    expect(mention).toMatchObject({ text: '《天津市预防未成年人犯罪条例》', title: '天津市预防未成年人犯罪条例', line: 1 });
  });

  test('joins a title cut by an empty paragraph break', () => {
    const [mention] = find({ lines: ['根据《中华人民共和国', ['paragraph', '反恐怖主义法》']] });
    expect(mention?.title).toBe('中华人民共和国反恐怖主义法');
  });

  test.each(['lost', 'unknown'] as const)('never reads over a join that is %s', (join) => {
    expect(shown(find({ lines: ['落实《2019-2023年全', [join, '工作规划》要求']] }))).toEqual([
      ['《2019-2023年全', 'quoted', null],
      ['工作规划》', 'quoted', null],
    ]);
  });

  test('gives each mention its sentence and its line', () => {
    const [first, second] = find({ lines: ['学习《甲条例》。落实《乙办法》；加强管理', ['paragraph', '执行《丙规定》']] });
    expect([first?.sentence, second?.sentence]).toEqual(['学习《甲条例》。', '落实《乙办法》；']);
    expect(find('甲', '执行《丙规定》')[0]).toMatchObject({ line: 2, divisionId: 'item-2', id: 'c1' });
  });

  test('points into the source, whatever is done to the text', () => {
    const words = fc.constantFrom('《', '》', '甲条例', '（以下简称', '）', '本办法', '第三条', '党章', '。', '，', '\n', '“', '”', '国发〔2011〕35号', '准则');
    fc.assert(
      fc.property(fc.array(words, { maxLength: 40 }), (parts) => {
        const document = documentFromLines(parts.join(''));
        for (const { span, text } of findMentions(document)) {
          expect(document.source.text.slice(span.start, span.end).replaceAll('\n', '')).toBe(text);
        }
      }),
      { seed: 20200319, numRuns: 1000 },
    );
  });
});

describe('hostile text', () => {
  test('is read whole, however many names a line holds', () => {
    expect(find('党章'.repeat(150_000)).length).toBe(150_000);
  });

  test.each(['《'.repeat(5000), '》'.repeat(5000), '“'.repeat(5000), '（以下简称《甲》）'.repeat(500), '第一条、'.repeat(500), `《甲》第一条第${'（一）、'.repeat(150_000)}（一）项`, '\u0000《甲》\uFFFC'])('%.12s… is read without fail', (text) => {
    expect(() => find(text)).not.toThrow();
  });
});

describe('what stands behind a name', () => {
  test.each([
    ['《习近平谈治国理政》第一、二卷', { volumes: [1, 2] }],
    ['《选集》第一卷、第三卷', { volumes: [1, 3] }],
    ['《选集》（第二卷）', { volumes: [2] }],
    ['《甲条例》第十二条第二款', { locator: { article: 12, paragraph: 2 } }],
    ['《甲条例》（国发〔2011〕35号）第四条的规定', { docNumber: '国发〔2011〕35号', locator: { article: 4 } }],
    ['《甲通知》（教体艺厅〔2017〕6 号）要求', { docNumber: '教体艺厅〔2017〕6号' }],
    ['《甲办法》（省政府第145号令）', { docNumber: '省政府第145号令' }],
    ['《甲条例》第三条、第五条第一款', { locator: { article: 3 }, furtherLocators: [{ article: 5, paragraph: 1 }] }],
    ['《甲条例》第三条第一款、第二款', { locator: { article: 3, paragraph: 1 }, furtherLocators: [{ article: 3, paragraph: 2 }] }],
    [
      '《甲条例》第三条第（一）、（三）项',
      { locator: { article: 3, subparagraph: 1 }, furtherLocators: [{ article: 3, subparagraph: 3 }] },
    ],
    [
      '《甲条例》第三条第一款第六、七项和第二款',
      {
        locator: { article: 3, paragraph: 1, subparagraph: 6 },
        furtherLocators: [{ article: 3, paragraph: 1, subparagraph: 7 }, { article: 3, paragraph: 2 }],
      },
    ],
    ['《甲条例》第三、四条', { locator: { article: 3 }, furtherLocators: [{ article: 4 }] }],
    ['“《甲意见》”（国办发〔2017〕35号）要求', { docNumber: '国办发〔2017〕35号' }],
    ['《甲条例》第三条至第五条', { locator: { article: 3, through: { article: 5 } } }],
    ['《甲条例》第三章第二节', { locator: null, headings: ['第三章第二节'] }],
    ['《甲条例》分则第三章第二十条', { locator: { article: 20 } }],
    ['《甲条例》要求第一书记', { locator: null, volumes: [], docNumber: null }],
  ])('%s', (text, facts) => {
    expect(find(text)[0]).toMatchObject(facts);
  });
});

describe('short names a document defines', () => {
  const definition = '根据《中国共产党宣传工作条例》（以下简称《条例》），制定本办法。';

  test('stand for the full title from there on', () => {
    expect(shown(find(definition, '各校学习《条例》第三条。'))).toEqual([
      ['《中国共产党宣传工作条例》', 'quoted', '中国共产党宣传工作条例'],
      ['《条例》', 'alias', '中国共产党宣传工作条例'],
      ['本办法', 'internal', '关于试验的通知'],
      ['《条例》', 'alias', '中国共产党宣传工作条例'],
    ]);
  });

  test('hold before their definition too, where the document has one of the name', () => {
    expect(shown(find('学习《条例》。', definition))[0]).toEqual(['《条例》', 'alias', '中国共产党宣传工作条例']);
    expect(shown(find('学习《条例》。', definition, '依照《乙市实施条例》（以下简称《条例》）执行。'))[0]).toEqual(['《条例》', 'alias', '条例']);
  });

  test('are whatever stands in “” right behind the name, and nothing of an office', () => {
    expect(find('落实《关于减轻负担的意见》（某发〔2021〕3号，以下简称“双减”），推进“双减”工作。').at(-1)).toMatchObject({ text: '双减', kind: 'alias', title: '关于减轻负担的意见' });
    expect(find('《河道条例》由某市水务局（以下简称“市水务局”）执行，市水务局负责解释。').map(({ kind }) => kind)).toEqual(['quoted']);
  });

  test('are all names before 两个文件, whatever word brings it', () => {
    expect(find('落实《甲规划》《乙方案》（以下简称“两个文件”），把两个文件落到实处。').at(-1)).toMatchObject({ text: '两个文件', sense: 'several', standsFor: ['甲规划', '乙方案'] });
  });

  test('are several in one bracket, in “” or in 《》', () => {
    const mentions = find('印发《甲条例》《乙办法》（以下简称“甲规”“乙规”），依照乙规第三条执行。');
    expect(mentions.at(-1)).toMatchObject({ text: '乙规', title: '乙办法', locator: { article: 3 } });
  });

  test('follow the last definition', () => {
    const mentions = find(definition, '依照《乙市实施条例》（以下简称《条例》）执行。', '违反《条例》的');
    expect(mentions.at(-1)?.title).toBe('乙市实施条例');
  });

  test('are found without 《》 when they were defined so', () => {
    const mentions = find('依照《中华人民共和国公职人员政务处分法》（以下简称公职人员政务处分法）处理。', '适用公职人员政务处分法第二条。');
    expect(mentions.at(-1)).toMatchObject({ text: '公职人员政务处分法', kind: 'alias', title: '中华人民共和国公职人员政务处分法' });
  });

  test('stand for all names of a list behind 以下统称', () => {
    const mentions = find('印发《甲准则》《乙准则》和《丙准则》（以下统称准则），请按照准则执行。');
    expect(mentions.at(-1)).toMatchObject({ text: '准则', sense: 'several', standsFor: ['甲准则', '乙准则', '丙准则'] });
  });

  test('are none when an office is named', () => {
    expect(find('中国共产党天津市委员会（以下简称市委）要求，市委各部门落实。')).toEqual([]);
  });

  test('have no title when two are possible', () => {
    const mentions = find('学习《甲条例》。', '学习《乙条例》。', '落实《条例》。');
    expect(mentions.at(-1)).toMatchObject({ kind: 'alias', title: null, standsFor: ['甲条例', '乙条例'] });
  });

  test('mean the document itself behind 本', () => {
    expect(find('单位对本《规范》的实施负责。')[0]).toMatchObject({ kind: 'alias', title: '关于试验的通知' });
  });
});

describe('a law that points at itself', () => {
  const article = (number: number, ...lines: DivisionSketch['lines']): DivisionSketch => ({
    level: 'article', label: `第${String(number)}条`, number, id: `article-${String(number)}`, lines,
  });
  const law = (...divisions: DivisionSketch[]): Mention[] => findMentions(makeDocument({ title: '甲市管理条例', divisions }));

  test.each<[words: string, text: string, locators: unknown[]]>([
    ['违反前款规定的', '前款', [{ article: 2, paragraph: 1 }]],
    ['前条第二款规定', '前条第二款', [{ article: 1, paragraph: 2 }]],
    ['本条第一款规定', '本条第一款', [{ article: 2, paragraph: 1 }]],
    ['本条例第一条、第二条规定', '本条例第一条、第二条', [{ article: 1 }, { article: 2 }]],
    ['依照第一条第一款的规定', '第一条第一款', [{ article: 1, paragraph: 1 }]],
    ['第一款规定的情形', '第一款', [{ article: 2, paragraph: 1 }]],
  ])('%s', (words, text, locators) => {
    const [mention] = law(article(1, '为了管理。', ['paragraph', '适用于甲市。']), article(2, '不得违反。', ['paragraph', words]));
    expect(mention).toMatchObject({ kind: 'internal', text, title: '甲市管理条例' });
    expect([mention?.locator, ...(mention?.furtherLocators ?? [])]).toEqual(locators);
  });

  test('in an annex is the law, unless the annex is what is named', () => {
    const mentions = findMentions(makeDocument({
      title: '甲市基本法',
      divisions: [article(1, '管理。'), { level: 'document', title: '甲市选举办法', heading: true, lines: ['甲市选举办法'] }, article(2, '依照本法第一条和本办法第二条产生。')],
    }));
    expect(mentions.map(({ text, title }) => `${text} ${title ?? ''}`)).toEqual(['本法第一条 甲市基本法', '本办法第二条 甲市选举办法']);
  });

  test('does not take an article of another law for its own', () => {
    const mentions = law(article(1, '依照公司登记管理办法第三条处理。'));
    expect(shown(mentions)).toEqual([['公司登记管理办法', 'unquoted', '公司登记管理办法']]);
  });

  test('leaves open whose article it is behind another law', () => {
    const mentions = law(article(1, '构成刑法第三百八十九条行贿罪、第三百九十三条单位行贿罪的。'));
    expect(mentions.at(-1)).toMatchObject({ text: '第三百九十三条', title: null, standsFor: ['刑法'] });
  });

  test('claims no article in a decision that changes another law', () => {
    const document = makeDocument({ title: '关于修改《甲条例》的决定', divisions: [article(1, '将第三条修改为：“本条例所称单位”。')] });
    expect(findMentions(document)).toEqual([]);
  });
});
