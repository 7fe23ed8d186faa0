import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Segmenter } from '../model/segmenter.ts';
import { protectWords } from './protected-words.ts';

/** Which implementation cuts: `nodejieba` is the one the project is measured with, `node-rs` stands in where it cannot be built. */
export type SegmenterName = 'nodejieba' | 'node-rs';

/** The bare functions of a jieba binding, before anything is made safe. */
interface Binding {
  cut(text: string, guessNewWords: boolean): string[];
  cutForSearch(text: string): string[];
  tag(text: string): { word: string; tag: string }[];
}

const bindings: Record<SegmenterName, () => Promise<Binding>> = {
  nodejieba: async () => {
    const { default: jieba } = await import('nodejieba');
    // The native part tells here whether it is there; its dictionary takes a second and is read when a text is first cut.
    createRequire(import.meta.url)('nodejieba/build/Release/nodejieba.node');
    // What words weigh is for finding keywords, which nobody asks for: without it the dictionary takes 20 MB less.
    Object.assign(jieba, { DEFAULT_IDF_DICT: fileURLToPath(new URL('no-idf.utf8', import.meta.url)) });
    return {
      cut: (text, guessNewWords) => jieba.cut(text, guessNewWords),
      cutForSearch: (text) => jieba.cutForSearch(text, true),
      tag: (text) => jieba.tag(text),
    };
  },
  'node-rs': async () => {
    const [{ Jieba }, { dict }] = await Promise.all([import('@node-rs/jieba'), import('@node-rs/jieba/dict.js')]);
    const jieba = Jieba.withDict(dict);
    return {
      cut: (text, guessNewWords) => jieba.cut(text, guessNewWords),
      cutForSearch: (text) => jieba.cutForSearch(text, true),
      tag: (text) => jieba.tag(text, true),
    };
  },
};

/** The segmenter of the named binding; rejects when that binding cannot be loaded on this machine. */
export async function loadSegmenter(name: SegmenterName, dictionary: Iterable<string> = []): Promise<Segmenter> {
  return protectWords(makeTotal(await bindings[name]()), dictionary);
}

/**
 * The segmenter of this machine: nodejieba, or @node-rs/jieba where its native part could not be built. Words of `dictionary`
 * (one each, `师德师风`) are never cut.
 */
export async function createSegmenter(dictionary: Iterable<string> = []): Promise<{ segmenter: Segmenter; name: SegmenterName }> {
  const words = [...dictionary];
  try {
    return { segmenter: await loadSegmenter('nodejieba', words), name: 'nodejieba' };
  } catch {
    return { segmenter: await loadSegmenter('node-rs', words), name: 'node-rs' };
  }
}

/** Makes a binding safe for any string: lone surrogates and NUL do not reach native code, and the words joined are the text. */
function makeTotal(binding: Binding): Segmenter {
  const cutBy = (cut: (text: string) => string[]) => (text: string) => restore(text, cut(sanitise(text)));
  return {
    cut: cutBy((text) => binding.cut(text, true)),
    cutStrict: cutBy((text) => binding.cut(text, false)),
    cutForSearch: (text) => binding.cutForSearch(sanitise(text)),
    tag: (text) => {
      const tagged = binding.tag(sanitise(text));
      const words = restore(text, tagged.map(({ word }) => word));
      return words.map((word, index) => [word, tagged[index]?.tag ?? 'x']);
    },
  };
}

/** Same length, nothing that native code stumbles over. */
function sanitise(text: string): string {
  return text.toWellFormed().replaceAll('\0', ' ');
}

function restore(text: string, words: readonly string[]): string[] {
  const total = words.reduce((sum, word) => sum + word.length, 0);
  if (total !== text.length) return [...text];
  let at = 0;
  return words.map((word) => text.slice(at, (at += word.length)));
}
