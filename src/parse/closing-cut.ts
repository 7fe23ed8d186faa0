import { datePattern } from './calendar.ts';
import { cutAt, textOpening } from './masthead-cut.ts';
import type { Paragraph } from './paragraph.ts';
import { readThrough } from './word-joiner.ts';

/** A place inside a paragraph where the closing of a document begins, or goes on with something else. */
export interface ClosingCut {
  /** It holds only where the paragraph itself begins inside a line. */
  readonly glued?: true;
  /** Words without which there is no such place: most texts need not be looked through. */
  readonly needs: readonly string[];
  /** The place is where the match ends. */
  readonly pattern: RegExp;
  readonly examples: readonly (readonly [paragraph: string, before: string])[];
}

/** What a closing runs on with when its line breaks are lost. A new form is a new row. */
export const closingCuts: readonly ClosingCut[] = [
  { needs: ['附件', '附 件', '附　件'], pattern: /(?=附[ \u3000]*件[ \u3000]*[0-9０-９一二三四五]?[ \u3000]*[：:])(?<=[。！？；）)][ \u3000]{0,2})/gu, examples: [['请遵照执行。附件：1.任务分解表', '附件：1.任务分解表']] },
  { needs: ['附件', '附 件', '附　件'], pattern: /(?=附[ \u3000]*件)(?<=日[ \u3000]{0,2}(?:[（(][^（）()]{0,40}[）)][ \u3000]{0,2})?)(?<=[0-9０-９一二三四五六七八九十]日[^日]{0,44})/gu, examples: [['某县教育局2023年3月20日附件1竞赛规程', '附件1竞赛规程']] },
  { glued: true, needs: ['附件', '附 件', '附　件'], pattern: new RegExp(`(?=附[ \\u3000]*件[ \\u3000]*[0-9０-９]{1,2}[\\p{Script=Han}《》]{4,40}?(?:$|${textOpening.source}|[ \\u3000]))(?<=。[ \\u3000]{0,2})`, 'gu'), examples: [['结对期限三年。附件2青年教师考核制度', '附件2青年教师考核制度']] },
  { needs: ['抄送', '抄报', '分送', '主题词'], pattern: /(?=(?:抄送|抄报|分送|主题词)[：:])(?<=[。日）)][ \u3000]{0,2})/gu, examples: [['2022年6月28日（此件主动公开）抄送：市委办公室。', '抄送：市委办公室。']] },
  { needs: ['此件', '本件', '联系人', '共印'], pattern: /(?=[（(](?:此件|本件|联系人|共印)[^（）()]{0,60}[）)])(?<=[。发][ \u3000]{0,2})/gu, examples: [['请认真执行。（联系人：办公室）', '（联系人：办公室）']] },
  { needs: ['特此', '此复', '否，请', '否,请', '否请'], pattern: /(?=(?:特此(?:通知|通报|公告|通告|函[\p{Script=Han}]?|批复|报告)|此复|[妥当]否[，,]?请[^。]{1,8})。)(?<=。[ \u3000]{0,2})/gu, examples: [['学校要完善章程。此复。', '此复。'], ['请予支持。妥否，请函复。', '妥否，请函复。']] },
  {
    needs: ['印发'], pattern: new RegExp(`(?=\\p{Script=Han}{3,30}${datePattern}印发(?:[（(]共印[^（）()]{1,8}[）)])?$)(?<=[。][ \\u3000]{0,2})`, 'gu'),
    examples: [['抄送：市委办公室。某市教育局办公室2022年6月28日印发', '某市教育局办公室2022年6月28日印发']],
  },
  { glued: true, needs: ['出席', '参会', '参加'], pattern: /(?=(?:出席|参会|参加)(?:人员|单位)?[：:][^。；]*$)(?<=。[ \u3000]{0,2})/gu, examples: [['请抓紧落实。出席：张某、李某', '出席：张某、李某']] },
  {
    glued: true, needs: ['本通知', '本意见', '本决定', '本方案', '本公告', '本计划', '本措施'], pattern: /(?=本(?:通知|意见|决定|方案|公告|计划|措施)[^。]{0,40}(?:施行|执行|实施|生效)[^。]{0,30}。(?:[^。]{0,80}。?[^。]{0,60}$|附件))(?<=。[ \u3000]{0,2})/gu,
    examples: [['依法免除相关责任。本决定自2021年7月1日起施行。', '本决定自2021年7月1日起施行。']],
  },
  {
    // It speaks for the whole document, and nothing but a sentence stands between it and the signature or the attachments.
    glued: true, needs: ['各'],
    pattern: new RegExp(`(?=各(?:地|部门|省|市|县|区|级|单位|校)[^。]{0,120}(?:本(?:意见|通知|方案|规划|计划|决定)|情况[^。]{0,20}报)[^。]{0,40}。(?:[^。]{0,120}。)?(?:附件|[^。]{2,60}${datePattern}[^。]{0,20}$))(?<=[^。]{2,60}。[^。]{8,200}。)`, 'gu'),
    examples: [['强化考核。考核结果作为评价领导班子的重要内容。各地区要明确责任，认真落实本意见。重大情况及时报告。某省人民政府2011年10月17日', '各地区要明确责任，认真落实本意见。重大情况及时报告。某省人民政府2011年10月17日']],
  },
];

/** Cuts the parts of a closing off the paragraph they run on from, and off each other. */
export function cutClosings(text: string, paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  const cuts = closingCuts.filter(({ needs }) => hasAny(text, needs));
  const unglued = cuts.filter(({ glued }) => glued !== true);
  return paragraphs.flatMap((paragraph) => (paragraph.quoted ? [paragraph] : cutClosing(text, paragraph, paragraph.glued ? cuts : unglued)));
}

function cutClosing(text: string, paragraph: Paragraph, cuts: readonly ClosingCut[]): Paragraph[] {
  if (cuts.length === 0) return [paragraph];
  const { text: words, toCovered } = readThrough(text.slice(paragraph.start, paragraph.end));
  const places = cuts.filter(({ needs }) => hasAny(words, needs)).flatMap(({ pattern }) => [...words.matchAll(pattern)].map(({ index }) => index));
  return cutAt(text, paragraph, [...new Set(places)].filter((at) => at > 0).sort((a, b) => a - b).map((at) => paragraph.start + toCovered(at)));
}

function hasAny(text: string, words: readonly string[]): boolean {
  return words.some((word) => text.includes(word));
}
