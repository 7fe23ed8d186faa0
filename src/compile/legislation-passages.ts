import type { Annotations } from '../model/annotation.ts';
import type { OfficialDocument } from '../model/document.ts';
import type { IndexedPassage } from '../model/passage.ts';
import type { FlowPiece } from './legislation-flow.ts';
import { lawLayout } from './legislation-layout.ts';
import { documentPath } from './paths.ts';

type ArticlePassage = Omit<IndexedPassage, 'order' | 'year'>;

interface Group {
  readonly head: FlowPiece;
  readonly anchor: string;
  readonly section: string;
  readonly pieces: FlowPiece[];
}

/**
 * What can be found in a law: each article whole, with its 款 and 项 in reading order, and text that stands under a heading outside
 * all articles, and the title of a regulation that a notice carries. The address is the article's: `documents/jiaoshi-fa.html#第八条`.
 */
export function articlePassages(document: OfficialDocument, annotations: ReadonlyMap<string, Annotations>): ArticlePassage[] {
  const carried = new Set(document.divisions.filter(({ level }) => level === 'document').map(({ id }) => id));
  return groupsOf(document)
    .filter(({ head, pieces }) => pieces.length > 0 || carried.has(head.division))
    .map(({ head, anchor, section, pieces }) => {
      const notes = [...new Set(pieces.map(({ division }) => division))].flatMap((id) => annotations.get(id) ?? []);
      const mark = head.kind === 'article' ? head.text : '';
      return {
        url: `${documentPath(document.id)}.html${anchor === '' ? '' : `#${anchor}`}`,
        document: document.title,
        title: head.text,
        section,
        label: mark,
        text: pieces.map(({ text }) => text).join('\n'),
        kind: 'article',
        cites: [...new Set(notes.flatMap(({ citations }) => citations.flatMap(({ targets }) => targets.map(({ title }) => title))))],
        parties: [...new Set(notes.flatMap(({ parties }) => parties.map(({ party }) => party)))],
      };
    });
}

/** Each article or heading with what follows it; `section` is the chain of headings above an article. */
function groupsOf(document: OfficialDocument): readonly Group[] {
  const { flow, names } = lawLayout(document);
  const headings: string[] = [];
  const groups: Group[] = [];
  for (const [at, piece] of flow.entries()) {
    const opens = piece.kind === 'heading' || piece.kind === 'article';
    if (piece.kind === 'heading') {
      headings.length = Math.min(headings.length, piece.depth);
      headings[piece.depth] = piece.text;
    }
    const anchor = names[at]?.id ?? '';
    if (opens) groups.push({ head: piece, anchor, section: headings.filter(Boolean).join(' › '), pieces: [] });
    else if (groups.length === 0) groups.push({ head: { ...piece, kind: 'heading', text: '' }, anchor: '', section: '', pieces: [piece] });
    else groups.at(-1)?.pieces.push(piece);
  }
  return groups;
}
