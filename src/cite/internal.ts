/** Finds where a document points at its own parts. The forms are in internal-forms.ts. */
import type { AnchorParts } from '../model/anchor.ts';
import type { Locator } from '../model/citation.ts';
import { chineseNumeralCharacters } from '../model/numeral.ts';
import { partitionPoint } from '../model/partition.ts';
import { placeOf, type ArticleMap, type ArticlePlace } from './article-map.ts';
import { blot, draftName, draftPlace, type Draft } from './draft.ts';
import { internalForms, type InternalForm } from './internal-forms.ts';
import { lawNames } from './law-names.ts';
import { sentenceAt, splitSentences } from './sentence.ts';
import { readAnchors } from './tail.ts';
import { genreWords } from './title.ts';
import { nameWords } from './unquoted-forms.ts';

/** What must be known of the document to read its references to itself. */
export interface InternalContext {
  readonly title: string;
  readonly articles: ArticleMap;
  readonly toSource: (offset: number) => number;
}

/** References to the document's own parts in a stretch; `drafts` are the names already found in it. */
export function draftInternal(text: string, drafts: readonly Draft[], context: InternalContext): Draft[] {
  let found: Draft[] = [];
  let rest = blot(text, drafts.map(({ span, end }) => ({ start: span.start, end })));
  for (const form of internalForms) {
    const here = [...rest.matchAll(form.pattern)].flatMap((match) => draftByForm(text, match, form, context));
    if (here.length > 0) rest = blot(rest, here.map(({ span }) => span));
    found = found.concat(here);
  }
  return context.articles.length === 0 ? found : [...found, ...draftAnchors(text, rest, drafts, context)];
}

/** True for documents whose 第X条 are those of the document they change: 《关于修改…的决定》, 刑法修正案（九）. */
export function changesAnother(title: string): boolean {
  return /修改|修正|废止/u.test(title);
}

// In 《关于修改…的决定》 本法 stands in the new wording of the law that is changed.
function namesItself(words: string, { title }: InternalContext): boolean {
  return !changesAnother(title) || /^本(?:决定|修正案|解释)$/u.test(words);
}

function draftByForm(text: string, match: RegExpExecArray, form: InternalForm, context: InternalContext): Draft[] {
  const place = placeOf(context.articles, context.toSource(match.index));
  if (form.id === 'this-document' ? !namesItself(match[0], context) : !place || changesAnother(context.title)) return [];
  const given = place && form.id !== 'this-document' ? form.places(place, match.groups ?? {}) : [];
  const end = match.index + match[0].length;
  const named = readAnchors(text, /^(?:的|中的|中)(?=第)/u.test(text.slice(end, end + 3)) ? end + 1 : end, given.at(-1) ?? {});
  const locators = named.locators.length > 0 ? named.locators : given.filter(isLocator);
  const span = { start: match.index, end: named.locators.length > 0 ? named.end : end };
  return [draftPlace(span, { title: context.title, ...withLocators(locators) })];
}

const anchorStart = new RegExp(`第\\s?[${chineseNumeralCharacters}0-9]{1,8}\\s?[条款]|第?[（(][${chineseNumeralCharacters}]{1,3}[）)]项`, 'gu');
const genre = genreWords.filter((word) => !['标准', '目录', '名录', '清单', '通知', '函', '计划'].includes(word)).join('|');
const nameBefore = new RegExp(`(?<name>\\p{Script=Han}{0,20}(?:${genre}))(?:的|中)?\\s?$`, 'u');
const anyDocument = /有关|相关|下列|上述|其他|国家/u;

function draftAnchors(text: string, rest: string, drafts: readonly Draft[], context: InternalContext): Draft[] {
  const found: Draft[] = [];
  const named = namesByAnchor(text, drafts);
  for (const match of rest.matchAll(anchorStart)) {
    if (match.index < (found.at(-1)?.end ?? 0)) continue;
    const name = nameBefore.exec(rest.slice(Math.max(0, match.index - 24), match.index))?.groups?.['name'];
    const place = placeOf(context.articles, context.toSource(match.index));
    const draft = name === undefined ? draftOwn(text, match.index, place, context, named(match.index)) : draftForeign(text, match.index, name);
    if (draft) found.push(draft);
  }
  return found;
}

function draftOwn(text: string, start: number, place: ArticlePlace | null, context: InternalContext, other: string | null): Draft | null {
  if (!place || changesAnother(context.title)) return null;
  const given = { ...place.article, paragraph: place.paragraph };
  const { locators, end } = readAnchors(text, start, given);
  const whose = other === null ? { title: context.title } : { title: null, standsFor: [other] };
  return locators.length === 0 ? null : draftPlace({ start, end }, { ...whose, ...withLocators(locators) });
}

/** For an offset, the document whose article its sentence has named before: the 第X条 there may be that document's. */
function namesByAnchor(text: string, drafts: readonly Draft[]): (offset: number) => string | null {
  const named = drafts.filter(({ locator, title }) => locator !== null && title !== null);
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
  const words = nameWords(run);
  const name = lawNames.find((known) => words.endsWith(known)) ?? words;
  const end = text.slice(0, anchor).trimEnd().length;
  const at = text.lastIndexOf(name, end);
  if (name.length < 3 || anyDocument.test(name) || at < 0) return null;
  return draftName(text, { start: at, end: at + name.length }, { kind: 'unquoted', title: name });
}

function withLocators(locators: readonly Locator[]): Pick<Draft, 'locator' | 'furtherLocators'> {
  return { locator: locators[0] ?? null, furtherLocators: locators.slice(1) };
}

function isLocator(parts: AnchorParts): parts is Locator {
  return parts.article !== undefined;
}
