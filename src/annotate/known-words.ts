import type { Segmenter } from '../model/segmenter.ts';
import { isStopCompound, isStopWord } from './stop-words.ts';
import { specificityOf } from './word-kinds.ts';

/** What is known of a word wherever it stands. */
export interface KnownWord {
  readonly word: string;
  /** 0 for a word that tells nothing, up to 2 for a set phrase. */
  readonly specificity: number;
  /** Words inside one that a person keeps whole: 安全, 生产 in 安全生产. */
  readonly parts: readonly string[];
}

/** Cuts texts into known words. Each distinct word is looked up once: a library has few of them. */
export interface WordReader {
  /** Words in order; put together they are the text. */
  readonly cut: (text: string) => readonly KnownWord[];
  /** A set phrase or title, which is a word by itself. */
  readonly whole: (word: string, tag: 'phrase' | 'title') => KnownWord;
}

/** A reader for one library. jieba's tag depends on the word alone, so cutting is enough: `加强思政课` → 加强 v, 思政课 nz. */
export function makeWordReader(segmenter: Segmenter): WordReader {
  const known = new Map<string, KnownWord>();
  const look = (key: string, word: string, tagOf: () => string): KnownWord => {
    let found = known.get(key);
    if (!found) known.set(key, (found = knownWord(word, tagOf(), segmenter)));
    return found;
  };
  return {
    cut: (text) => segmenter.cut(text).map((word) => look(word, word, () => onlyTag(segmenter.tag(word)))),
    whole: (word, tag) => look(`${tag}:${word}`, word, () => tag),
  };
}

const keptWhole: ReadonlySet<string> = new Set(['nz', 'phrase']);

function knownWord(word: string, tag: string, segmenter: Segmenter): KnownWord {
  const kept = keptWhole.has(tag);
  const tells = tag === 'phrase' || tag === 'title' || (isWord(word) && !isStopWord(word) && (kept || !isStopCompound(word)));
  const specificity = tells ? specificityOf(word, tag) : 0;
  const parts = specificity > 0 && kept ? segmenter.cutForSearch(word) : [];
  return { word, specificity, parts: parts.filter((part) => part !== word && isWord(part) && !isStopWord(part)) };
}

/** `x`, the tag of the unknown, for a word that would be cut further when it stands alone. */
function onlyTag(tagged: readonly (readonly [word: string, tag: string])[]): string {
  const [only, ...others] = tagged;
  return only && others.length === 0 ? only[1] : 'x';
}

function isWord(word: string): boolean {
  return word.length > 1 && /^\p{Script=Han}+$/u.test(word);
}
