import { findLastDate } from './calendar.ts';
import { splitParagraph } from './masthead-cut.ts';
import { signer } from './masthead-rules.ts';
import { isOrganisation } from './organisation.ts';
import type { Paragraph } from './paragraph.ts';

const longestSignature = 60;

/** Cuts a signature and a date off the end of a paragraph: `…报告。　　国  务  院  二○一一年十月十七日` → three paragraphs. */
export function cutSignatures(text: string, paragraphs: readonly Paragraph[]): Paragraph[] {
  return paragraphs.flatMap((paragraph) => {
    const from = Math.max(paragraph.start, paragraph.end - 120);
    const tail = text.slice(from, paragraph.end);
    const date = endsInDate.test(tail) ? findLastDate(tail) : null;
    if (!date || (date.start === 0 && from === paragraph.start)) return [paragraph];
    const before = tail.slice(0, date.start).trimEnd();
    const body = /[^。！？；”]*$/u.exec(before)?.[0].trim() ?? '';
    if (body === '' ? before === '' : body.length > longestSignature || !(isOrganisation(body) || signer.test(body))) return [paragraph];
    const at = from - paragraph.start;
    const [left, last] = splitParagraph(text, paragraph, at + date.start);
    if (!left || !last) return [paragraph];
    return body === '' ? [left, last] : [...splitParagraph(text, left, at + before.length - body.length), last];
  });
}

const endsInDate = /日[ \u3000]*(?:[（(][^（）()]{0,40}[）)])?$/u;
