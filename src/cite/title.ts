/** Titles as they are printed, shown and compared. */
import { foldText } from '../normalise/fold.ts';

/**
 * A title fit to be shown: no line breaks, no spaces beside Chinese characters or digits, inner 〈〉 and <> as 《》, brackets
 * full-width. `关于印发〈城市道路占用挖掘收费管理办法〉的通知` → `关于印发《城市道路占用挖掘收费管理办法》的通知`.
 */
export function normaliseTitle(printed: string): string {
  return printed
    .replace(/(?<=[^A-Za-z])\s+|\s+(?=[^A-Za-z])|^\s+|\s+$/gu, '')
    .replace(/[〈＜<]/gu, '《')
    .replace(/[〉＞>]/gu, '》')
    .replaceAll('(', '（')
    .replaceAll(')', '）');
}

/** What two titles must have in common to be the same: `《2019－2023年全国…》` and `2019-2023 年全国…` have one key. */
export function titleKey(title: string): string {
  return foldText(title)
    .replace(/[《》〈〉<>"“”'‘’「」『』\s、，,·]/gu, '')
    .replace(/[\p{Dash}～~]+/gu, '-');
}

/** `titleKey`, but each title is worked out once: a library names some thousands again and again. */
export function rememberKeys(): typeof titleKey {
  const keys = new Map<string, string>();
  return (title) => {
    const known = keys.get(title) ?? titleKey(title);
    keys.set(title, known);
    return known;
  };
}

/** What stands in brackets behind a title, inside its marks or outside: 《支部工作条例（试行）》. */
export const remarks = ['试行', '暂行', '草案', '修订', '修订草案', '征求意见稿'] as const;

/** Words a title of an official document ends with, longest first; for finding names and for telling 《…》 of documents from others. */
export const genreWords = [
  '规划纲要', '实施方案', '实施意见', '实施办法', '实施细则', '实施纲要', '指导意见', '管理办法', '管理规定', '暂行办法', '暂行规定', '工作方案',
  '工作要点', '行动计划', '行动方案', '若干意见', '若干规定', '修正案', '法典', '通则', '章程', '条例', '准则', '规则', '规定', '办法', '细则',
  '意见', '决定', '决议', '通知', '通报', '公告', '通告', '公报', '命令', '批复', '解释', '纲要', '规划', '计划', '方案', '要点', '规范', '规程',
  '守则', '制度', '标准', '目录', '名录', '清单', '公约', '协定', '协议', '议定书', '声明', '总体方案', '规划大纲', '工作报告', '应急预案', '总则',
  '条令', '税则', '大纲', '纲领', '预案', '布告', '指示', '解答', '答复', '宪章', '惯例', '区划', '报告', '指南', '指引', '导则', '纪要', '安排', '倡议书', '函', '法',
] as const;

const genreEnding = new RegExp(`(?:${genreWords.join('|')})(?:（[^（）]*）)?$`, 'u');

/** True when a normalised title ends as titles of official documents do: `统计调查条例` yes, `统计检查查询书` no. */
export function hasGenre(title: string): boolean {
  return genreEnding.test(title);
}

/** True for documents whose 第X条 are those of the document they change or list: 《关于修改…的决定》, 刑法修正案（九）, 关于执行刑法确定罪名的规定. */
export function changesAnother(title: string): boolean {
  return /修改|修正|废止|确定罪名/u.test(title);
}
