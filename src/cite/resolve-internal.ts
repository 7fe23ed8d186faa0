/** A document's references to itself. */
import { formatAnchor } from '../model/anchor.ts';
import type { CitationTarget, Locator, Mention } from '../model/citation.ts';
import { open, resolved, type Answer, type Rule } from './answer.ts';
import { articleName, type LibraryEntry, type LibraryIndex } from './library-index.ts';
import { lookUp } from './look-up.ts';

/**
 * 本办法第三条, 前款: the document itself; where in it is told by the locator. 第X条 in a sentence that names an article of another
 * document may belong to either; it is decided only when the document itself has no such article or no other is named.
 */
export const resolveInternal: Rule = (mention, index) => {
  if (mention.kind !== 'internal') return null;
  const own = index.own(mention.documentId);
  if (!own) return open('unresolved', `“${mention.text}”说的是本文自己`);
  const { locator, furtherLocators, text, standsFor, title } = mention;
  if (!locator && !text.startsWith('本')) return open('unresolved', `“${text}”：前面没有可以指的条款`);
  const places = locator ? [locator, ...furtherLocators] : [];
  const articles = index.articlesOf(own.target);
  const missing = articles ? places.filter((place) => !articles.has(articleName(place))) : [];
  const others = title === null ? standsFor.flatMap((other) => lookUp(other, mention, index)?.targets ?? []) : [];
  const shown = standsFor.map((other) => `《${other}》`).join('');
  if (title === null && missing.length === 0) {
    return open('ambiguous', `同一句里写到${shown}，“${text}”可能是它的，也可能是本文的`, [own.target, ...others]);
  }
  if (missing.length > 0) {
    const part = title === null ? otherDocument(mention, missing, index) : otherPart(own, mention, index);
    if (part) return part;
    const hint = title === null ? `；同一句里写到${shown}` : '';
    return open('unresolved', `本文没有${missing.map(formatAnchor).join('、')}${hint}`, others);
  }
  return resolved([own.target], places.length === 0 ? '指本文自己' : `指本文${places.map(formatAnchor).join('、')}`);
};

/** 刑法第二百九十一条…，第二百九十一条之一: this document has no such article, and the only other one that is named has it. */
function otherDocument(mention: Mention, missing: readonly Locator[], index: LibraryIndex): Answer | null {
  const { locator, furtherLocators, standsFor } = mention;
  const [other, ...more] = standsFor;
  const places = locator ? [locator, ...furtherLocators] : [];
  if (other === undefined || more.length > 0 || missing.length < places.length) return null;
  const answer = lookUp(other, mention, index);
  const holds = ({ kind, id, title }: CitationTarget): boolean => places.every((place) => index.articlesOf({ kind, id, title })?.has(articleName(place)));
  if (answer?.status !== 'resolved' || !answer.targets.every(holds)) return null;
  return { ...answer, title: other, reason: `本文没有${places.map(formatAnchor).join('、')}，同一句里写到的《${other}》有` };
}

/** 本法第一百四十一条 where the library keeps the law in parts: the part that has the article. */
function otherPart(own: LibraryEntry, mention: Mention, index: LibraryIndex): Answer | null {
  const answer = lookUp(own.title, { ...mention, documentId: '' }, index);
  return answer?.status === 'resolved' && answer.targets.length === 1 && answer.targets[0]?.id !== own.target.id ? answer : null;
}
