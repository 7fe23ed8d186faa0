import { blockWord } from '../model/block-word.ts';
import type { Block, OfficialDocument } from '../model/document.ts';
import type { Library } from '../model/library.ts';
import type { IndexedPassage } from '../model/passage.ts';
import { yearOf } from './document-page.ts';
import { headPassage, isMasthead } from './head-passage.ts';
import { itemPassages } from './item-passages.ts';
import { knowledgePassages } from './knowledge-passages.ts';
import { articlePassages } from './legislation-passages.ts';
import { documentForm } from './outline.ts';
import { documentPath } from './paths.ts';

type Draft = Omit<IndexedPassage, 'order'>;

/** Everything that can be found, in library order: documents, then what people wrote about regulations and set phrases. */
export function buildPassages(library: Library): IndexedPassage[] {
  const drafts = [
    ...library.documents.flatMap((document) => documentPassages(document, library)),
    ...knowledgePassages(library.knowledge),
  ];
  return drafts.map((draft, order) => ({ ...draft, order }));
}

function documentPassages(document: OfficialDocument, library: Library): Draft[] {
  const year = yearOf(document);
  const annotations = new Map(library.annotations.get(document.id)?.map((entry) => [entry.divisionId, entry]));
  const blocks = [...document.front.filter(({ role }) => !isMasthead(role)), ...document.closing];
  return [
    headPassage(document, year),
    ...blocks.map((block) => blockPassage(document, block, year)),
    ...(documentForm(document) === 'legislation'
      ? articlePassages(document, annotations).map((passage) => ({ ...passage, year }))
      : itemPassages(document, annotations, year)),
  ];
}

function blockPassage(document: OfficialDocument, block: Block, year: string | null): Draft {
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
