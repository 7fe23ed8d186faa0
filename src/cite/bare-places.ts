/** 第X条 that stands without a name: the document's own, or that of a document named before. */
import { partitionPoint } from '../model/partition.ts';
import { chineseNumeralCharacters } from '../model/numeral.ts';
import { placeOf, type ArticlePlace } from './article-map.ts';
import { draftName, draftPlace, type Draft } from './draft.ts';
import type { InternalContext } from './internal.ts';
import { lawNames } from './law-names.ts';
import { sentenceAt, splitSentences } from './sentence.ts';
import { readPlaceWords } from './tail.ts';
import { changesAnother, genreWords } from './title.ts';
import { nameWords } from './unquoted-forms.ts';

const numeral = `[${chineseNumeralCharacters}0-9]{1,8}`;
const placeStart = new RegExp(`第\\s?${numeral}\\s?[条款]|第?[（(][${chineseNumeralCharacters}]{1,3}[）)]项|第[${chineseNumeralCharacters}]{1,4}[章节](?=第|、|和|的?(?:有关|相关)?规定)`, 'gu');
const genre = genreWords.filter((word) => !['标准', '目录', '名录', '清单', '通知', '函', '计划'].includes(word)).join('|');
const nameBefore = new RegExp(`(?<name>\\p{Script=Han}{0,20}(?:${genre}))(?:的|中)?\\s?$`, 'u');
// 本规定 in the new wording of a law that is changed belongs to that law.
const anyDocument = /有关|相关|下列|上述|其他|国家|^[本该其此]/u;

/** Places in `rest`, the text without the names and places already found in it; `drafts` are the names. */
export function draftBarePlaces(text: string, rest: string, drafts: readonly Draft[], context: InternalContext): Draft[] {
  const found: Draft[] = [];
  const named = namesByPlace(text, drafts);
  let read = 0;
  for (const match of rest.matchAll(placeStart)) {
    if (match.index < read) continue;
    const name = nameBefore.exec(rest.slice(Math.max(0, match.index - 24), match.index))?.groups?.['name'];
    const place = placeOf(context.articles, context.toSource(match.index));
    const draft = name === undefined ? draftOwn(text, match.index, place, context, named(match.index)) : draftForeign(text, match.index, name);
    if (draft) found.push(draft);
    // What follows an unknown name in its list is its own: no list is read from its middle.
    read = draft?.end ?? (name === undefined ? read : (readPlaceWords(text, match.index, { article: 0 }).end ?? read));
  }
  return found;
}

function draftOwn(text: string, start: number, place: ArticlePlace | null, context: InternalContext, other: string | null): Draft | null {
  const own = place && !changesAnother(context.title) ? place : null;
  if (!own && other === null) return null;
  const given = own ? { ...own.article, paragraph: own.paragraph } : {};
  const { named, end } = readPlaceWords(text, start, given, own?.headings);
  if (end === null) return null;
  // In a document without articles 第X条 behind 刑法第Y条 can only be of 刑法.
  if (!own) return named.locator ? draftPlace({ start, end }, { kind: 'alias', title: other, standsFor: [other ?? ''], ...named }) : null;
  const whose = other === null ? { title: context.title } : { title: null, standsFor: [other] };
  return draftPlace({ start, end }, { ...whose, ...named });
}

/** For an offset, the document whose article its sentence has named before: the 第X条 there may be that document's. */
function namesByPlace(text: string, drafts: readonly Draft[]): (offset: number) => string | null {
  const named = drafts.filter(({ locator, headings, title }) => (locator !== null || headings !== undefined) && title !== null);
  if (named.length === 0) return () => null;
  const sentences = splitSentences(text);
  return (offset) => {
    const last = named[partitionPoint(named, ({ span }) => span.start < offset) - 1];
    const start = sentenceAt(sentences, offset)?.start ?? 0;
    return last && last.span.start >= start ? last.title : null;
  };
}

/** 公司法第十二条, where the name is in no table: its beginning is told by the verb before it. */
function draftForeign(text: string, anchor: number, run: string): Draft | null {
  const known = lawNames.find((name) => run.endsWith(name));
  const words = nameWords(run);
  const name = known ?? lawNames.find((other) => words.endsWith(other)) ?? words;
  const end = text.slice(0, anchor).trimEnd().length;
  const at = text.lastIndexOf(name, end);
  if (at < 0 || (known === undefined && (name.length < 3 || anyDocument.test(name)))) return null;
  return draftName(text, { start: at, end: at + name.length }, { kind: 'unquoted', title: name });
}
