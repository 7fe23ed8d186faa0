import { isListTitle } from './attachment.ts';
import { findLastDate } from './calendar.ts';
import { closingRole } from './closing.ts';
import { genreOf } from './genre.ts';
import { cutAt, splitParagraph, textOpening } from './masthead-cut.ts';
import { signer } from './masthead-rules.ts';
import { isOrganisation } from './organisation.ts';
import type { Paragraph } from './paragraph.ts';
import { mayBeTitle } from './title-lines.ts';
import { wordJoiner } from './word-joiner.ts';

const longestSignature = 60;
const shortestName = 4;
const longestPreamble = 2000;

/** Cuts a signature and a date off the end of a paragraph: `…报告。　　国  务  院  二○一一年十月十七日` → three paragraphs. */
export function cutSignatures(text: string, paragraphs: readonly Paragraph[]): Paragraph[] {
  return paragraphs.flatMap((paragraph) => {
    const carried = titleBehindNotice(text, paragraph) ?? titleBehindDate(text, paragraph);
    if (carried !== null) {
      const [left, ...rest] = cutAt(text, paragraph, carried);
      return left ? [...cutSignatures(text, [left]), ...rest] : [paragraph];
    }
    const from = Math.max(paragraph.start, paragraph.end - 120);
    const tail = text.slice(from, paragraph.end);
    const date = endsInDate.test(tail) ? findLastDate(tail) : null;
    if (!date || (date.start === 0 && from === paragraph.start)) return [paragraph];
    const before = tail.slice(0, date.start).trimEnd();
    const body = signedPart(/[^。！？；”]*$/u.exec(before)?.[0].trim() ?? '');
    const name = body.replaceAll(wordJoiner, '');
    const isSignature = isOrganisation(name) || signer.test(name) || closingRole(name) === 'attachment';
    if (body === '' ? before === '' : body.length > longestSignature || !isSignature) return [paragraph];
    const at = from - paragraph.start;
    const [left, last] = splitParagraph(text, paragraph, at + date.start);
    if (!left || !last) return [paragraph];
    return body === '' ? [left, last] : [...splitParagraph(text, left, at + before.length - body.length), last];
  });
}

/** 值班安排表东湖市教育局 → 东湖市教育局: the body that signs behind the last of a list of attachments; otherwise everything. */
function signedPart(words: string): string {
  for (let at = words.length - shortestName; at > 0; at -= 1) if (isListTitle(words.slice(0, at)) && isOrganisation(words.slice(at))) return words.slice(at);
  return words;
}

const behindDate = new RegExp(
  `日[ \\u3000]*(?:[（(][^（）()]{0,40}[）)])?(?<label>[ \\u3000]*附[ \\u3000]*件[ \\u3000]*[0-9０-９一二三四五六七八九十]?[：: \\u3000]*|[ \\u3000]*)(?<title>[\\p{Script=Han}《](?:[^。；：]{5,60}$|[^。；：\\s]{5,100}?(?=[ \\u3000]|${textOpening.source}|(?<=通知|意见|决定|办法|规定|方案|函|批复|通报|要点)\\p{Script=Han}{2,8}〔)))`,
  'gu',
);

/**
 * …执行。 某区人民政府 2021年6月18日 某区养犬管理办法 为规范…: where the title of what is sent out, or the 附件 before it, stands in a run-on
 * paragraph, and what follows it; null when there is none.
 */
function titleBehindDate(text: string, { start, end }: Paragraph): number[] | null {
  const words = text.slice(start, Math.min(end, start + longestPreamble));
  for (const { index, groups, 0: whole } of words.matchAll(behindDate)) {
    const { title = '', label = '' } = groups ?? {};
    const before = words.slice(Math.max(0, index - 80), index + 1);
    if (!mayBeTitle(title) || genreOf(title) === null || findLastDate(before)?.end !== before.length || !/[。！：:]/u.test(before)) continue;
    const at = start + index + whole.length - title.length;
    return [...(label.trim() === '' ? [] : [at - label.length]), at, at + title.length];
  }
  return null;
}

const notice = /《(?<title>[^《》]{6,60})》[^《》。]{0,20}(?:印发|转发|下发)[^《》。]{0,40}。[ \u3000]*/u;

/** 现将《某办法》印发给你们，请遵照执行。某办法为规范…: where the title begins and ends that has lost the breaks around it; null where it does not stand there. */
function titleBehindNotice(text: string, { start, end }: Paragraph): number[] | null {
  const words = text.slice(start, Math.min(end, start + longestPreamble));
  const { 0: whole = '', index = 0, groups: { title = '' } = {} } = notice.exec(words) ?? {};
  const at = index + whole.length;
  return title !== '' && words.startsWith(title, at) ? [start + at, start + at + title.length] : null;
}

const endsInDate = /日[ \u3000]*(?:[（(][^（）()]{0,40}[）)])?$/u;
