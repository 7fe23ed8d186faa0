import { annotateArticles } from '../annotate/index.ts';
import type { Annotations } from '../model/annotation.ts';
import { blockWord } from '../model/block-word.ts';
import type { Block, OfficialDocument } from '../model/document.ts';
import type { Knowledge } from '../model/knowledge.ts';
import type { Library } from '../model/library.ts';
import type { IndexedPassage } from '../model/passage.ts';
import { type DocumentInput, documentInputs } from './document-input.ts';
import { yearOf } from './document-page.ts';
import { headPassage, isMasthead } from './head-passage.ts';
import { itemPassages } from './item-passages.ts';
import { knowledgePassages } from './knowledge-passages.ts';
import { articlePassages } from './legislation-passages.ts';
import { documentForm } from './outline.ts';
import { documentPath } from './paths.ts';

/** A passage before it has its place in the library. */
export type PassageDraft = Omit<IndexedPassage, 'order'>;

/** Everything that can be found, in library order: documents, then what people wrote about regulations and set phrases. */
export function buildPassages(library: Library): IndexedPassage[] {
  return placePassages([...documentInputs(library)].flatMap(documentPassages), library.knowledge);
}

/** The same, where the passages of the documents are known. */
export function placePassages(documents: readonly PassageDraft[], knowledge: Knowledge): IndexedPassage[] {
  return [...documents, ...knowledgePassages(knowledge)].map((draft, order) => ({ ...draft, order }));
}

/** What can be found of one document: its head, what stands before and behind its body, its articles or items. */
export function documentPassages({ document, citations, annotations }: DocumentInput): PassageDraft[] {
  const year = yearOf(document);
  const blocks = [...document.front.filter(({ role }) => !isMasthead(role)), ...document.closing];
  return [
    headPassage(document, year),
    ...blocks.map((block) => blockPassage(document, block, year)),
    ...(documentForm(document) === 'legislation'
      ? articlePassages(document, byDivision(annotateArticles(document, citations))).map((passage) => ({ ...passage, year }))
      : itemPassages(document, byDivision(annotations), year)),
  ];
}

const byDivision = (annotations: readonly Annotations[]): ReadonlyMap<string, Annotations> => new Map(annotations.map((entry) => [entry.divisionId, entry]));

function blockPassage(document: OfficialDocument, block: Block, year: string | null): PassageDraft {
  return {
    url: `${documentPath(document.id)}.html#block-${String(block.lines[0])}`,
    document: document.title,
    title: blockWord(block.role),
    section: '',
    label: '',
    text: block.text,
    kind: 'block',
    year,
    cites: [],
    parties: [],
  };
}
