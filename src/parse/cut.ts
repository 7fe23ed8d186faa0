import { chineseNumeralCharacters } from '../model/numeral.ts';
import type { Line } from './line.ts';
import { trim } from './line.ts';
import { readThrough, wordJoiner } from './word-joiner.ts';

/**
 * A place inside a line where a paragraph may begin: before something like a mark, behind a run of blanks that stands for an indent, or
 * behind a single blank.
 */
export interface CutPlace {
  readonly at: number;
  readonly kind: 'mark' | 'wide' | 'narrow';
}

interface CutRule {
  readonly kind: CutPlace['kind'];
  /** It holds only in lines that may hold a whole document. */
  readonly runOn?: true;
  /** Words without which there is no such place: most lines need not be looked through. */
  readonly needs?: readonly string[];
  /** The place is where the match ends. */
  readonly pattern: RegExp;
  readonly examples: readonly (readonly [line: string, before: string])[];
}

const han = `[${chineseNumeralCharacters}]`;

/**
 * Where a run-on line may be cut, the most telling last. Whether it is cut is decided by what stands there. What stands at the place is
 * asked before what stands in front of it: the other way round every character would be looked back from.
 */
export const cutRules: readonly CutRule[] = [
  {
    kind: 'narrow', runOn: true, pattern: /[ \u3000](?<=[\p{Script=Han}。；！”）)].)(?=[\p{Script=Han}“《])/gu,
    examples: [['一、总体要求 坚持依法推进。', '坚持依法推进。'], ['（三）有能力。 未经登记，不得养犬。', '未经登记，不得养犬。']],
  },
  {
    kind: 'mark',
    pattern: new RegExp(`[ \\u3000]{1,3}(?<=[\\p{Script=Han}”》）)][ \\u3000]{1,3})(?=(?:[第笫]${han}{1,7}条[ \\u3000]|[（(](?:${han}{1,3}|[0-9]{1,2})[）)]|${han}{1,3}、|[0-9]{1,2}[.．、](?![0-9])))`, 'gu'),
    examples: [['第一章 总则 第一条 为了规范', '第一条 为了规范'], ['一、总体要求 （一）指导思想。', '（一）指导思想。']],
  },
  {
    // Two ideographic spaces are the indent of a paragraph whose line break was lost.
    kind: 'wide', needs: ['\u3000\u3000', '  ', ' \u3000'], pattern: /(?:\u3000{2,}|[ \u3000]{4,})[ \u3000]*/gu, examples: [['通知如下。　　一、总体要求', '一、总体要求']],
  },
  {
    // Behind the end of a sentence or a closing mark, with or without blanks, before something a mark can begin with.
    kind: 'mark', pattern: /(?:[。；;：:！？!?”）)]|(?<=\p{Script=Han})[.．])[ \u3000]*(?=[第笫（(〔一二三四五六七八九十①-⒛㈠-㈩0-9０-９])/gu,
    examples: [['应当备案。第四章　排放', '第四章　排放']],
  },
  { kind: 'mark', needs: ['编', '篇', '章', '节'], pattern: /(?=第[ \u3000]*[〇零一二三四五六七八九十百]{1,5}[ \u3000]*[编篇章节][ \u3000])(?<=.)/gu, examples: [['管理条例第一章　总则', '第一章　总则']] },
  {
    kind: 'mark', needs: ['章', '节'], pattern: /第[〇零一二三四五六七八九十百]{1,5}[章节](?:[ \u3000]*[^。；，：第\s]){2,24}(?=第[〇零一二三四五六七八九十百]{1,5}条)/gu,
    examples: [['第一章总则第一条为了', '第一条为了']],
  },
  { kind: 'mark', needs: ['第一章'], pattern: /(?=第一章\p{Script=Han}{2,12}第)(?<=[\p{Script=Han}）)])/gu, examples: [['管理条例第一章总则第一条为了', '第一章总则第一条为了']] },
  { kind: 'mark', needs: ['第一条'], pattern: /(?=第一条[ \u3000]+\p{Script=Han})(?<=\p{Script=Han})/gu, examples: [['第五次修正第一条 为了加强', '第一条 为了加强']] },
  {
    kind: 'mark', runOn: true, pattern: /(?=第一条(?:(?:为|根据|依据|依照|本|凡|在)|(?<=(?:制度|办法|规定|条例|细则|规则|守则|章程|公约|规程)第一条)))(?<=[\p{Script=Han}）)])/gu,
    examples: [['第五次修正第一条为了加强统计工作', '第一条为了加强统计工作'], ['教师考核制度第一条考核每学年一次。', '第一条考核每学年一次。']],
  },
  {
    // An entry without a 。 before the next article; 依照本办法第四条… names one.
    kind: 'mark', runOn: true, pattern: /(?=第[一二三四五六七八九十百]{1,5}条[ \u3000]*\p{Script=Han}{2})(?<=[\p{Script=Han}）)])(?<![法例定则办程典约释知见案书规要范度章节条款项本该的和与及至或到依按照据反合有由中除对在同为即如符将从以是下述其])/gu,
    examples: [['（二）超编学校的富余教师第四条符合下列条件之一的', '第四条符合下列条件之一的']],
  },
  { kind: 'mark', runOn: true, pattern: /(?=——[\p{Script=Han}“])(?<=[。；：][ \u3000]{0,2})/gu, examples: [['（二）基本原则。——坚持统筹规划。', '——坚持统筹规划。']] },
  {
    kind: 'mark', needs: ['一、'], pattern: /(?=一、\p{Script=Han}{4})(?<=准则|规则|细则|守则|规定|办法|条例|通知|意见|方案|制度|计划|要点|纲要|规范|指南|标准|如下)/gu,
    examples: [['教师职业行为准则一、坚定政治方向。', '一、坚定政治方向。']],
  },
  {
    kind: 'mark', needs: ['、'], pattern: /(?=[（(][一二三四五六七八九十]{1,3}[）)]\p{Script=Han})(?<=(?<!\p{Script=Han})[一二三四五六七八九十]{1,3}、[^。；：\n]{2,40})/gu,
    examples: [['二、任务要求（四）优化科研管理环境', '（四）优化科研管理环境']],
  },
  { kind: 'mark', needs: ['（一', '(一'], pattern: /(?=[（(]一[）)][\p{Script=Han}“《])(?<=\p{Script=Han})/gu, examples: [['专栏3　治污减排（一）造纸行业。', '（一）造纸行业。']] },
  {
    // A heading, or an entry without a 。, that has lost the line break behind it.
    kind: 'mark', runOn: true, pattern: /(?=(?:[0-9]{1,2}[.．、]|[（(](?:[一二三四五六七八九十]{1,3}|[0-9]{1,2})[）)])[\p{Script=Han}“《]{2})(?<=[\p{Script=Han}”》）)])(?<![第、和及与至])/gu,
    examples: [['一、坚持政治引领1．强化理论武装。', '1．强化理论武装。'], ['完成时限为年底2.新增企业20家', '2.新增企业20家'], ['推进依法行政（二）加强执法监督', '（二）加强执法监督']],
  },
  {
    kind: 'mark', runOn: true, pattern: /(?=[一二三四五六七八九十]{1,3}、\p{Script=Han}{4})(?<=[\p{Script=Han}”》）)])(?<![第、和及与至一二三四五六七八九十百千])/gu,
    examples: [['二、考核等次分为优秀和合格三、附则及其他事项', '三、附则及其他事项']],
  },
];

/** A line longer than this may hold a whole document, not one paragraph of it. */
const runOnLength = 300;
const shortestRunOn = 100;

/** The lines that may hold a whole document: long ones, and one that is most of its text. */
export function runOnLines(lines: readonly Line[]): ReadonlySet<Line> {
  const all = lines.reduce((sum, { start, end }) => sum + end - start, 0);
  return new Set(lines.filter(({ start, end }) => end - start > Math.min(runOnLength, Math.max(shortestRunOn, (all * 2) / 3))));
}

const rulesOfLines = cutRules.filter(({ runOn }) => runOn !== true);

/** Places inside a line where another paragraph may begin, in order. */
export function cutPlaces(text: string, line: Line, runOn: boolean): CutPlace[] {
  const { text: content, toCovered } = readThrough(text.slice(line.start, line.end));
  const places = new Map<number, CutPlace['kind']>();
  for (const { kind, needs, pattern } of runOn ? cutRules : rulesOfLines) {
    if (needs && !needs.some((words) => content.includes(words))) continue;
    for (const match of content.matchAll(pattern)) places.set(match.index + match[0].length, kind);
  }
  return [...places]
    .map(([offset, kind]) => ({ at: line.start + toCovered(offset), kind }))
    .filter(({ at }) => at > line.start && at < line.end)
    .sort((a, b) => a.at - b.at);
}

/** What stands left of a cut ends a sentence. */
export function followsSentence(text: string, at: number, lineStart: number): boolean {
  let before = trim(text, lineStart, at).end;
  while (before > lineStart && text.charAt(before - 1) === wordJoiner) before -= 1;
  return before > lineStart && /[。；;：:！？!?”）)]/u.test(text.charAt(before - 1));
}
