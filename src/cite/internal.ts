/** Finds where a document points at its own parts. The forms are in internal-forms.ts. */
import type { AnchorParts } from '../model/anchor.ts';
import type { ArticlePart } from '../model/citation.ts';
import { placeOf, type ArticleMap } from './article-map.ts';
import { draftBarePlaces } from './bare-places.ts';
import { blot, draftPlace, type Draft } from './draft.ts';
import { internalForms, type InternalForm } from './internal-forms.ts';
import { draftSamePlaces } from './same-place.ts';
import { readPlaceWords } from './tail.ts';
import { changesAnother } from './title.ts';

/** What must be known of the document to read its references to itself. */
export interface InternalContext {
  /** Of the document, or of the one inside it that the words stand in. */
  readonly title: string;
  /** Of the document itself. */
  readonly outerTitle: string;
  readonly articles: ArticleMap;
  readonly toSource: (offset: number) => number;
}

/** References to the document's own parts in a stretch, and places whose document is named before; `drafts` are the names already found in it. */
export function draftInternal(text: string, drafts: readonly Draft[], context: InternalContext): Draft[] {
  let found: Draft[] = [];
  let rest = blot(text, drafts.map(({ span, end }) => ({ start: span.start, end })));
  for (const form of internalForms) {
    const here = [...rest.matchAll(form.pattern)].flatMap((match) => draftByForm(text, match, form, context));
    if (here.length > 0) rest = blot(rest, here.map(({ span }) => span));
    found = found.concat(here);
  }
  const same = draftSamePlaces(text, rest, [...drafts, ...found]);
  if (same.length > 0) rest = blot(rest, same.map(({ span }) => span));
  return [...found, ...same, ...draftBarePlaces(text, rest, drafts, context)];
}

/** 本法 in an annex to a law (附件一 …产生办法) is the law. */
function titleNamed(words: string, { title, outerTitle }: InternalContext): string {
  if (title === outerTitle) return title;
  const genre = words.replace(/^本(?:实施|暂行|管理|指导|试行|工作)?/u, '');
  const named = new RegExp(`${genre === '法' ? '(?<!办)' : ''}${genre}(?:（[^（）]*）)?$`, 'u');
  return !named.test(title) && named.test(outerTitle) ? outerTitle : title;
}

// In 《关于修改…的决定》 本法 stands in the new wording of the law that is changed; only 本决定 is the document itself.
function namesItself(words: string, { title }: InternalContext): boolean {
  return !changesAnother(title) || title.replace(/（[^（）]*）$/u, '').endsWith(words.slice(1));
}

const wordBefore = /^(?:规定的?|所[列称指]的?|中的|中|的)(?=第|[（(][一二三四五六七八九十]+[）)]项)/u;

function draftByForm(text: string, match: RegExpExecArray, form: InternalForm, context: InternalContext): Draft[] {
  const place = placeOf(context.articles, context.toSource(match.index));
  const groups = match.groups ?? {};
  if (form.id === 'this-document' ? !namesItself(match[0], context) : !place || changesAnother(context.title)) return [];
  const given = place ? form.places(place, groups) : [];
  const within = (place && form.headings?.(place, groups)) ?? [];
  // 按照前三项征收: no 项 stand before it, so none are meant.
  if (place && form.id === 'part-before' && groups['count'] !== undefined && groups['unit'] === '项' && given.length === 0) return [];
  if (form.headings && within.length === 0) return [];
  const end = match.index + match[0].length;
  const { named, end: placesEnd } = readPlaceWords(text, end + (wordBefore.exec(text.slice(end, end + 8))?.[0].length ?? 0), given.at(-1) ?? {}, within);
  const [first, ...others] = given.filter(isArticle);
  const title = form.id === 'this-document' ? titleNamed(match[0], context) : context.title;
  const span = { start: match.index, end: placesEnd ?? end };
  if (placesEnd !== null) return [draftPlace(span, { title, ...named })];
  return [draftPlace(span, { title, locator: first ?? null, furtherLocators: others, ...(within.length > 0 ? { headings: [within.join('')] } : {}) })];
}

function isArticle(parts: AnchorParts): parts is ArticlePart {
  return parts.article !== undefined;
}
