/** Names of documents that stand without 《》. A new way of naming is a new row here. */
import type { MentionSense } from '../model/citation.ts';

/**
 * One way of naming. `pattern` may name the groups `title` (the part that is the title) and `count`. `before` is how many characters
 * in front of the match may belong to the name: of these, the words behind the last verb do. Each example gives a sentence, the words
 * found in it and their title.
 */
export interface UnquotedForm {
  readonly id: string;
  readonly sense: MentionSense;
  /** Words without which nothing is found: a text that does not have them need not be looked through. */
  readonly needs?: string;
  readonly pattern: RegExp;
  readonly before?: number;
  /** The title, when it is always the same. */
  readonly title?: string;
  readonly examples: readonly (readonly [sentence: string, text: string, title: string | null])[];
}

const number = '[两二三四五六七八九十]{1,3}|[1-9][0-9]?';
const partyRule = '(?:准则|条例|规则|规定|办法|规范|细则)';
// Words that stand in sentences and not in titles.
const noTitle = '(?!规定|有关|相关|具体|相应|实施|配套|落实|本|该|其|并|和|了|过|与|的)';
const madeDocument = '(?:工作要点|实施方案|实施意见|实施细则|实施办法|工作方案|行动计划|行动方案|管理办法|指导意见|规划纲要|综合名录|条例|准则)';
const clauseEnd = '(?=[。，；、！\\n）]|并|$)';

/** Names that stand without title marks: 党章, 教师法. */
export const unquotedForms: readonly UnquotedForm[] = [
  {
    id: 'party-constitution',
    needs: '党章',
    sense: 'title',
    pattern: /党章(?!程|》)/gu,
    title: '中国共产党章程',
    examples: [['深入学习党章、准则、条例等党内法规', '党章', '中国共产党章程']],
  },
  {
    id: 'class-of-rules',
    needs: '等',
    sense: 'class',
    pattern: new RegExp(`(?<=^|[、，。；：\\n]|学习|贯彻|落实|执行|遵守)${partyRule}(?:、${partyRule})*等(?:党内法规|法律法规|规章制度)`, 'gu'),
    examples: [['深入学习党章、准则、条例等党内法规', '准则、条例等党内法规', '准则、条例等党内法规']],
  },
  {
    id: 'counted-rules',
    needs: '“',
    sense: 'several',
    pattern: new RegExp(`(?<count>${number})(?:个|部|项|份|件)“(?<title>[^“”，。；：]{4,40}${partyRule})”`, 'gu'),
    examples: [['以三个“新时代教师职业行为十项准则”为抓手', '三个“新时代教师职业行为十项准则”', '新时代教师职业行为十项准则']],
  },
  {
    id: 'counted-measures',
    needs: '条',
    sense: 'title',
    pattern: /“(?<title>[^“”，。；：]{0,20}(?<![第0-9一二三四五六七八九十])(?:[1-9][0-9]?|[一二三四五六七八九十]{1,3})条(?:措施|意见|规定|办法)?)”/gu,
    examples: [
      ['以“三个百分之百”和“校园安全16条措施”为抓手', '“校园安全16条措施”', '校园安全16条措施'],
      ['落实“双减三十条”', '“双减三十条”', '双减三十条'],
    ],
  },
  {
    id: 'per-cent-standard',
    needs: '“',
    sense: 'title',
    pattern: /“(?<title>[两二三四五六七八九十]{1,2}个(?:百分之百|100%))”/gu,
    examples: [['以中小学幼儿园“三个百分之百”为抓手', '“三个百分之百”', '三个百分之百']],
  },
  {
    id: 'counted-systems',
    needs: '“',
    sense: 'title',
    pattern: /“[^“”，。；：]{1,10}”\p{Script=Han}{0,10}?[两二三四五六七八九十]{1,2}项(?:制度|规定|措施|机制)/gu,
    examples: [['严格执行“一把手”监督管理三项制度，加强管理', '“一把手”监督管理三项制度', '“一把手”监督管理三项制度']],
  },
  {
    id: 'counted-lists',
    needs: '“',
    sense: 'title',
    pattern: /“(?<title>[两二三四五六七八九十]{1,2}(?:个|张|份|项)(?:清单|方案|规定))”/gu,
    before: 16,
    examples: [['逐级制定落实全面从严治党“两个清单”。', '全面从严治党“两个清单”', '两个清单']],
  },
  {
    id: 'to-be-made',
    sense: 'planned',
    pattern: new RegExp(
      `(?<=制定|制订|编制|起草|出台|拟定)(?<![的所已]制定)(?!.{0,4}“)${noTitle}(?<title>(?:(?![的和或])\\p{Script=Han}){3,24}?${madeDocument})${clauseEnd}`, 'gu',
    ),
    examples: [['召开会议，制定全面从严治党工作要点。', '全面从严治党工作要点', '全面从严治党工作要点']],
  },
  {
    id: 'five-year-plan',
    needs: '“十',
    sense: 'title',
    pattern: /“十[一二三四五六七]五”(?:时期)?\p{Script=Han}{0,16}?规划(?:纲要)?(?!《)/gu,
    before: 8,
    examples: [
      ['围绕绍兴市“十二五”教育发展规划，科学谋划', '绍兴市“十二五”教育发展规划', '绍兴市“十二五”教育发展规划'],
      ['宣传“十二五”规划纲要', '“十二五”规划纲要', '“十二五”规划纲要'],
    ],
  },
  {
    id: 'first-document',
    needs: '号文件',
    sense: 'title',
    pattern: /(?:20\d\d年)?中央[一1]号文件/gu,
    examples: [['落实2026年中央一号文件部署', '2026年中央一号文件', '2026年中央一号文件']],
  },
  {
    id: 'eight-rules',
    needs: '八项规定',
    sense: 'title',
    pattern: /中央八项规定(?:实施细则)?/gu,
    examples: [['严格落实中央八项规定精神', '中央八项规定', '中央八项规定']],
  },
  {
    // 国发〔2020〕13号文件 has its code and is found by it.
    id: 'serial-alone',
    needs: '号文',
    sense: 'title',
    pattern: /(?<![0-9０-９年第字令发函〔〕[\]【】（()）\s—－-])[0-9]{1,4}号文(?:件|(?=[，。；、规精要的中]))/gu,
    before: 8,
    examples: [['依据省教育厅13号文件精神', '省教育厅13号文件', '省教育厅13号文件'], ['按照13号文规定执行', '13号文', '13号文']],
  },
];

const verbs = [
  '制定', '落实', '执行', '贯彻', '按照', '根据', '依照', '围绕', '实施', '推进', '编制', '完成', '建立', '健全', '完善', '学习', '宣传', '符合', '遵守',
  '推动', '通过', '违反', '构成', '适用', '依据', '属于', '认定为', '从事', '涉及', '参照', '严格按', '按', '依', '隐瞒', '指', '以', '和', '与', '及', '对', '把', '将', '的', '是', '为', '在', '了',
];
const lastVerb = new RegExp(`^.*(?:${verbs.join('|')})`, 'u');

/** The words of a text that belong to a name behind it: its last Chinese words, from the last verb on. `逐级制定落实全面从严治党` → `全面从严治党`. */
export function nameWords(text: string): string {
  const words = /\p{Script=Han}*$/u.exec(text)?.[0] ?? '';
  return words.replace(lastVerb, '');
}
