import { datePattern } from './calendar.ts';
import { genreOf } from './genre.ts';
import { trim } from './line.ts';
import { isAddressee, mastheadRole, websiteFact } from './masthead-rules.ts';
import type { Paragraph } from './paragraph.ts';
import { partOf } from './paragraph.ts';
import { mayBeTitle } from './title-lines.ts';
import { readThrough } from './word-joiner.ts';

const brackets = '[〔﹝\\[［【（(]\\s*(?:19|20|１９|２０)[0-9０-９]{2}\\s*[〕﹞\\]］】）)]\\s*第?\\s*[0-9０-９]{1,5}\\s*号';
/** 国办发〔2015〕94号各省、自治区…：the addressee follows without a break. */
const leadingNumber = new RegExp(`^[\\p{Script=Han}]{2,12}\\s*${brackets}(?=\\s*[\\p{Script=Han}《])`, 'u');
/** …的意见 国发 〔2011〕 35 号: the number follows the title. */
const trailingNumber = new RegExp(`(?<code>[\\p{Script=Han}]{2,40})\\s*${brackets}$`, 'u');

/** 二○○六年九月十九日 防治海洋工程建设项目污染损害: a title follows the date of the decree before it. */
const leadingDate = new RegExp(`^${datePattern}[ \\u3000]+(?=[\\p{Script=Han}《])`, 'u');

const beginsWithNumber = new RegExp(`^[\\p{Script=Han}]{2,12}\\s*${brackets}`, 'u');

/** Cuts what belongs to two parts of a masthead: title and number, number and addressee, addressee and text. */
export function cutMasthead(text: string, paragraphs: readonly Paragraph[]): Paragraph[] {
  return paragraphs.flatMap((paragraph) => {
    const { text: words, toCovered } = readThrough(text.slice(paragraph.start, paragraph.end));
    const at = cutPlace(words);
    return at === null ? [paragraph] : cutMasthead(text, splitParagraph(text, paragraph, toCovered(at)));
  });
}

/** Two paragraphs of one; `at` counts from the paragraph's first character. */
export function splitParagraph(text: string, paragraph: Paragraph, at: number): Paragraph[] {
  const left = trim(text, paragraph.start, paragraph.start + at);
  const right = trim(text, paragraph.start + at, paragraph.end);
  if (left.start === left.end || right.start === right.end) return [paragraph];
  return [partOf(paragraph, left.start, left.end), partOf(paragraph, right.start, right.end)];
}

/** The pieces of a paragraph between these offsets, the first of which holds its beginning. */
export function cutAt(text: string, paragraph: Paragraph, offsets: readonly number[]): Paragraph[] {
  const [offset, ...later] = offsets;
  if (offset === undefined) return [paragraph];
  const [left, right] = splitParagraph(text, paragraph, offset - paragraph.start);
  return left && right ? [left, ...cutAt(text, right, later)] : [paragraph];
}

function cutPlace(words: string): number | null {
  if (websiteFact.test(words)) return null;
  const leading = leadingNumber.exec(words);
  if (leading) return leading[0].length;
  const dated = words.length <= 100 && mastheadRole(words) === null ? leadingDate.exec(words) : null;
  if (dated) return dated[0].length;
  const title = gluedTitle(words);
  if (title !== null) return title;
  const colon = words.slice(0, 120).search(/[：:]/u) + 1;
  if (colon > 0 && colon < words.length && isAddressee(words.slice(0, colon)) && words.length > colon + 10) return colon;
  if (words.length <= 160) {
    const number = numberBehindTitle(words);
    if (number !== null) return number;
  }
  return partBeforeBlanks(words);
}

/** …的意见　　国发〔2011〕35号　　各省…: the parts of a masthead that has lost its line breaks are set apart by blanks. */
function partBeforeBlanks(words: string): number | null {
  const at = words.slice(0, 120).search(/\u3000{2}|[ \u3000]{4}/u);
  if (at < 6) return null;
  const left = words.slice(0, at);
  return mastheadRole(left) === 'docNumber' || (mayBeTitle(left) && genreOf(left) !== null && left.length >= 8) ? at : null;
}

/** How the first sentence of a document begins: what a title that has lost its line break runs into. */
export const textOpening = /(?:为(?:了|贯彻|进一步|切实|认真|加强|深入|全面|做好|规范|推进|落实|扎实|加快|有效|维护|保障|确保|深化|更好|促进|提高|提升|营造|保证|防止|鼓励|改进|完善|丰富|方便)|根据|按照|依据|现将|近日|近年来)/u;
const opensText = new RegExp(`^${textOpening.source}`, 'u');
/** …条例（2016年5月25日某省人民代表大会常务委员会…通过）: the history of a regulation behind its title. */
const opensHistory = new RegExp(`^[（(]?${datePattern}[^。]{0,80}(?:通过|批准|公布|发布|颁布)`, 'u');
const longestGlued = 160;
const shortestRunOn = 40;

/** …的通知 某政规〔2021〕3号, …的通知各街道办事处：, …的方案为贯彻落实…, …条例（2016年…通过）: a title is cut off where what follows says what it is. */
function gluedTitle(words: string): number | null {
  if (words.length < 20 || opensText.test(words) || words.startsWith('各')) return null;
  for (let at = 8; at < Math.min(words.length, longestGlued); at += 1) {
    const [left, right] = [words.slice(0, at), words.slice(at).trimStart()];
    if (!/\p{Script=Han}|[）)》]/u.test(left.slice(-1)) || /^[的等》〉]/u.test(right) || /，/u.test(left) || !endsInGenre(left) || !mayBeTitle(left)) continue;
    const colon = right.slice(0, 120).search(/[：:]/u) + 1;
    const isBlank = /^[ \u3000]/u.test(words.slice(at));
    if (beginsWithNumber.test(right) || opensHistory.test(right) || (colon > 0 && isAddressee(right.slice(0, colon))) || (!isBlank && words.length > shortestRunOn && opensText.test(right))) return at;
  }
  return null;
}

/** It ends as titles end; 最高人民法|院 does not. */
function endsInGenre(words: string): boolean {
  const genre = genreOf(words);
  return genre !== null && !genre.startsWith('法');
}

/** The shortest agency code before which a title ends: …的函|国办函〔2021〕12号. */
function numberBehindTitle(words: string): number | null {
  const match = trailingNumber.exec(words);
  const code = match?.groups?.['code'];
  if (!match || code === undefined) return null;
  const codeEnd = match.index + code.length;
  for (let length = 2; length <= Math.min(12, codeEnd); length += 1) {
    const at = codeEnd - length;
    const title = words.slice(0, at).trim();
    if (title.length >= 6 && endsInGenre(title)) return at;
  }
  return null;
}
