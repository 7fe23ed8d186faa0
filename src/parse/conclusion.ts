/** A way of closing a document. `strong` ones mean it wherever they stand behind the last entry. */
export interface ConclusionCue {
  readonly strong: boolean;
  readonly pattern: RegExp;
  readonly examples: readonly string[];
}

/** Paragraphs behind the last entry that speak for the whole document. A new form is a new row. */
export const conclusionCues: readonly ConclusionCue[] = [
  {
    strong: true,
    pattern: /^(?:本|以上|上述)(?:通知|意见|决定|办法|规定|方案|细则|条例|纲要|规划|要点|公告|批复|函|解释|计划|措施|制度|准则|规则)[^。]{0,40}(?:施行|执行|实施|生效|解释|试行|有效期)/u,
    examples: ['本决定自2021年7月1日起施行。', '本通知由省教育厅负责解释。'],
  },
  {
    strong: false,
    pattern: /^各(?:地|校|级|市|县|区|部门|单位|有关|省)[^。]{0,80}(?:要|应|将|请)[^。]{0,120}(?:。|$)/u,
    examples: ['各地区、各部门要加强协调配合，明确责任、分工和进度要求，认真落实本意见。', '各单位请于5月30日前将总结报送办公室。'],
  },
  { strong: false, pattern: /^各(?:地|校|单位|部门)[^。]{0,30}情况[^。]{0,20}报/u, examples: ['各地贯彻落实准则的情况，请及时报告教育部。'] },
  { strong: false, pattern: /^(?:让我们|(?:敬|谨)?祝|各位代表[！!，,]|同志们[！!，,])/u, examples: ['祝全校师生节日快乐！', '让我们团结奋斗，谱写新篇章！', '同志们，任务艰巨，使命光荣。'] },
  { strong: true, pattern: /^(?:特此|此复|此致|妥否|当否|以上(?:意见|报告|请示)|请予)/u, examples: ['特此通知。', '妥否，请批示。', '以上意见如无不妥，请批转各地执行。'] },
];

/** How surely the words alone say that a paragraph closes the document; null when they do not. */
export function conclusionOf(words: string): 'strong' | 'weak' | null {
  const cue = conclusionCues.find(({ pattern }) => pattern.test(words));
  if (!cue) return null;
  return cue.strong ? 'strong' : 'weak';
}
