/** Repeals over a whole library: what each document ends, and from which day a text is ended. */
import type { Citation, CitationTarget } from '../model/citation.ts';
import type { OfficialDocument } from '../model/document.ts';
import type { Library } from '../model/library.ts';
import { repealsOf, type Repeal, type TextDays } from '../cite/repeals.ts';
import type { DocumentInput } from './document-input.ts';
import { legislationFacts } from '../model/legislation-facts.ts';

/** What one document ends, in text order. */
export type RepealFinder = (document: OfficialDocument, citations: readonly Citation[]) => readonly Repeal[];

/** Looks up days only where a document speaks of repeal; most never do. */
export function repealFinder(known: Pick<DocumentInput, 'texts' | 'entries'>): RepealFinder {
  const texts = new Map(known.texts.map((document) => [document.id, document]));
  const entries = new Map(known.entries.map((entry) => [entry.id, entry]));
  const daysOf = ({ kind, id }: CitationTarget): TextDays => {
    const document = kind === 'document' ? texts.get(id) : undefined;
    if (document) return daysOfDocument(document);
    const { issued = null, amended = [], effective = null } = (kind === 'regulation' ? entries.get(id) : undefined) ?? {};
    return { wordings: [issued, ...amended].filter((day) => day !== null), effective };
  };
  return (document, citations) => (citations.some(({ sentence }) => sentence.includes('废止')) ? repealsOf(document, citations, daysOf) : []);
}

function daysOfDocument(document: OfficialDocument): TextDays {
  const { version, amended, effective } = legislationFacts(document);
  return { wordings: [...new Set([document.date, version, ...amended].filter((day) => day !== null))], effective };
}

/**
 * The day each text is ended, by `document:id` or `regulation:id`: what people state comes first; texts of the library tell the rest,
 * where they agree.
 */
export function repealDays(library: Library): ReadonlyMap<string, string> {
  const find = repealFinder({ texts: library.documents, entries: library.knowledge.regulations });
  const told = new Map<string, Set<string | null>>();
  for (const document of library.documents) {
    for (const { target, day } of find(document, library.citations.get(document.id) ?? [])) {
      const key = `${target.kind}:${target.id}`;
      told.set(key, (told.get(key) ?? new Set()).add(day));
    }
  }
  const days = new Map<string, string>();
  for (const [key, [first = null, ...others]] of told) if (first !== null && others.length === 0) days.set(key, first);
  for (const { id, repealed } of library.knowledge.regulations) if (repealed) days.set(`regulation:${id}`, repealed);
  for (const { id, source } of library.documents) if (source.sidecar?.repealed !== undefined) days.set(`document:${id}`, source.sidecar.repealed);
  return days;
}
