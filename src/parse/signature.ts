import { findLastDate } from './calendar.ts';
import { genreOf } from './genre.ts';
import { splitParagraph } from './masthead-cut.ts';
import { signer } from './masthead-rules.ts';
import { isOrganisation } from './organisation.ts';
import type { Paragraph } from './paragraph.ts';
import { mayBeTitle } from './title-lines.ts';

const longestSignature = 60;

/** Cuts a signature and a date off the end of a paragraph: `…报告。　　国  务  院  二○一一年十月十七日` → three paragraphs. */
export function cutSignatures(text: string, paragraphs: readonly Paragraph[]): Paragraph[] {
  return paragraphs.flatMap((paragraph) => {
    const carried = titleBehindDate(text, paragraph);
    if (carried !== null) {
      const [left, title] = splitParagraph(text, paragraph, carried);
      return left && title ? [...cutSignatures(text, [left]), title] : [paragraph];
    }
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

/** …执行。 某区人民政府 2021年6月18日 某区养犬管理办法: where the title of what is sent out begins; null when there is none. */
function titleBehindDate(text: string, { start, end }: Paragraph): number | null {
  const from = Math.max(start, end - 120);
  const match = /日[ \u3000]+(?<title>[\p{Script=Han}《][^。；：]{5,60})$/u.exec(text.slice(from, end));
  const title = match?.groups?.['title'];
  if (!match || title === undefined || !mayBeTitle(title) || genreOf(title) === null) return null;
  const before = text.slice(from, from + match.index + 1);
  return findLastDate(before)?.end === before.length && /[。！]/u.test(before) ? end - title.length - start : null;
}

const endsInDate = /日[ \u3000]*(?:[（(][^（）()]{0,40}[）)])?$/u;
