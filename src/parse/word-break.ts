import type { Segmenter } from '../model/segmenter.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What the words at a line break say. */
export interface WordEvidence {
  /** A word stands across the break (暴力催|收), or wording found elsewhere does (强化师|德师风建设). */
  readonly across: boolean;
  /** The left side stops inside a word that the right side does not finish: 良好环|失范行为. */
  readonly leftCut: boolean;
  /** The right side begins inside a word that the left side does not begin: ，|园欺凌综合整治. */
  readonly rightCut: boolean;
}

const isHan = /^\p{Script=Han}$/u;
const notHan = /[^\p{Script=Han}]/u;

// One-character words that may stand first in a clause, or last in a line, without being a broken piece.
const freeCharacters = new Set(
  '把对在以为从由按要将与和及并或但各凡本该其经因如若当自至到不未应可须是有做抓加建打讲党推让使给被比向往同即又也还都就才而且且则每另凡全我你他她它这那此某两一二三四五六七八九十百千万亿的了着过等中上下内外后前年月日时人市县区省校院系部局厅委乡镇村街我们新大小老多少高低好报设立定据依照经请送交付收取免',
);

/** Looks at the words around a line break. */
export function wordsAcross(left: string, right: string, segmenter: Segmenter, vocabulary: Vocabulary): WordEvidence {
  const [tail, head] = [left.slice(-8), right.slice(0, 8)];
  const across = wordSpans(tail, head, segmenter) || wordingSpans(tail, head, vocabulary);
  if (across) return { across, leftCut: false, rightCut: false };
  return { across, leftCut: endsInsideWord(tail, head, segmenter, vocabulary), rightCut: beginsInsideWord(head, segmenter) };
}

function wordSpans(tail: string, head: string, segmenter: Segmenter): boolean {
  if (!isHan.test(tail.slice(-1)) || !isHan.test(head.slice(0, 1))) return false;
  let at = 0;
  for (const word of segmenter.cutStrict(tail + head)) {
    if (at < tail.length && at + word.length > tail.length) return word.length > 1;
    at += word.length;
  }
  return false;
}

function wordingSpans(tail: string, head: string, vocabulary: Vocabulary): boolean {
  return [1, 2, 3].some((fromLeft) => {
    const characters = tail.slice(-fromLeft) + head.slice(0, 4 - fromLeft);
    return characters.length === 4 && !notHan.test(characters) && vocabulary.hasFourCharacters(characters);
  });
}

function endsInsideWord(tail: string, head: string, segmenter: Segmenter, vocabulary: Vocabulary): boolean {
  if (!isHan.test(tail.slice(-1))) return false;
  const follower = vocabulary.constantFollower(tail.slice(-2));
  if (follower !== null && isHan.test(follower)) return follower !== head.charAt(0);
  return isBrokenPiece(segmenter.cutStrict(tail).at(-1) ?? '');
}

function beginsInsideWord(head: string, segmenter: Segmenter): boolean {
  return isHan.test(head.slice(0, 1)) && isBrokenPiece(segmenter.cutStrict(head)[0] ?? '');
}

function isBrokenPiece(word: string): boolean {
  return isHan.test(word) && !freeCharacters.has(word);
}
