import { expect, test } from 'vitest';
import { readLines } from '../../src/parse/line.ts';
import { findQuotations } from '../../src/parse/quotation.ts';

const quotedLines = (text: string): number[] => {
  const lines = readLines(text);
  const isQuoted = findQuotations(text, lines);
  return lines.filter(({ start }) => isQuoted(start + 1)).map(({ number }) => number);
};

test.each([
  ['runs over paragraphs to its closing mark', '一、修改为：\n“第七条 申请人应当：\n（一）有场所；\n（二）有人员。”\n二、删去第八条。', [2, 3, 4]],
  ['may begin every paragraph with its mark', '一、修改为：“第七条 申请人应当：\n“（一）有场所；\n“（二）有人员。”\n二、删去第八条。', [2, 3]],
  ['holds other quotations', '一、修改为：\n“第七条 实行“双减”制度：\n（一）减负；\n（二）增效。”\n二、删去。', [2, 3, 4]],
  ['that is never closed is none', '一、修改为：\n“第七条 申请人应当：\n（一）有场所；\n二、删去第八条。', []],
  ['that another follows before it ends is none', '一、修改为：\n“第七条 申请人应当：\n二、修改为：“第九条 处罚。\n第十条 施行。”\n三、删去。', [4]],
  ['without a colon before it is none', '一、开展\n“送教活动\n二、总结。”\n三、督查。', []],
])('a quotation %s', (_, text, lines) => {
  expect(quotedLines(text)).toEqual(lines);
});
