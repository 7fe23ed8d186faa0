import type { Paragraph } from './paragraph.ts';
import { splitParagraph } from './masthead-cut.ts';

/**
 * Cuts what follows the last entry of a list that stands in one line with its fellows: （一）…；（二）…的。有前款行为的，… The others are
 * one sentence, or one with their list, so this one ends with its first 。; what comes after it is the entry's no more.
 */
export function cutListEnds(text: string, paragraphs: readonly Paragraph[]): Paragraph[] {
  return paragraphs.flatMap((paragraph, index) => {
    const next = paragraphs[index + 1];
    if (!paragraph.glued || paragraph.quoted || (next && isFellow(paragraph, next)) || !endsList(text, paragraphs, index)) return [paragraph];
    const at = sentenceEnd(text.slice(paragraph.start, paragraph.end));
    return at === null ? [paragraph] : splitParagraph(text, paragraph, at);
  });
}

/** Its fellows, all in this line, end in ；; in an article each may also be one sentence. */
function endsList(text: string, paragraphs: readonly Paragraph[], index: number): boolean {
  const fellows = fellowsBefore(paragraphs, index);
  const words = fellows.map(({ start, end }) => text.slice(start, end));
  if (words.length === 0 || words.some((entry) => /。./u.test(entry))) return false;
  if (words.every((entry) => /[；;]$/u.test(entry))) return true;
  const above = paragraphs[index - fellows.length - 1];
  return words.length >= fewestSentences && above?.mark?.style.id === 'article' && words.every((entry) => entry.endsWith('。'));
}

// Two sentences may as well be two entries of several.
const fewestSentences = 3;

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

/** Where the first sentence ends, when another follows; null where it ends inside brackets or quotation marks. */
function sentenceEnd(words: string): number | null {
  const at = words.indexOf('。') + 1;
  const head = words.slice(0, at);
  const isInside = pairs.some(([open, close]) => head.lastIndexOf(open) > head.lastIndexOf(close));
  return at === 0 || isInside || words.slice(at).trim().length < shortestRest ? null : at;
}

const pairs = [['“', '”'], ['（', '）'], ['《', '》']] as const;
const shortestRest = 4;
