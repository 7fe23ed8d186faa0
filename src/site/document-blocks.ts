/** Text before and behind the items, paragraph by paragraph, with what is lost between. */
import type { DocumentPage } from '../model/schema.ts';
import type { LineRange } from '../model/span.ts';
import { sourceAddress } from './address.ts';
import { gapCaption } from './gap-caption.ts';
import { linesMark, linesWord } from './wording.ts';

export interface BlockParagraph {
  readonly role: string;
  /** `block-5` on the first paragraph of a block: the anchor search results lead to. */
  readonly id: string | null;
  readonly text: string;
  readonly lines: string;
  readonly linesWord: string;
  readonly address: string;
  /** Reads on behind a gap. */
  readonly broken: boolean;
  /** What is lost right behind this paragraph. */
  readonly gap: { readonly words: string; readonly certain: boolean } | null;
}

/** `blocks` is `page.front` or `page.closing`. */
export function blockParagraphs(page: DocumentPage, blocks: DocumentPage['front']): readonly BlockParagraph[] {
  const textGaps = page.gaps.filter(({ kind }) => kind === 'text');
  const before = new Map(textGaps.map((gap) => [gap.lines[1], gap]));
  const after = new Map(textGaps.map((gap) => [gap.lines[0], gap]));
  return blocks.flatMap(({ role, lines, text }) => {
    const rows = text.split('\n').filter((row) => row.trim() !== '');
    const last = after.get(lines[1]);
    return rows.map((row, at) => ({
      role,
      id: at === 0 ? `block-${String(lines[0])}` : null,
      text: row,
      ...place(page.document, lines),
      broken: at === 0 && before.get(lines[0])?.certain === true,
      gap: at === rows.length - 1 && last ? { words: gapCaption(last.lines, last.certain), certain: last.certain } : null,
    }));
  });
}

function place(document: string, lines: LineRange): Pick<BlockParagraph, 'lines' | 'linesWord' | 'address'> {
  return { lines: linesMark(lines), linesWord: linesWord(lines), address: sourceAddress(document, lines[0]) };
}
