import { readDivisions, type Reading } from '../../src/annotate/reading.ts';
import { annotateLibrary } from '../../src/annotate/index.ts';
import type { Annotations } from '../../src/model/annotation.ts';
import type { Citation } from '../../src/model/citation.ts';
import type { OfficialDocument } from '../../src/model/document.ts';
import type { Knowledge } from '../../src/model/knowledge.ts';
import type { Segmenter } from '../../src/model/segmenter.ts';
import { type DivisionSketch, makeDocument } from '../support/documents.ts';

export const noKnowledge: Knowledge = { regulations: [], terms: [] };

/** A citation with only what a test cares about; its place is found by its text. */
export function makeCitation(facts: Partial<Citation> & Pick<Citation, 'text'>): Citation {
  return {
    id: 'c1', documentId: 'document', divisionId: 'item-1', title: null, kind: 'quoted', sense: 'title', count: null, standsFor: [],
    damage: 'none', span: { start: -1, end: -1 }, line: 1, docNumber: null, locator: null, furtherLocators: [], volumes: [], sentence: '',
    status: 'unresolved', targets: [], candidates: [], reason: '', ...facts,
  };
}

/** Puts citations without a span where their words first stand in the source. */
export function placeCitations(document: OfficialDocument, citations: readonly Citation[]): Citation[] {
  return citations.map((citation) => {
    const start = document.source.text.indexOf(citation.text);
    return citation.span.start >= 0 ? citation : { ...citation, span: { start, end: start + citation.text.length } };
  });
}

/** The reading of a document of one division. */
export function makeReading(division: string | DivisionSketch, citations: readonly Citation[] = []): Reading {
  const document = makeDocument({ divisions: [division] });
  const [reading] = readDivisions(document, placeCitations(document, citations));
  if (!reading) throw new Error('no division');
  return reading;
}

/** Cuts at spaces and punctuation, knows every word for a noun, a word of `kept` for one that is kept whole. */
export function spaceSegmenter(kept: readonly string[] = []): Segmenter {
  const cut = (text: string): string[] => text.match(/[\p{Script=Han}]+|[^\p{Script=Han}]+/gu) ?? [];
  return {
    cut,
    cutStrict: cut,
    cutForSearch: (text) => (kept.includes(text) ? [text.slice(0, 2), text.slice(2), text] : [text]),
    tag: (text) => cut(text).map((word) => [word, kept.includes(word) ? 'nz' : 'n']),
  };
}

/** Annotations of one document by division id. */
export function annotate(document: OfficialDocument, segmenter: Segmenter, citations: readonly Citation[] = [], knowledge = noKnowledge): Map<string, Annotations> {
  const all = annotateLibrary([document], placeCitations(document, citations), knowledge, segmenter).get(document.id) ?? [];
  return new Map(all.map((entry) => [entry.divisionId, entry]));
}
