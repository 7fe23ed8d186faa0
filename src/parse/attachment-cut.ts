import { attachmentLabelLength, isAttachmentLabel, isAttachmentNote } from './attachment.ts';
import { closingRole } from './closing.ts';
import { genreOf } from './genre.ts';
import { cutAt, textOpening } from './masthead-cut.ts';
import type { Paragraph } from './paragraph.ts';
import { mayBeTitle } from './title-lines.ts';

const longestLabel = 100;

/** Cuts the label off an attachment that begins here: `附件2：查处违法停车操作规程` with text behind it. A list of attachments stays whole. */
export function cutAttachmentTitles(text: string, paragraphs: readonly Paragraph[]): Paragraph[] {
  return paragraphs.flatMap((paragraph, index) => {
    if (text.charAt(paragraph.start) !== '附') return [paragraph];
    const words = text.slice(paragraph.start, paragraph.end);
    const length = attachmentLabelLength(words);
    const next = paragraphs[index + 1];
    const runOn = words.length > longestLabel || paragraph.glued ? runOnTitle(words) : null;
    if (runOn !== null) return cutAt(text, paragraph, runOn.map((at) => paragraph.start + at));
    if (length === null || !next || !mayBeTitle(words.slice(length))) return [paragraph];
    return beginsText(text, next) ? cutAt(text, paragraph, [paragraph.start + length]) : [paragraph];
  });
}

const runOnAttachment = new RegExp(`^附[ \\u3000]*件[ \\u3000]*[0-9０-９一二三四五六七八九十]?[ \\u3000：:]*(?<title>[\\p{Script=Han}《][^。；：\\s]{5,60}?)(?=[ \\u3000]|${textOpening.source})`, 'u');

/** 附件 某某联席会议制度 为贯彻落实…: where the title of an attachment begins and ends that has lost the breaks around it. */
function runOnTitle(words: string): readonly number[] | null {
  const match = runOnAttachment.exec(words.slice(0, longestLabel));
  const title = match?.groups?.['title'] ?? '';
  return match && mayBeTitle(title) && genreOf(title) !== null ? [match[0].length - title.length, match[0].length] : null;
}

/** Not the rest of a list of attachments, and not the closing. */
function beginsText(text: string, { start, end, mark }: Paragraph): boolean {
  const words = text.slice(start, end);
  if (mark?.style.id === 'digit-dot' && mark.number !== 1) return false;
  return closingRole(words) === null && !isAttachmentNote(words) && !isAttachmentLabel(words);
}
