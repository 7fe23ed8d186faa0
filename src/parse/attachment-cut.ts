import { attachmentLabelLength, isAttachmentLabel, isAttachmentNote } from './attachment.ts';
import { closingRole } from './closing.ts';
import { splitParagraph } from './masthead-cut.ts';
import type { Paragraph } from './paragraph.ts';
import { mayBeTitle } from './title-lines.ts';

/** Cuts the label off an attachment that begins here: `附件2：查处违法停车操作规程` with text behind it. A list of attachments stays whole. */
export function cutAttachmentTitles(text: string, paragraphs: readonly Paragraph[]): Paragraph[] {
  return paragraphs.flatMap((paragraph, index) => {
    if (text.charAt(paragraph.start) !== '附') return [paragraph];
    const words = text.slice(paragraph.start, paragraph.end);
    const length = attachmentLabelLength(words);
    const next = paragraphs[index + 1];
    if (length === null || !next || !mayBeTitle(words.slice(length))) return [paragraph];
    return beginsText(text, next) ? splitParagraph(text, paragraph, length) : [paragraph];
  });
}

/** Not the rest of a list of attachments, and not the closing. */
function beginsText(text: string, { start, end, mark }: Paragraph): boolean {
  const words = text.slice(start, end);
  if (mark?.style.id === 'digit-dot' && mark.number !== 1) return false;
  return closingRole(words) === null && !isAttachmentNote(words) && !isAttachmentLabel(words);
}
