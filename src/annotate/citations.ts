import type { CitationNote } from '../model/annotation.ts';
import { namesNoDocument, pointsNowhere } from '../model/citation.ts';
import { locate, type Reading } from './reading.ts';

/** The citations of a division at their place in its text, in text order; `id` is the mention's. A bare 本办法 points nowhere and is left out. */
export function citationNotes(reading: Reading): CitationNote[] {
  return reading.cited
    .filter(({ citation }) => !pointsNowhere(citation))
    .map(({ citation, span }): CitationNote => {
      const { id, status, title, targets, candidates, reason, sentence } = citation;
      return { id, origin: 'machine', ...locate(reading, span), status, title, targets, candidates, reason, sentence, ...namesNoDocument(citation) };
    })
    .sort((a, b) => a.span.start - b.span.start);
}
