import { dottedDay, findDate, isMonth } from './calendar.ts';
import { isOrganisation } from './organisation.ts';

/** One kind of line behind the body. */
export interface ClosingRule {
  readonly role: string;
  readonly pattern: RegExp;
  /** It means the closing only at the end of the file; further up it belongs to the entry it stands in. */
  readonly atEnd?: boolean;
  readonly examples: readonly string[];
}

/** Lines behind the body, GB/T 9704-2012 §7.3.4–7.4, as they are recognised. A new form is a new row. */
export const closingRules: readonly ClosingRule[] = [
  { role: 'printing', pattern: /^.{0,60}(?:印发|印制)$/u, examples: ['2020年3月19日印发', '国务院办公厅秘书局 2015年12月30日印发'] },
  { role: 'copies', pattern: /^(?:抄送|抄报|主送|分送|发送)[：:]/u, examples: ['抄送：省委办公厅，省人大常委会办公厅。'] },
  { role: 'printing', pattern: /^(?:主题词|关键词)[：:]|^[（(]?共印\s*[0-9]+\s*份[）)]?$/u, examples: ['主题词：教育 安全 通知', '（共印80份）'] },
  { role: 'other', pattern: /^[（(](?:此件|本件|联系人|信息公开|网络|正文|转发|完)[^（）()]{0,60}[）)]$/u, examples: ['（此件公开发布）', '（联系人：学生处，电话：略）'] },
  { role: 'other', atEnd: true, pattern: /^[（(]?(?:联系人|联系电话|联系方式|联系地址|咨询电话|监督电话|电子邮箱|电子信箱|邮\s*箱|传\s*真|电\s*话)(?:及[\p{Script=Han}]{2,6})?[：:]/u, examples: ['联系人：学生处', '联系人及电话：某某'] },
  { role: 'other', pattern: /^(?:信息公开属性|信息公开选项|公开方式|公开属性|校对|责任编辑|责编|编辑|审核人?|撰稿|来源|稿件来源)[：:]/u, examples: ['信息公开属性：主动公开', '责任编辑：某某'] },
  {
    role: 'other', atEnd: true,
    pattern: /^(?:出\s*席|列\s*席|参\s*加|参\s*会|缺\s*席|请\s*假|主\s*持|记\s*录|整\s*理)(?:人员|人|单位|领导)?\s*[：:]/u,
    examples: ['出席：张某、李某、王某', '列席人员：某某', '记　录：某某'],
  },
  { role: 'other', pattern: /^注\s*释\s*[：:]?$/u, examples: ['注释：', '注 释'] },
  { role: 'other', atEnd: true, pattern: /^(?:[[［〔【]\s*[0-9]{1,2}\s*[\]］〕】]\s*[\p{Script=Han}《“]|(?:[⁰¹²³⁴-⁹]{1,3}|⁽[⁰¹²³⁴-⁹]{1,3}⁾) )/u, examples: ['[1]本公报中数据均为初步统计数。', '¹ 数据截至2020年3月。', '⁽¹⁾ 见附表。'] },
  { role: 'attachment', pattern: /^附\s*件?\s*[0-9０-９一二三四五六七八九十]{0,2}\s*[：:．.、]/u, examples: ['附件：1. 收费项目和标准', '附：名单', '附件1：'] },
  { role: 'attachment', pattern: /^附\s*件\s*[0-9０-９一二三四五六七八九十]{0,2}$/u, examples: ['附件', '附件2', '附 件'] },
];

/** The role of a line behind the body, as far as the line alone tells; null for body text. */
export function closingRole(line: string): string | null {
  if (line.length > 200) return null;
  const rule = closingRules.find(({ pattern }) => pattern.test(line));
  if (rule) return rule.role;
  if (isDateLine(line)) return 'date';
  return isOrganisation(line) ? 'signature' : null;
}

/** Whether the line closes the document wherever it stands behind running text; a line that means it only at the end does not. */
export function closesAnywhere(line: string): boolean {
  return line.length > 200 || closingRules.find(({ pattern }) => pattern.test(line))?.atEnd !== true;
}

/** A line that is a date, with at most a remark in brackets, or in brackets itself: `2021年1月26日（此件公开发布）`, `2022.8.30`, `2022年8月`. */
export function isDateLine(line: string): boolean {
  const bare = /^[（(](?<inside>[^（）()]{6,30})[）)]$/u.exec(line)?.groups?.['inside'] ?? line;
  if (dottedDay(bare) !== null || isMonth(bare)) return true;
  const date = findDate(bare);
  return date !== null && date.start === 0 && /^\s*(?:[（(][^（）()]{0,40}[）)])?$/u.test(bare.slice(date.end));
}
