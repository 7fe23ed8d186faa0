/** Every sentence the search page says, in one place. */
import type { FileFault } from '../files.ts';
import type { FacetName } from '../manifest.ts';
import { mostRelated } from '../rank.ts';
import type { PhraseTotal, SearchResult } from '../result.ts';
import type { SuggestionKind } from '../suggest/suggestion.ts';

/** What each filter is called. */
export const facetTitle: Readonly<Record<FacetName, string>> = {
  kind: '类别',
  document: '文件',
  section: '部分',
  year: '年份',
  cites: '所引文件',
  party: '对象',
};

const kindTitle: Readonly<Record<string, string>> = {
  document: '文件',
  heading: '标题',
  task: '任务条目',
  article: '条文',
  block: '正文外文字',
  regulation: '法规条目',
  term: '提法',
};

/** A value as readers see it: kinds have names, everything else speaks for itself, if there is anything. */
export function facetValue(name: FacetName, value: string): string {
  return name === 'kind' ? (kindTitle[value] ?? value) : value || '（未载明）';
}

/** What a name offered while one types is the name of. */
export const suggestionKindTitle: Readonly<Record<SuggestionKind, string>> = {
  document: '文件',
  regulation: '法规',
  term: '提法',
  keyword: '关键词',
};

/** Above the queries of before, under an empty field. */
export const recentHeading = '最近检索';

/** The button that forgets them. */
export const clearRecentWords = '清除全部';

/** Above what holds the query literally: 完全匹配 74 处（15 件）. */
export const exactHeading = (total: number, documents: number): string =>
  `完全匹配 ${String(total)} 处（${String(documents)} 件）`;

/** Above the first of them, while the others are still being counted. */
export const firstHeading = '完全匹配（先列出前面几处，总数正在核对）';

/** More are not listed: 相近 300 处 would say that there are no others. */
export const relatedHeading = (total: number): string => (total < mostRelated ? `相近 ${String(total)} 处` : `最相近的 ${String(total)} 处`);

/** The button below a list that goes on. */
export const moreWords = (left: number): string => `再显示 ${String(Math.min(20, left))} 处（还有 ${String(left)} 处）`;

/** The same on paper, where nothing can be pressed. */
export const unlistedWords = (left: number): string => `另有 ${String(left)} 处，此处未列。`;

/** Before links to what the query names without its words standing there: 所指：教师法 第十三条. */
export const namedWords = '所指：';

/** What was asked, as it is told: the words looked for, and those left out. */
function askedWords({ query, phrases, without }: Pick<SearchResult, 'query' | 'phrases' | 'without'>): string {
  const words = `“${shorten(phrases.join(' ') || query)}”`;
  return without.length === 0 ? words : `${words}（不含${without.map((phrase) => `“${shorten(phrase)}”`).join('')}）`;
}

function shorten(text: string): string {
  const characters = [...text.trim()];
  return characters.length <= 30 ? characters.join('') : `${characters.slice(0, 30).join('')}…`;
}

/** One sentence for the status line, read aloud by screen readers. */
export function summary(result: SearchResult): string {
  const { exactTotal, exactDocuments, relatedTotal } = result;
  const asked = askedWords(result);
  const near = relatedTotal > 0 ? `，${relatedHeading(relatedTotal)}` : '';
  if (exactTotal > 0) return `${asked}${exactHeading(exactTotal, exactDocuments)}${near}。`;
  return near === '' ? `没有找到${asked}。` : `没有一处原样写着${asked}${near}。`;
}

/** Where not even related passages are found; `otherPages` follow. */
export const nothingAtAll = '也没有相近的段落。可以换一个说法，少写几个字，或从这里进入：';

/** Ways to everything in the library that need no search. */
export const otherPages: readonly (readonly [address: string, words: string])[] = [
  ['browse.html', '分类浏览'],
  ['keywords.html', '关键词索引'],
  ['documents.html', '文件目录'],
];

/** Why nothing holds all phrases, though some passages hold one: 社保 0 处，师德 12 处。 */
export const partWords = (parts: readonly PhraseTotal[]): string =>
  `分开来看：${parts.map(({ phrase, total }) => `“${phrase}”${String(total)} 处`).join('，')}；没有一处同时写着。`;

/** Above names that may have been meant. */
export const offerHeading = '您要找的可能是：';

/** Which other words related passages were looked for by: 同时查找：思想政治理论课. */
export const synonymWords = (words: readonly string[]): string => `同时查找：${words.join('、')}`;

/** The button that leaves other words alone. */
export const synonymsOffButton = '只查所写的字';

/** Said where other words were left alone. */
export const synonymsOffWords = '只查所写的字，没有查同义的说法。';

/** The button that takes them up again. */
export const synonymsOnButton = '同时查找同义说法';

/** What the cross of a word looked for within results does. */
export const removeWithin = (words: string): string => `取消“${words}”`;

/** The button that loads a filter not loaded from the start. */
export const loadFacet = (name: FacetName): string => `按${facetTitle[name]}`;

/** Which words of the query the library does not have. */
export const missingWords = (words: readonly string[]): string => `不含：${words.join('、')}。`;

/** Said before anything is asked. */
export const startHint = '输入原文里记得的任何一句话、一个词、一个数；也可以直接写一个问题。';

/** Said while a search runs. */
export const loading = '正在检索…';

const backendWords: Readonly<Record<string, string>> = {
  scan: '逐段核对：读入全部正文，一段一段比对，什么浏览器都能用。正文不多的库用它最快。',
  pagefind: '词语索引（Pagefind）：先由索引缩小范围，再与正文核对。正文较多的库用它，不必读入全部正文。',
  grams: '字对索引：由相邻两字的索引求出全部段落，只读要显示的正文。正文很多的库用它。',
};

/** How a search was answered and why that way. */
export function backendSentence(backend: string, forced: boolean, fault: FileFault | null): string {
  const words = backendWords[backend] ?? backend;
  if (fault) return `${words}本次本应使用索引，因索引文件有缺损，改由逐段核对给出结果，数目同样准确。`;
  return forced ? `${words}这是网址中指定的。` : `${words}按本库的设置、正文的多少和浏览器的能力选定，用哪一种，完全匹配的结果都一样。`;
}

/** Said above results that a scan gave in the place of an index with a faulty file. */
export const standInWords = '检索索引有文件缺损，这次改为逐段核对正文，数目准确。请告诉管理员重新发布网站。';

/** What went wrong with the index and what to do about it. */
export const faultWords: Readonly<Record<FileFault | 'unknown', string>> = {
  missing: '检索索引有文件缺失，可能是网站没有发布完整。请刷新一次；如仍如此，请告诉管理员。浏览页和关键词索引不受影响。',
  damaged: '检索索引有文件不完整，为免给出错误的数目，这次不显示结果。请刷新一次；如仍如此，请告诉管理员重新发布网站。',
  foreign: '网站刚刚更新过，本页还是旧的。请刷新页面再检索。',
  unknown: '检索没有成功。请刷新页面再试；浏览页和关键词索引不受影响。',
};
