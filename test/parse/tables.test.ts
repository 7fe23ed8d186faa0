import { describe, expect, test } from 'vitest';
import { cutRules } from '../../src/parse/cut.ts';
import { findDate } from '../../src/parse/calendar.ts';
import { closingCuts } from '../../src/parse/closing-cut.ts';
import { closesAnywhere, closingRole, closingRules, isDateLine } from '../../src/parse/closing.ts';
import { conclusionCues, conclusionOf } from '../../src/parse/conclusion.ts';
import { furnitureRules, insideFurniture, lineFurniture, prefixFurniture } from '../../src/parse/furniture.ts';
import { genreOf } from '../../src/parse/genre.ts';
import { gluedHeading } from '../../src/parse/heading-phrases.ts';
import { issuerInTitle, readEnactment } from '../../src/parse/issuer.ts';
import { mastheadRole, mastheadRules } from '../../src/parse/masthead-rules.ts';
import { numberingStyles, readMark } from '../../src/parse/numbering.ts';
import { isOrganisation } from '../../src/parse/organisation.ts';

describe('every pattern matches its own examples', () => {
  test.each(numberingStyles.flatMap((style) => style.examples.map(([line, label, number]) => [line, label, number, style] as const)))('%s begins with the mark %s', (line, label, number, style) => {
    expect(readMark(line, 0)).toMatchObject({ label, number, style });
  });
  test.each(furnitureRules.flatMap((rule) => rule.examples.map((line) => [line, rule] as const)))('%s is furniture', (line, rule) => {
    const found = { line: lineFurniture(line), prefix: prefixFurniture(line)?.rule, pair: insideFurniture(line)[0]?.rule, inside: insideFurniture(line)[0]?.rule };
    expect(found[rule.scope]).toBe(rule);
  });
  test.each(closingRules.flatMap((rule) => rule.examples.map((line) => [line, rule.role] as const)))('%s closes as %s', (line, role) => {
    expect(closingRole(line)).toBe(role);
  });
  test.each(mastheadRules.flatMap((rule) => rule.examples.map((line) => [line, rule.role] as const)))('%s heads as %s', (line, role) => {
    expect(mastheadRole(line)).toBe(role);
  });
  test.each(cutRules.flatMap((rule) => rule.examples.map(([line, before]) => [line, before, rule] as const)))('%s may be cut before %s', (line, before, { pattern }) => {
    expect([...line.matchAll(pattern)].map((match) => line.slice(match.index + match[0].length))).toContain(before);
  });
  test.each(closingCuts.flatMap((rule) => rule.examples.map(([paragraph, before]) => [paragraph, before, rule] as const)))('%s closes from %s on', (paragraph, before, { pattern }) => {
    expect([...paragraph.matchAll(pattern)].map(({ index }) => paragraph.slice(index))).toContain(before);
  });
  test.each(conclusionCues.flatMap((cue) => cue.examples.map((line) => [line, cue.strong ? 'strong' : 'weak'] as const)))('%s concludes, %s', (line, strength) => {
    expect(conclusionOf(line)).toBe(strength);
  });
});

test.each([
  ['3.14'], ['3.5个百分点'], ['0.80-1.50'], ['2020.3.19'], ['2023年5月24日'], ['（2021）'], ['第三条规定的情形'], ['第五条、第六条'], ['第二条第一款'], ['第一章的规定'],
  ['（一）至（三）项所列人员'], ['（四）、（五）项所列人员'], ['一是抓规划'], ['十九大精神'], ['12、13日'], ['3.5%以上'], ['100元'], ['第一，要提高认识'], ['-5度'], ['３．１４'], ['一、二年级学生'], ['三、四季度'],
])('%s begins with no mark', (line) => {
  expect(readMark(line, 0)).toBeNull();
});

test.each([
  ['2020年教育系统党建工作要点', '工作要点'], ['国务院办公厅关于优化学术环境的指导意见', '意见'], ['某某管理办法（试行）', '办法'], ['中华人民共和国教师法', '法'],
  ['某某条例（2020年修订）', '条例'], ['中共某委2011年创先争优活动工作思路', '工作思路'], ['会议记录', null],
])('the genre of %s is %s', (title, genre) => {
  expect(genreOf(title)).toBe(genre);
});

test.each([
  ['2020年3月19日印发', '2020-03-19'], ['2017 年 12 月 25 日', '2017-12-25'], ['二○○六年九月十九日', '2006-09-19'], ['二〇一一年十月十七日', '2011-10-17'], ['２０１９年９月２日', '2019-09-02'],
  ['二零二零年十二月三十一日', '2020-12-31'], ['2020年13月1日', null], ['2020年3月', null],
])('the date in %s is %s', (text, iso) => {
  expect(findDate(text)?.iso ?? null).toBe(iso);
});

test.each([
  ['（2021年3月5日）', true], ['2022.8.30', true], ['2022-08-30', true], ['2022年8月', true], ['二○一○年九月', true], ['2021年1月26日（此件公开发布）', true],
  ['2022.8', false], ['第2022.8.30条', false], ['2022年8月起施行', false],
])('%s is a line of the date: %s', (line, is) => {
  expect(isDateLine(line)).toBe(is);
});

test.each([
  ['联系人：某某', false], ['出席：某某', false], ['抄送：某某', true], ['二、出席人员：某某', true],
])('%s closes wherever it stands: %s', (line, is) => {
  expect(closesAnywhere(line)).toBe(is);
});

test.each([
  ['国务院办公厅关于优化学术环境的指导意见', '国务院办公厅'], ['浙江省物价局、省财政厅关于收费有关问题的通知', '浙江省物价局、省财政厅'],
  ['中共绍兴市教育局委员会2011年创先争优活动工作思路', '中共绍兴市教育局委员会'], ['教育部等七部门关于加强师德师风建设的意见', '教育部'],
  ['关于全体教工开展专题自学的通知', null], ['2020年教育系统党建工作要点', null],
])('the issuer in %s is %s', (title, issuer) => {
  expect(issuerInTitle(title)).toBe(issuer);
});

test.each([
  ['1990年5月12日 浙江省第七届人民代表大会常务委员会第十六次会议通过', '浙江省人民代表大会常务委员会', null, '1990-05-12'],
  ['1989年9月11日 中华人民共和国国家教育委员会令第4号发布', '国家教育委员会', '中华人民共和国国家教育委员会令第4号', '1989-09-11'],
  ['2020年5月28日 第十三届全国人民代表大会第三次会议通过', '全国人民代表大会', null, '2020-05-28'],
  ['1949年12月23日 政务院发布', '政务院', null, '1949-12-23'],
  ['２０１２年１２月３日 公安部部长办公会议通过', '公安部', null, '2012-12-03'],
])('%s names who enacted and when', (line, issuer, docNumber, date) => {
  expect(readEnactment(line)).toEqual({ issuer, docNumber, date });
});

test.each([['1989年8月20日 国务院批准'], ['1990年2月1日 施行'], ['没有日期的一行']])('%s enacts nothing', (line) => {
  expect(readEnactment(line)).toBeNull();
});

test.each([
  ['浙江省教育厅办公室', true], ['国  务  院', true], ['市委教育工委市教委办公室', true], ['绍兴市第一中学', true], ['上海市人民代表大会常务委员会', true],
  ['收费标准', false], ['失范行为。', false], ['加强对各级党组织的领导工作', false], ['', false],
])('%s is an organisation: %s', (text, is) => {
  expect(isOrganisation(text)).toBe(is);
});

test.each([
  ['主要职责在党中央、国务院领导下', '主要职责'], ['成员单位联席会议由交通运输部组成', '成员单位'], ['指导思想和基本原则坚持以', '指导思想和基本原则'],
  ['主要职责', null], ['工作要求的落实', null], ['深入贯彻落实', null],
])('the heading glued to %s is %s', (words, heading) => {
  expect(gluedHeading(words)).toBe(heading);
});
