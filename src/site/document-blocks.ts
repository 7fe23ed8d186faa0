/** Text before and behind the items, paragraph by paragraph, with what is lost between. */
import type { DocumentPage } from '../model/schema.ts';
import { sourceAddress } from './address.ts';
import { citedParts, type CitedPart } from './block-citations.ts';
import { gapCaption } from './gap-caption.ts';
import { linesMark, linesWord } from './wording.ts';

/** A paragraph outside the items (前言, 结语) with its citations and lines. */
export interface BlockParagraph {
  readonly role: string;
  /** `block-5` on the first paragraph of a block: the anchor search results lead to. */
  readonly id: string | null;
  readonly parts: readonly CitedPart[];
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
  return blocks.flatMap((block) =>
    block.paragraphs.map(({ span, lines }, at) => {
      const gap = after.get(lines[1]);
      return {
        role: block.role,
        id: at === 0 ? `block-${String(block.lines[0])}` : null,
        parts: citedParts(block.text.slice(span.start, span.end), lines, page),
        lines: linesMark(lines),
        linesWord: linesWord(lines),
        address: sourceAddress(page.document, lines[0]),
        broken: before.has(lines[0]),
        gap: gap ? { words: gapCaption(gap.lines, gap.certain), certain: gap.certain } : null,
      };
    }),
  );
}
