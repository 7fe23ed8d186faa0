import { describe, expect, test } from 'vitest';
import { parseDiagnostics } from '../../src/parse/diagnostics.ts';
import { characterSegmenter, makeSource, parseText } from '../support/parse-text.ts';
import { parseDocument } from '../../src/parse/index.ts';

const wordings = (text: string): string[] => parseText(text).diagnostics.map(({ code, severity, line, message }) => `${severity} ${code} ${String(line)} ${message}`);

describe('every diagnostic says what, where and what to do', () => {
  test('the wordings', () => {
    expect([
      ...wordings(''),
      ...wordings('没有任何编号的一段文字，只是一段文字。'),
      ...wordings('某局要点\n1.抓学习。组织培训。\n2.抓落实。明确责任。\n2.抓督查。通报情况。\n1.抓总结。形成报告。\n4.抓宣传。扩大影响。'),
      ...wordings('某局要点\n\n1.抓学习。组织培训。\n\n2.抓落实。明确责任。\n\n抓督查。通报情况。\n\n4.抓宣传。扩大影响。\n\n抓创新。出经验。\n\n8.抓总结。出报告。\n\n（此处文字无法识别）'),
    ]).toMatchInlineSnapshot(`
      [
        "error empty-document null 文件里没有文字。",
        "warning no-structure null 没有读出任何编号（一、（一）1. 第一条 等），全文按段落收录。",
        "warning no-title 1 开头没有读出标题，暂以文件名代替。",
        "warning number-repeats 4 第4行的编号“2.”与第3行重复。",
        "warning number-goes-back 5 第5行的编号“1.”排在“2.”之后，次序倒退。",
        "warning number-missing 5 第5–6行“1.”与“4.”之间未见“2.”至“3.”，可能是原文编号跳号，也可能有缺失。",
        "warning text-lost 7 第7行“2.”与“4.”之间有序号缺失，本行之前的序号（或许还有首句）未见。",
        "info number-inferred 7 第7行“抓督查。通报情况。”推定为第3项：序号未印出；位于“2.”与“4.”之间，其间只缺“3.”，据此推定。",
        "warning number-missing 9 第9–11行“4.”与“8.”之间未见“5.”至“7.”。",
        "warning text-lost 9 第9–11行“4.”与“8.”之间有序号缺失，此处的序号、首句等文字未见。",
        "warning number-unknown 11 第11行“抓创新。出经验。”应在第5–7项之内：序号未印出；位于“4.”与“8.”之间，其间缺“5.”至“7.”，属于哪一项无从断定。",
        "warning text-lost 13 第13–15行识别软件在此处写明未能识别，原文有一段缺失。",
        "info noise-set-aside 15 第15行“（此处文字无法识别）”识别软件写下的说明，不是公文正文：此处有一段未能识别。",
      ]
    `);
  });
  test('marks that stand in many places are told once', () => {
    const text = '某局要点\n**1.抓学习。**组织培训。\n**2.抓落实。**明确责任。';
    expect(wordings(text)).toEqual(['info noise-set-aside 2 第2行等4处“**”Markdown 的加粗记号，不是正文。']);
  });
  test('characters that cannot be seen are named by their code', () => {
    expect(wordings('某局要点\n\u200b1.抓学习。组织培训。\n\u200b2.抓落实。明确责任。')).toEqual(['info noise-set-aside 2 第2行等2处“U+200B”看不见的零宽字符，不是正文。']);
  });
  test('a hint is given with each', () => {
    for (const { hint } of Object.values(parseDiagnostics)) expect(hint).toMatch(/^(?:请|已|全文).+[。]$/u);
  });
  test('the file named is the one in seeds', () => {
    const { diagnostics } = parseDocument(makeSource('无编号文字。', { path: '2020/要点.txt' }), characterSegmenter);
    expect(diagnostics[0]?.file).toBe('seeds/2020/要点.txt');
  });
});
