/** How a text says that it ends another. A new way of saying so is a new row here. */

/** When a repeal takes effect: with the text that says so, or on a day it names. */
export type RepealDay = 'entry' | 'named';

/** One form. `behind` is matched against the words behind the name, `before` against the words in front of it, blanks taken out. */
export interface RepealForm {
  readonly id: string;
  readonly day: RepealDay;
  readonly behind?: RegExp;
  readonly before?: RegExp;
  /** A sentence and the titles it ends. */
  readonly examples: readonly (readonly [sentence: string, titles: readonly string[]])[];
}

const number = '[（(](?:[^（()）]|[（(][^（()）]{0,20}[）)]){0,80}[）)]';
const end = '(?:[。；，、）)]|$)';
const adverb = '(?:均|都|也|同时|即行|随即|随之|相应|一并|予以)*';
const entry = '(?:本[\\p{Script=Han}]{1,4})?(?:施行|实施|生效)之日';
const named = '(?<year>(?:19|20)\\d\\d)年(?<month>\\d{1,2})月(?<date>\\d{1,2})日';

/** Wordings by which a text ends others: 《河道管理办法》同时废止. */
export const repealForms: readonly RepealForm[] = [
  {
    id: 'with-this-text',
    day: 'entry',
    behind: new RegExp(`^(?:${number})*[，、]?${adverb}废止${end}`, 'u'),
    examples: [
      ['本条例自2004年8月1日起施行。1996年5月2日市政府发布的《河道管理办法》同时废止。', ['河道管理办法']],
      ['《河道管理办法》（市政府令第3号）和1998年发布的《湖泊管理办法》，同时废止。', ['河道管理办法', '湖泊管理办法']],
      ['《河道管理办法》《湖泊管理办法》即行废止。', ['河道管理办法', '湖泊管理办法']],
    ],
  },
  {
    id: 'from-entry-into-force',
    day: 'entry',
    behind: new RegExp(`^(?:${number})*[，、]?自${entry}起${adverb}废止${end}`, 'u'),
    examples: [['《河道管理办法》自本条例施行之日起废止。', ['河道管理办法']]],
  },
  {
    id: 'from-a-day',
    day: 'named',
    behind: new RegExp(`^(?:${number})*[，、]?(?:自|于)${named}起?${adverb}废止${end}`, 'u'),
    examples: [['《河道管理办法》自2005年1月1日起废止。', ['河道管理办法']]],
  },
  {
    id: 'repeals',
    day: 'entry',
    before: /(?:决定|同时|予以|一并|现|，)废止(?:[^。；，《》]{0,60}的)?$/u,
    examples: [['自本办法施行之日起，同时废止1996年发布的《河道管理办法》。', ['河道管理办法']]],
  },
  {
    id: 'repeals-listed',
    day: 'entry',
    before: /(?:^|[。；：）)]|[一二三四五六七八九十]、)废止$/u,
    examples: [['一、废止《河道管理办法》（1996年5月2日市人民政府发布）', ['河道管理办法']]],
  },
];

/** Sentences that name a text and do not end it. */
export const noRepeal: readonly string[] = [
  '《河道管理办法》第三条同时废止。',
  '《河道管理办法》中有关湖泊的规定同时废止。',
  '《河道管理办法》废止前已经受理的，继续办理。',
  '需要修改或者废止《河道管理办法》的，应当公布。',
  '依照《河道管理办法》制定的规定同时废止。',
  '根据《河道管理办法》，有关规定同时废止。',
];

/** Between two names of a list: 《A》和1998年国务院发布的《B》, 《A》，财政部《B》. 《A》修正的《B》 is no list. */
export const repealList = new RegExp(`^(?:${number})*(?:[、，]?(?:以及|[和与及])|[、，])?(?:(?<=[、，和与及])[^。；《》]{0,120}[的日发院部委局办会厅署府])?$`, 'u');

/** In front of a name that is only the ground for what follows: 根据《A》，…. */
export const groundBefore = /(?:根据|依照|依据|按照|经|由)$/u;
