import type { Paragraph } from './paragraph.ts';
import { splitParagraph } from './masthead-cut.ts';

/**
 * Cuts what follows the last entry of a list that stands in one line with its fellows: （一）…；（二）…的。有前款行为的，… The others are
 * alike, so this one ends with as many sentences as they have; what comes after it is the entry's no more.
 */
export function cutListEnds(text: string, paragraphs: readonly Paragraph[]): Paragraph[] {
  return paragraphs.flatMap((paragraph, index) => {
    const next = paragraphs[index + 1];
    if (!paragraph.glued || paragraph.quoted || (next && isFellow(paragraph, next))) return [paragraph];
    const sentences = usualSentences(text, paragraphs, index);
    const words = text.slice(paragraph.start, paragraph.end);
    const at = (sentences === null ? null : sentenceEnd(words, sentences)) ?? announcementOf(words, paragraph, next);
    return at === null ? [paragraph] : splitParagraph(text, paragraph, at);
  });
}

/**
 * How many sentences each of its fellows in this line has, as far as they end in ；; in an article each may also be one that ends in 。. null
 * where they differ.
 */
function usualSentences(text: string, paragraphs: readonly Paragraph[], index: number): number | null {
  const fellows = fellowsBefore(paragraphs, index);
  const words = fellows.map(({ start, end }) => text.slice(start, end));
  const [count, ...others] = words.map((entry) => (entry.slice(0, -1).match(/。/gu)?.length ?? 0) + 1);
  if (count === undefined || others.some((other) => other !== count)) return null;
  if (words.every((entry) => /[；;]$/u.test(entry))) return count;
  const above = paragraphs[index - fellows.length - 1];
  return count === 1 && words.length >= fewestSentences && above?.mark?.style.id === 'article' && words.every((entry) => entry.endsWith('。')) ? count : null;
}

// Two sentences may as well be two entries of several.
const fewestSentences = 3;

/** …就业1.2万人。主要做了以下工作：（一）… behind ——: where the sentence begins that opens a list further out; null when none does. */
function announcementOf(words: string, { mark }: Paragraph, next: Paragraph | undefined): number | null {
  if (!mark || next?.mark?.number !== 1 || next.mark.style.rank >= mark.style.rank) return null;
  return announcement.exec(words)?.index ?? null;
}

const announcement = /(?<=。)[^。]{2,60}(?:以下|如下|下列)[^。]{0,20}[：:]$/u;

/** The entries right before this one that count up to it from 1, in the same line; none where they do not. */
function fellowsBefore(paragraphs: readonly Paragraph[], index: number): readonly Paragraph[] {
  let first = index;
  for (let before = paragraphs[first - 1]; before && isFellow(before, paragraphs[first] ?? before) && before.lastLine === paragraphs[first]?.line; before = paragraphs[first - 1]) first -= 1;
  return paragraphs[first]?.mark?.number === 1 ? paragraphs.slice(first, index) : [];
}

/** The second is the next entry of the first's list. */
function isFellow({ mark: first }: Paragraph, { mark: second }: Paragraph): boolean {
  return first !== null && second !== null && first.style.id === second.style.id && first.style.rank >= innermostHeading && second.number === (first.number ?? 0) + 1;
}

// 一、…；二、… are the entries of a document, not of a sentence.
const innermostHeading = 7;

/** Where so many sentences end, when another follows; null where the last ends inside brackets or quotation marks. */
function sentenceEnd(words: string, sentences: number): number | null {
  let at = 0;
  for (let count = 0; count < sentences; count += 1) {
    at = words.indexOf('。', at) + 1;
    if (at === 0) return null;
  }
  const head = words.slice(0, at);
  const isInside = pairs.some(([open, close]) => head.lastIndexOf(open) > head.lastIndexOf(close));
  return isInside || words.slice(at).trim().length < shortestRest ? null : at;
}

const pairs = [['“', '”'], ['（', '）'], ['《', '》']] as const;
const shortestRest = 4;
