/** A document that points at itself and its own parts: 本办法第三条, 前款, 本条第二款, 第五条第二款. */
import type { AnchorParts } from '../model/anchor.ts';
import { parseNumeral } from '../model/numeral.ts';
import type { ArticlePlace } from './article-map.ts';
import { headingsDownTo } from './heading-list.ts';

/** A row of the table: how the words are found, and which place they start from. */
export interface InternalForm {
  readonly id: string;
  readonly pattern: RegExp;
  /** Places named by the words alone, seen from `place`; what follows (第二款) is read after them. */
  readonly places: (place: ArticlePlace, groups: Readonly<Record<string, string | undefined>>) => readonly AnchorParts[];
  /** 编章节 named by the words alone; 第二节 in 本章第二节 is read after them. */
  readonly headings?: (place: ArticlePlace, groups: Readonly<Record<string, string | undefined>>) => readonly string[];
  readonly examples: readonly (readonly [sentence: string, text: string])[];
}

const ownGenres = '法|条例|办法|规定|细则|决定|解释|规则|准则|章程(?!序)|意见|通知|方案|要点|规程|批复|纲要|守则|指引|指南|修正案';
// 成本标准 is a standard of costs; 造成本法 is 本法.
const ownGenresNotOfCost = '制度|规划|标准|规范|安排|预案|纪要|决议|公告|通告|条令|解答';
// 本实施办法, 本暂行规定
const kind = '(?:实施|暂行|管理|指导|试行|工作)?';

/** Words for places of the same document: 本办法, 前款, 第三条第二款. */
export const internalForms: readonly InternalForm[] = [
  {
    id: 'this-document',
    // 基本法, 根本制度, 成本标准, 日本法律 are other words.
    pattern: new RegExp(
      `(?<![基根样资原文版日书课剧副蓝])本${kind}(?:${ownGenres})(?!律|院|案|庭|人|学|定|解释)|(?<![基根样资原文版日书课剧副蓝成])本(?:${ownGenresNotOfCost})`, 'gu',
    ),
    places: () => [],
    examples: [
      ['依照本办法第三条的规定', '本办法'], ['违反本条例规定', '本条例'], ['造成本法第一百五十七条规定的损害', '本法'], ['本规范由公安部负责', '本规范'],
      ['不符合本安排第十一条规定的', '本安排'], ['违反本实施办法第三条', '本实施办法'],
    ],
  },
  {
    id: 'this-heading',
    // 日本章程, 基本编制 and 样本节目 are other words.
    pattern: /(?<![基根样资原文版日书课剧副蓝成])本(?<unit>[编章节])(?=规定|的|第|所|未|没|另|下列|有关|关于|各|之|和|及|与|或|、|，|。|；|中)/gu,
    places: () => [],
    headings: ({ headings }, { unit = '' }) => headingsDownTo(headings, unit),
    examples: [['适用本章规定', '本章'], ['依照本章第二节的规定', '本章'], ['参照适用本编的有关规定', '本编']],
  },
  {
    id: 'this-part',
    pattern: /(?<![基根成资])本(?<unit>[条款项])(?=第|[（(][一二三四五六七八九十]+[）)]项)/gu,
    places: ({ article, paragraph, subparagraph }, { unit }) => [
      {
        ...article,
        ...(unit === '条' ? {} : { paragraph }),
        ...(unit === '项' && subparagraph !== null ? { subparagraph } : {}),
      },
    ],
    examples: [['依照本条第二款的规定', '本条'], ['本款第（三）项', '本款']],
  },
  {
    id: 'part-before',
    // Behind another name's 第X条 (刑法第三百零七条之一前三款) it belongs to that name; names are blotted out.
    pattern: /(?<![以之目此当\uFFFC])(?:本[条款](?:中的|中|的)?)?前(?<count>[一两二三四五六])?(?<unit>[条款项])(?![件目])/gu,
    places: (place, { count, unit }) => placesBefore(place, parseNumeral(count ?? '一') ?? 1, unit ?? ''),
    examples: [['违反前款规定的', '前款'], ['有前两款行为之一', '前两款'], ['前条第二款', '前条'], ['适用前两条规定', '前两条'], ['前项所列', '前项'], ['载明本条前款规定内容', '本条前款']],
  },
  {
    id: 'part-above',
    pattern: /(?<=^|[^\p{Script=Han}\uFFFC]|[照据反免依按])上(?<unit>[条款])(?=第|所|规定|的规定|办理|执行|处理)/gu,
    places: (place, { unit }) => placesBefore(place, 1, unit ?? ''),
    examples: [['依照上款规定确定', '上款'], ['上款第（三）项出具的', '上款'], ['依上条办理', '上条']],
  },
];

function placesBefore({ article, previous, paragraph, subparagraph }: ArticlePlace, count: number, unit: string): AnchorParts[] {
  if (unit === '条') return previous.length < count ? [] : previous.slice(0, count).reverse();
  if (unit === '款') return before(paragraph, count).map((number) => ({ ...article, paragraph: number }));
  if (subparagraph === null) return [];
  return before(subparagraph, count).map((number) => ({ ...article, paragraph, subparagraph: number }));
}

/** The `count` numbers before `number`, in order; none when there are not so many. */
function before(number: number, count: number): number[] {
  return number > count ? Array.from({ length: count }, (_, index) => number - count + index) : [];
}
