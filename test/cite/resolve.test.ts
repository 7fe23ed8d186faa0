import { describe, expect, test } from 'vitest';
import { openCount } from '../../src/cite/audit.ts';
import { repealedDiagnostics } from '../../src/cite/diagnostics.ts';
import { auditCitations, citationDiagnostics, findMentions, resolveCitations } from '../../src/cite/index.ts';
import type { Citation } from '../../src/model/citation.ts';
import type { OfficialDocument } from '../../src/model/document.ts';
import type { Knowledge } from '../../src/model/knowledge.ts';
import { makeDocument, type DivisionSketch } from '../support/documents.ts';
import { makeRegulation } from '../support/knowledge.ts';

const nothing: Knowledge = { regulations: [], terms: [] };
const regulation = (title: string, facts: Partial<Parameters<typeof makeRegulation>[0]> = {}) => makeRegulation({ id: title, title, ...facts });
const article = (number: number): DivisionSketch => ({ level: 'article', label: `第${String(number)}条`, number, id: `article-${String(number)}`, lines: ['管理。'] });
const library = (id: string, title: string, facts: { readonly docNumber?: string } = {}): OfficialDocument =>
  makeDocument({ id, title, divisions: ['内容。'], ...facts });

const cite = (text: string, knowledge: Knowledge, others: readonly OfficialDocument[] = []): Citation[] => {
  const document = makeDocument({ id: 'citing', divisions: [text] });
  return resolveCitations(findMentions(document), [document, ...others], knowledge);
};
const answer = (text: string, knowledge: Knowledge, others: readonly OfficialDocument[] = []) => {
  const { status, targets, candidates, reason } = cite(text, knowledge, others).at(-1)!;
  return { status, targets: targets.map(({ id }) => id), candidates: candidates.map(({ id }) => id), reason };
};

test.each([['按照省教育厅13号文件精神，做好招生工作。', '省教育厅13号文件'], ['依据13号文，做好招生工作。', '13号文']])('%s names a document by its serial alone', (text, name) => {
  expect(cite(text, nothing)).toMatchObject([{ text: name, kind: 'unquoted', status: 'unresolved', targets: [], reason: `“${name}”只写了序号，没有写明机关代字和年份，不能断定是哪一件` }]);
});

test.each([['按照国发〔2020〕13号文件办理。', '国发〔2020〕13号'], ['落实中央一号文件。', '中央一号文件']])('%s is no serial alone', (text, name) => {
  expect(cite(text, nothing).map((citation) => citation.text)).toEqual([name]);
});

describe('whole titles', () => {
  test.each([
    ['《２０１９—2023 年全国规划》', '2019－2023年全国规划'],
    ['《关于印发〈甲办法〉的通知》', '关于印发《甲办法》的通知'],
    ['《关于“双减”工作的意见》', '关于"双减"工作的意见'],
    ['《甲办法(试行)》', '甲办法（试行）'],
  ])('%s is the same as %s', (printed, title) => {
    expect(answer(printed, { regulations: [regulation(title)], terms: [] })).toMatchObject({ status: 'resolved', targets: [title] });
  });

  test('prefer the regulation page to the document that holds its text', () => {
    const found = answer('《甲条例》', { regulations: [regulation('甲条例', { id: 'page' })], terms: [] }, [library('text', '甲条例')]);
    expect(found).toMatchObject({ status: 'resolved', targets: ['page'] });
  });

  test.each(['《教师法》', '依照教师法', '《中华人民共和国教师法》'])('%s is 中华人民共和国教师法', (text) => {
    expect(answer(text, nothing, [library('teachers', '中华人民共和国教师法')]).targets).toEqual(['teachers']);
  });

  test('are external when the library has none', () => {
    expect(answer('《中华人民共和国统计法》', nothing)).toEqual({
      status: 'external', targets: [], candidates: [], reason: '题名完整，库中没有这份文件',
    });
  });

  test('take the remark behind the mark with them', () => {
    const law = library('law', '支部工作条例（试行）');
    expect(answer('《支部工作条例》（试行）', nothing, [law])).toMatchObject({ status: 'resolved', targets: ['law'], reason: '书名号后面写着“（试行）”，与库中题名一致' });
    expect(answer('《支部工作条例》（草案）', nothing, [law]).status).toBe('external');
    expect(answer('《支部工作条例》', nothing, [law]).status).toBe('external');
  });

  test('are unresolved when they are no title of a document', () => {
    expect(answer('《义勇军进行曲》', nothing).status).toBe('unresolved');
    expect(answer('《统计检查查询书》', nothing)).toMatchObject({ status: 'external', reason: '“统计检查查询书”是表单的名称，不是文件' });
    expect(answer('《建议》', nothing)).toMatchObject({ status: 'unresolved', reason: '只写了简称“建议”，前文没有写明全名' });
    expect(answer('《》', nothing)).toMatchObject({ status: 'truncated', reason: '书名号里没有字' });
  });

  test('are not the document itself where it repeals an older one of its name', () => {
    const document = makeDocument({ id: 'new', title: '甲条例', divisions: ['本条例自公布之日起施行，1994年发布的《甲条例》同时废止。'] });
    const citation = resolveCitations(findMentions(document), [document], nothing).at(-1);
    expect(citation).toMatchObject({ status: 'external', targets: [], reason: '题名与本文相同，说的是被本文废止的旧文件，库中没有' });
  });

  test('say when the text has no such article', () => {
    const law = makeDocument({ id: 'law', title: '甲条例', divisions: [article(1), article(2)] });
    expect(answer('《甲条例》第二条', nothing, [law]).reason).toBe('题名与库中一致');
    expect(answer('《甲条例》第九条', nothing, [law]).reason).toBe('题名与库中一致；库中的文本没有第九条');
  });
});

describe('several answers', () => {
  const version = (id: string, date: string) => ({ ...makeDocument({ id, title: '甲条例', divisions: [article(1)] }), date });

  test('stay several for versions of one regulation, newest first', () => {
    expect(answer('《甲条例》', nothing, [version('old', '2013-12-11'), version('new', '2024-11-10')])).toMatchObject({
      status: 'resolved', targets: ['new', 'old'], reason: '题名与库中一致；库中有 2 个版本，文中没有写明是哪一个',
    });
  });

  test('stay in the order of their last amendment where all were passed on one day', () => {
    const wording = (id: string, ...days: readonly string[]) => ({
      ...version(id, '1993-10-31'), front: days.map((text) => ({ role: 'history', lines: [1, 1] as const, text, runs: [] })),
    });
    const texts = [wording('first', '1993年10月31日 通过'), wording('third', '1993年10月31日 通过', '2019年3月8日 修正'), wording('second', '2009年8月27日 修正')];
    expect(answer('《甲条例》', nothing, texts).targets).toEqual(['third', 'second', 'first']);
  });

  test.each<readonly [date: string | null, targets: readonly string[], reason: string]>([
    ['2019-03-08', ['old', 'new'], '题名与库中一致；库中有 2 个版本，文中没有写明是哪一个；本文的日期是2019-03-08，此前最近的是2013-12-11的文本，列在最前'],
    ['2025-01-01', ['new', 'old'], '题名与库中一致；库中有 2 个版本，文中没有写明是哪一个；本文的日期是2025-01-01，此前最近的是2024-11-10的文本，列在最前'],
    ['2001-01-01', ['new', 'old'], '题名与库中一致；库中有 2 个版本，文中没有写明是哪一个'],
    [null, ['new', 'old'], '题名与库中一致；库中有 2 个版本，文中没有写明是哪一个'],
  ])('put the wording of the day first: %s', (date, targets, reason) => {
    const citing = makeDocument({ id: 'citing', divisions: ['落实《甲条例》。'], date });
    const citation = resolveCitations(findMentions(citing), [citing, version('old', '2013-12-11'), version('new', '2024-11-10')], nothing).at(-1);
    expect([citation?.targets.map(({ id }) => id), citation?.reason]).toEqual([targets, reason]);
  });

  test('put the wording that applies before the one that is passed and does not apply yet', () => {
    const wording = (id: string, passed: string, from: string) => ({
      ...makeDocument({ id, title: '甲条例', divisions: [article(1), { ...article(2), lines: [`本条例自${from}起施行。`] }] }), date: passed,
    });
    const citing = makeDocument({ id: 'citing', divisions: ['落实《甲条例》。'], date: '2019-06-01' });
    const citation = resolveCitations(findMentions(citing), [citing, wording('old', '2011-06-01', '2011年10月1日'), wording('new', '2019-03-08', '2019年10月1日')], nothing).at(-1);
    expect(citation?.targets.map(({ id }) => id)).toEqual(['old', 'new']);
    expect(citation?.reason).toMatch(/本文的日期是2019-06-01，当日适用的是2011-10-01起施行的文本，列在最前$/u);
  });

  test.each([
    ['《甲条例》（2013年修正）', 'resolved', ['old']],
    ['《甲条例（2013年修订）》', 'resolved', ['old']],
    ['2024年修正的《甲条例》', 'resolved', ['new']],
    ['《甲条例》（2018年修正）', 'ambiguous', []],
  ])('come down to the wording of the year that is named: %s', (text, status, targets) => {
    expect(answer(text, nothing, [version('old', '2013-12-11'), version('new', '2024-11-10')])).toMatchObject({ status, targets });
  });

  test('come down to the part that holds the article', () => {
    const part = (id: string, number: number) => makeDocument({ id, title: '民法典', divisions: [article(number)] });
    expect(answer('民法典第二百零五条', nothing, [part('general', 1), part('property', 205)]).targets).toEqual(['property']);
  });

  test('lead from one part of a law to the part that has the article', () => {
    const law = (id: string, number: number, text: string) => makeDocument({
      id, title: '民法典', divisions: [{ level: 'article', label: `第${String(number)}条`, number, id: `article-${String(number)}`, lines: [text] }],
    });
    const [general, contract] = [law('general', 1, '管理。'), law('contract', 463, '适用本法第一条的规定。')];
    const [citation] = resolveCitations(findMentions(contract), [general, contract], nothing);
    expect(citation).toMatchObject({ status: 'resolved', targets: [{ id: 'general' }] });
  });

  test('lead to the other document of the sentence where this one has no such article', () => {
    const law = (id: string, title: string, numbers: readonly number[], text = '处罚。') => makeDocument({
      id, title, divisions: numbers.map((number) => ({ level: 'article' as const, label: `第${String(number)}条`, number, id: `article-${String(number)}`, lines: [text] })),
    });
    const citing = law('citing', '河道管理规定', [1], '构成《水域法》第八条规定的行为，同时违反第九条规定的，从重处罚。');
    const last = (numbers: readonly number[]) => resolveCitations(findMentions(citing), [citing, law('law', '水域法', numbers)], nothing).at(-1);
    expect(last([8, 9])).toMatchObject({ text: '第九条', status: 'resolved', title: '水域法', targets: [{ id: 'law' }], reason: '本文没有第九条，同一句里写到的《水域法》有' });
    expect(last([8])).toMatchObject({ text: '第九条', status: 'unresolved', targets: [] });
  });

  test('never become one by order', () => {
    const two = [library('a', '关于修改部分法规的决定'), library('b', '关于修改部分法规的决定')];
    expect(answer('《关于修改部分法规的决定》', nothing, two)).toMatchObject({ status: 'ambiguous', targets: [], candidates: ['a', 'b'] });
  });

  test('stay open for a name that is known only in context', () => {
    const regulations = [regulation('甲条例', { aliases: ['《条例》（上下文简称）'] }), regulation('乙条例', { aliases: ['《条例》（上下文简称）'] })];
    expect(answer('《条例》', { regulations, terms: [] })).toMatchObject({ status: 'ambiguous', candidates: ['甲条例', '乙条例'] });
  });

  test('stay open for a work in volumes when none is named', () => {
    const regulations = [1, 2].map((volume) => regulation('文选', { id: `v${String(volume)}`, volume, displayTitle: `《文选》第${String(volume)}卷` }));
    expect(answer('《文选》', { regulations, terms: [] }).status).toBe('ambiguous');
    expect(answer('《文选》第二卷', { regulations, terms: [] }).targets).toEqual(['v2']);
    expect(answer('《文选》第三卷', { regulations, terms: [] }).status).toBe('ambiguous');
  });
});

describe('issuers and numbers', () => {
  test('我院 is the issuer of the document that says so', () => {
    const told = (sentence: string) => {
      const citing = makeDocument({ id: 'citing', title: '某省高级法院关于办理水案的通知', divisions: [sentence] });
      const named = makeDocument({ id: 'named', title: '某省高级法院关于水案的解答', divisions: [] });
      return resolveCitations(findMentions(citing), [citing, named], nothing).at(-1);
    };
    expect(told('去年我院印发《关于水案的解答》以来，各地已经执行。')).toMatchObject({ status: 'resolved', targets: [{ id: 'named' }] });
    expect(told('去年印发《关于水案的解答》以来，各地已经执行。')?.status).toBe('ambiguous');
  });

  test.each([
    ['某省高级法院关于修改解释的决定', 'resolved'],
    ['某省检察院关于修改解释的决定', 'ambiguous'],
  ])('the issuer that is left out is the one of the document itself: %s', (title, status) => {
    const citing = makeDocument({ id: 'citing', title, divisions: ['《关于审理水域污染案件适用法律若干问题的解释》作如下修改。'] });
    const named = makeDocument({ id: 'named', title: '某省高级法院关于审理水域污染案件适用法律若干问题的解释', divisions: [] });
    expect(resolveCitations(findMentions(citing), [citing, named], nothing).at(-1)?.status).toBe(status);
  });

  const issuing = (heading: DivisionSketch | null) => makeDocument({
    id: 'notice', title: '某局关于印发《水域管理办法》的通知',
    divisions: ['现将《水域管理办法》印发给你们。', ...(heading ? [heading] : []), { ...article(1), lines: ['违反本办法第二条的，予以警告。'] }, article(2)],
  });

  test.each([
    ['a heading of its own', { level: 'document', title: '水域管理办法', heading: true, lines: ['水域管理办法'] } satisfies DivisionSketch],
    ['its articles alone', null],
  ])('a regulation inside the notice that issues it is found there by %s', (_how, heading) => {
    const [notice, citing] = [issuing(heading), makeDocument({ id: 'citing', title: '关于水的通知', divisions: ['落实《水域管理办法》第二条。'] })];
    const found = resolveCitations([notice, citing].flatMap(findMentions), [notice, citing], nothing);
    expect(found.map(({ documentId, text, title, targets, reason }) => [documentId, text, title, targets[0]?.id, reason])).toEqual([
      ['notice', '《水域管理办法》', '水域管理办法', 'notice', '正文就在本文里'],
      ['notice', '本办法第二条', '水域管理办法', 'notice', '指本文第二条'],
      ['citing', '《水域管理办法》', '水域管理办法', 'notice', '正文在库中的《某局关于印发《水域管理办法》的通知》里'],
    ]);
  });

  test('a notice without the text it issues is not taken for it', () => {
    const notice = makeDocument({ id: 'notice', title: '某局关于印发《水域管理办法》的通知', divisions: ['现将《水域管理办法》印发给你们。'] });
    expect(resolveCitations(findMentions(notice), [notice], nothing)[0]?.status).toBe('external');
  });

  test('what is made may be the document itself', () => {
    const told = (title: string) => {
      const document = makeDocument({ id: 'own', title, divisions: ['根据有关法律，制定水域分类管理办法。'] });
      return resolveCitations(findMentions(document), [document], nothing)[0];
    };
    expect(told('水域分类管理办法（试行）')).toMatchObject({ status: 'resolved', targets: [{ id: 'own' }] });
    expect(told('水域管理办法')).toMatchObject({ status: 'unresolved', sense: 'planned', targets: [] });
  });

  test('one 条例 named before is the only one 《条例》 can be, and the reason says so', () => {
    const found = cite('学习《水域条例》。落实《条例》第三条。', { regulations: [regulation('水域条例')], terms: [] }).at(-1);
    expect(found).toMatchObject({ status: 'resolved', title: '水域条例', reason: '《条例》前面没有写明“以下简称”，前文只提到过一件：《水域条例》；题名与库中一致' });
  });

  const notice = library('notice', '教育部等七部门关于加强师德师风建设的意见', { docNumber: '教师〔2019〕10号' });

  test('make one title of 教育部等七部门《关于…》', () => {
    expect(answer('落实教育部等七部门《关于加强师德师风建设的意见》', nothing, [notice]).targets).toEqual(['notice']);
  });

  test('leave it open when the issuer is not named', () => {
    expect(answer('落实《关于加强师德师风建设的意见》', nothing, [notice])).toMatchObject({ status: 'ambiguous', candidates: ['notice'] });
  });

  test('lead to the document with the number', () => {
    expect(answer('按照教师[2019] 10号文件', nothing, [notice])).toMatchObject({
      status: 'resolved', targets: ['notice'], reason: '文号教师〔2019〕10号与库中一致',
    });
  });

  test('decide nothing when number and title disagree', () => {
    const found = answer('《甲条例》（教师〔2019〕10号）', { regulations: [regulation('甲条例')], terms: [] }, [notice]);
    expect(found).toMatchObject({ status: 'ambiguous', candidates: ['notice', '甲条例'] });
  });
});

describe('damaged titles', () => {
  const regulations = [regulation('中国共产党宣传工作条例'), regulation('中国共产党统一战线工作条例')];

  test('stay truncated when two titles end so', () => {
    expect(answer('工作条例》的要求', { regulations, terms: [] })).toMatchObject({ status: 'truncated', candidates: regulations.map(({ id }) => id) });
  });

  test('resolve when most of one title is left', () => {
    expect(answer('产党宣传工作条例》的要求', { regulations, terms: [] })).toMatchObject({ status: 'resolved', targets: ['中国共产党宣传工作条例'] });
  });

  test('stay truncated when little of the one title is left', () => {
    expect(answer('传工作条例》', { regulations, terms: [] }).status).toBe('truncated');
  });
});

describe('reports', () => {
  const document = makeDocument({ id: 'citing', divisions: ['落实《甲条例》和《乙规定办法》。', '落实《甲条例》，严格执行《2019年全'] });
  const citations = resolveCitations(findMentions(document), [document], { regulations: [regulation('甲条例')], terms: [] });

  test('count by status, document and title', () => {
    const audit = auditCitations(citations);
    expect(audit.total).toEqual({ resolved: 2, external: 1, ambiguous: 0, unresolved: 0, truncated: 1, planned: 0, form: 0 });
    expect(audit.documents.map(({ documentId, counts }) => [documentId, openCount(counts)])).toEqual([['citing', 2]]);
    expect(audit.titles.map(({ title, outcome, documents }) => `${title} ${outcome} ${String(documents)}`)).toEqual(['《2019年全 truncated 1', '乙规定办法 external 1']);
  });

  test('say where, what and what to do', () => {
    expect(citationDiagnostics(citations, [document])).toMatchInlineSnapshot(`
      [
        {
          "code": "external-citation",
          "file": "seeds/citing.txt",
          "hint": "把这份文件放进 seeds/，或在 content/regulations/ 写一条；确实不必收的不用处理。",
          "line": 1,
          "message": "引文《乙规定办法》不在库中：题名完整，库中没有这份文件。",
          "severity": "info",
        },
        {
          "code": "truncated-citation",
          "file": "seeds/citing.txt",
          "hint": "对照纸质件或原始电子件核实书名；可以在种子旁的 .yaml 里用 readings 写下核实的读法，原文不改。",
          "line": 2,
          "message": "引文“《2019年全”不完整：书名在“2019年全”处断开，后面的字丢了；库中没有这样的题名。",
          "severity": "warning",
        },
      ]
    `);
  });

  test.each<readonly [fact: string, sentence: string, date: string | null, ended: string | null, found: boolean]>([
    ['after its end', '按照《甲条例》执行。', '2020-05-01', '2019-01-01', true],
    ['on the day it ended', '按照《甲条例》执行。', '2019-01-01', '2019-01-01', true],
    ['before its end', '按照《甲条例》执行。', '2018-05-01', '2019-01-01', false],
    ['whose end nobody knows', '按照《甲条例》执行。', '2020-05-01', null, false],
    ['in a document of no date', '按照《甲条例》执行。', null, '2019-01-01', false],
    ['that is being repealed', '《甲条例》同时废止。', '2020-05-01', '2019-01-01', false],
  ])('warn of a text cited %s', (_fact, sentence, date, ended, found) => {
    const [cited, citing] = [makeDocument({ id: 'law', title: '甲条例', divisions: [article(1)] }), makeDocument({ id: 'citing', title: '乙通知', divisions: [sentence], date })];
    const citations = resolveCitations(findMentions(citing), [cited, citing], nothing);
    const diagnostics = repealedDiagnostics(citations, [cited, citing], ({ id }) => (id === 'law' ? ended : null));
    expect(diagnostics.map(({ code, file, line, message }) => `${code} ${file}:${String(line)} ${message}`)).toEqual(
      found ? [`repealed-citation seeds/citing.txt:1 引文《甲条例》在行文前已经废止：2019-01-01废止，本文件的日期是${date ?? ''}。`] : [],
    );
  });
});
