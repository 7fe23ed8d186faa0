import path from 'node:path';
import type { Segmenter } from '../model/segmenter.ts';
import { createLineWriter, readLineFile } from './line-file.ts';

/** A segmenter that remembers. `close` keeps what this run has asked for, and nothing else. */
export type SegmenterMemo = Segmenter & { readonly close: () => void };

/** JSON has no tab in it. */
const between = '\t';
/** What is cut for the first time and goes beyond is not remembered. */
const mostCharacters = 8_000_000;

/**
 * `inner`, but what was cut in the build before is not cut again: most of a library is the same from one build to the next, and a
 * dictionary nobody asks need not be loaded. `revision` stands for the segmenter and its words.
 */
export function rememberCuts(inner: Segmenter, folder: string, revision: string): SegmenterMemo {
  const file = path.join(folder, 'cuts.ndjson');
  const known = new Map<string, string>();
  for (const line of readLineFile(file, revision) ?? []) {
    const at = line.indexOf(between);
    known.set(line.toString('utf8', 0, at), line.toString('utf8', at + 1));
  }
  const asked = new Map<string, string>();
  let room = mostCharacters;
  const remember = <T>(name: keyof Segmenter, ask: (text: string) => T) => (text: string): T => {
    const key = name + JSON.stringify(text);
    const answer = asked.get(key) ?? known.get(key);
    const made = answer === undefined ? ask(text) : (JSON.parse(answer) as T);
    if (known.delete(key) || (answer === undefined && room > 0)) asked.set(key, answer ?? JSON.stringify(made));
    if (answer === undefined) room -= key.length;
    return made;
  };
  return {
    cut: remember('cut', (text) => inner.cut(text)),
    cutStrict: remember('cutStrict', (text) => inner.cutStrict(text)),
    cutForSearch: remember('cutForSearch', (text) => inner.cutForSearch(text)),
    tag: remember('tag', (text) => inner.tag(text)),
    close: () => {
      const writer = createLineWriter(file, revision);
      for (const [key, answer] of asked) writer.add(key + between + answer);
      writer.close();
    },
  };
}

