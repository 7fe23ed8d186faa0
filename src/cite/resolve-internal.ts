/** A document's references to itself. */
import { formatAnchor } from '../model/anchor.ts';
import { open, resolved, type Rule } from './answer.ts';

/** 本办法第三条, 前款: always the document itself; where in it is told by the locator. */
export const resolveInternal: Rule = (mention, index) => {
  if (mention.kind !== 'internal') return null;
  const own = index.own(mention.documentId);
  if (!own) return open('unresolved', `“${mention.text}”说的是本文自己`);
  const { locator, furtherLocators, text } = mention;
  if (!locator && !text.startsWith('本')) return open('unresolved', `“${text}”：前面没有可以指的条款`);
  const places = locator ? [locator, ...furtherLocators] : [];
  const missing = places.filter((place) => !index.hasArticle(own.target, place));
  if (missing.length > 0) return open('unresolved', `本文没有${missing.map(formatAnchor).join('、')}`);
  return resolved([own.target], places.length === 0 ? '指本文自己' : `指本文${places.map(formatAnchor).join('、')}`);
};
