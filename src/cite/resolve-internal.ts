/** A document's references to itself. */
import { formatLocator } from '../model/anchor.ts';
import type { ArticlePart, CitationTarget, Locator, Mention } from '../model/citation.ts';
import { articleName } from './article-map.ts';
import { open, resolved, type Answer, type Rule } from './answer.ts';
import type { LibraryEntry, LibraryIndex } from './library-index.ts';
import { lookUp } from './look-up.ts';

/**
 * 本办法第三条, 前款: the document itself; where in it is told by the locator. 第X条 in a sentence that names an article of another
 * document may belong to either; it is decided only when the document itself has no such article or no other is named.
 */
export const resolveInternal: Rule = (mention, index) => {
  if (mention.kind !== 'internal') return null;
  const own = index.own(mention.documentId);
  if (!own) return open('unresolved', `“${mention.text}”说的是本文自己`);
  const { locator, headings = [], text, standsFor, title } = mention;
  if (!locator && headings.length === 0 && !text.startsWith('本')) return open('unresolved', `“${text}”：前面没有可以指的条款`);
  const places = placesOf(mention);
  const missing = missingFrom(own.target, places, index);
  const others = title === null ? standsFor.flatMap((other) => lookUp(other, mention, index)?.targets ?? []) : [];
  const shown = standsFor.map((other) => `《${other}》`).join('');
  if (title === null && missing.length === 0) {
    return open('ambiguous', `同一句里写到${shown}，“${text}”可能是它的，也可能是本文的`, [own.target, ...others]);
  }
  if (missing.length > 0) {
    const part = title === null ? otherDocument(mention, missing, index) : otherPart(own, mention, index);
    if (part) return part;
    const hint = title === null ? `；同一句里写到${shown}` : '';
    return open('unresolved', `本文没有${missing.map(formatLocator).join('、')}${hint}`, others);
  }
  const words = [...headings, ...places.map(formatLocator)];
  return resolved([own.target], words.length === 0 ? '指本文自己' : `指本文${words.join('、')}`);
};

function placesOf({ locator, furtherLocators }: Mention): readonly Locator[] {
  return locator ? [locator, ...furtherLocators] : [];
}

/** Those of `places` a document does not have, where it is known what it has. */
function missingFrom(target: CitationTarget, places: readonly Locator[], index: LibraryIndex): readonly Locator[] {
  const articles = index.articlesOf(target);
  const has = (place: ArticlePart | undefined): boolean => !place || !articles || articles.has(articleName(place));
  return places.filter((place) => !has(place) || !has(place.through));
}

/** 刑法第二百九十一条…，第二百九十一条之一: this document has no such article, so it is of the one other that is named, if that one has it. */
function otherDocument(mention: Mention, missing: readonly Locator[], index: LibraryIndex): Answer | null {
  const [other, ...more] = mention.standsFor;
  const places = placesOf(mention);
  if (other === undefined || more.length > 0 || missing.length < places.length) return null;
  const told = `本文没有${places.map(formatLocator).join('、')}，同一句里写到的《${other}》`;
  const answer = lookUp(other, mention, index);
  if (!answer) return { ...open('external', `${told}不在库中`), title: other };
  const hasAll = answer.targets.every((target) => missingFrom(target, places, index).length === 0);
  return answer.status === 'resolved' && hasAll ? { ...answer, title: other, reason: `${told}有` } : null;
}

/** 本法第一百四十一条 where the library keeps the law in parts: the part that has the article. */
function otherPart(own: LibraryEntry, mention: Mention, index: LibraryIndex): Answer | null {
  const answer = lookUp(own.title, { ...mention, documentId: '' }, index);
  return answer?.status === 'resolved' && answer.targets.length === 1 && answer.targets[0]?.id !== own.target.id ? answer : null;
}
