import type { Citation, Mention } from '../model/citation.ts';
import type { OfficialDocument } from '../model/document.ts';
import type { Knowledge } from '../model/knowledge.ts';
import type { Rule } from './answer.ts';
import { describeCitable } from './citable.ts';
import { type CitableOf, indexLibrary, type LibraryIndex } from './library-index.ts';
import { Multimap } from './multimap.ts';
import { resolveClosingLost, resolveEmpty, resolveOpeningLost } from './resolve-damaged.ts';
import { resolveInternal } from './resolve-internal.ts';
import { notInLibrary, resolveContext, resolveIssued, resolveNumber, resolveRemark, resolveTail, resolveTerm, resolveTitle } from './resolve-named.ts';
import { resolveClass, resolveCollective, resolveCounted, resolvePlanned, resolveUnclear } from './resolve-several.ts';

/** The first rule that has an answer gives it. What cannot be a name of one document comes before names, certain names before likely ones. */
const rules: readonly Rule[] = [
  resolveInternal,
  resolveOpeningLost,
  resolveClosingLost,
  resolveEmpty,
  resolveClass,
  resolvePlanned,
  resolveUnclear,
  resolveCollective,
  resolveCounted,
  resolveNumber,
  resolveRemark,
  resolveTitle,
  resolveTail,
  resolveIssued,
  resolveContext,
  resolveTerm,
];

/**
 * The library's answer to every mention, in the same order. Pure; titles are compared after folding; two candidates never become
 * one by order, and every status has its reason.
 */
export function resolveCitations(
  mentions: readonly Mention[],
  documents: readonly OfficialDocument[],
  knowledge: Knowledge,
  citableOf: CitableOf = describe(mentions),
): Citation[] {
  const index = indexLibrary(documents, knowledge, citableOf);
  return mentions.map((mention) => resolveMention(mention, index));
}

function describe(mentions: readonly Mention[]): CitableOf {
  const own = new Multimap<Mention>();
  for (const mention of mentions) own.add(mention.documentId, mention);
  return (document) => describeCitable(document, own.get(document.id));
}

function resolveMention(mention: Mention, index: LibraryIndex): Citation {
  for (const rule of rules) {
    const answer = rule(mention, index);
    if (answer) return { ...mention, ...answer };
  }
  return { ...mention, ...notInLibrary(mention) };
}
