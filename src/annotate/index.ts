/** annotate: what can be said about each division from its text, its document, its citations and the library around it. */
import type { Annotations } from '../model/annotation.ts';
import type { Citation, CitationTarget } from '../model/citation.ts';
import type { OfficialDocument } from '../model/document.ts';
import type { Knowledge } from '../model/knowledge.ts';
import type { Segmenter } from '../model/segmenter.ts';
import { citationNotes } from './citations.ts';
import { keywordsOf } from './keywords.ts';
import { partyNotes } from './parties.ts';
import { makePhraseFinder, type PhraseFinder } from './phrases.ts';
import { readDivisions, type Reading } from './reading.ts';
import { relateDivisions } from './related.ts';
import { describeDivisions, type TextNotes } from './text-notes.ts';
import { makeWordReader } from './known-words.ts';
import { countDivisions } from './weights.ts';
import { contentWords, keepKnownParts, type CountedWord } from './words.ts';

export { describeDivisions, type TextNotes } from './text-notes.ts';

/**
 * Annotations for every division of every document, in document order. Pure and deterministic; every span points into the
 * division's `text`, and what a note quotes is what stands there. Articles of legislation are known by their numbers and by who
 * cites them: of those only citations and parties are noted. `notesOf` is for whom knows the notes of most documents already.
 */
export function annotateLibrary(
  documents: readonly OfficialDocument[],
  citations: readonly Citation[],
  knowledge: Knowledge,
  segmenter: Segmenter,
  notesOf?: (document: OfficialDocument) => readonly TextNotes[],
): ReadonlyMap<string, readonly Annotations[]> {
  const findPhrases = makePhraseFinder(knowledge.terms);
  const cited = groupByDocument(citations);
  const annotations = new Map<string, Annotations[]>(documents.map(({ id }) => [id, []]));
  for (const document of documents.filter(isLegislation)) {
    annotations.set(document.id, annotateArticles(document, cited.get(document.id) ?? []));
  }
  const drafts = documents.filter((document) => !isLegislation(document)).flatMap((document) => {
    const own = cited.get(document.id) ?? [];
    const notes = notesOf?.(document) ?? describeDivisions(document, own);
    return readDivisions(document, own).map((reading, at) => ({ reading, notes: { ...libraryNotes(reading, findPhrases), ...(notes[at] ?? noNotes) } }));
  });
  const reader = makeWordReader(segmenter);
  const words = keepKnownParts(drafts.map(({ reading, notes }) => contentWords(reading, notes.phrases, reader)));
  const frequency = countDivisions(words);
  const related = relateDivisions(drafts.map(({ reading }, index) => candidateOf(reading, words[index] ?? [])), frequency);
  for (const [index, { reading, notes }] of drafts.entries()) {
    annotations.get(reading.documentId)?.push({ ...notes, keywords: keywordsOf(words[index] ?? [], frequency), related: related[index] ?? [] });
  }
  return annotations;
}

/** Annotations of legislation, whose divisions depend on nothing but their own document. */
export function annotateArticles(document: OfficialDocument, citations: readonly Citation[]): Annotations[] {
  return readDivisions(document, citations).map(articleNotes);
}

const isLegislation = ({ divisions }: OfficialDocument): boolean => divisions.some(({ level }) => level === 'article');

function articleNotes(reading: Reading): Annotations {
  const none = { requirements: [], figures: [], phrases: [], keywords: [], related: [], damage: [] };
  return { ...none, divisionId: reading.division.id, citations: citationNotes(reading), parties: partyNotes(reading) };
}

const noNotes: TextNotes = { requirements: [], parties: [], figures: [], damage: [] };

function libraryNotes(reading: Reading, findPhrases: PhraseFinder): Pick<Annotations, 'divisionId' | 'citations' | 'phrases'> {
  return { divisionId: reading.division.id, citations: citationNotes(reading), phrases: findPhrases(reading) };
}

/** Headings relate to nothing: they have no text beyond their title. */
function candidateOf({ documentId, division, cited }: Reading, words: readonly CountedWord[]): Parameters<typeof relateDivisions>[0][number] {
  const targets = new Map<string, CitationTarget>();
  for (const { citation } of cited) for (const target of citation.targets) if (target.kind !== 'term') targets.set(`${target.kind}:${target.id}`, target);
  const empty = division.heading;
  return { documentId, divisionId: division.id, words: empty ? [] : words, targets: empty ? [] : [...targets.values()] };
}

function groupByDocument(citations: readonly Citation[]): ReadonlyMap<string, readonly Citation[]> {
  const groups = new Map<string, Citation[]>();
  for (const citation of citations) {
    const group = groups.get(citation.documentId);
    if (group) group.push(citation);
    else groups.set(citation.documentId, [citation]);
  }
  return groups;
}
