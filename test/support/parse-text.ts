import type { OfficialDocument } from '../../src/model/document.ts';
import type { Segmenter } from '../../src/model/segmenter.ts';
import type { SourceText } from '../../src/model/source.ts';
import { parseDocument } from '../../src/parse/index.ts';

/** A source as the reader hands it on, from a text written in a test. */
export function makeSource(text: string, overrides: Partial<SourceText> = {}): SourceText {
  return {
    id: 'sample', path: 'sample.txt', sha256: '', format: 'txt', encoding: 'utf-8',
    text: text.replace(/^\ufeff/u, '').replace(/\r\n?/gu, '\n'), sidecar: null, removed: [], ...overrides,
  };
}

/** Cuts into single characters: enough where no word evidence is at stake. */
export const characterSegmenter: Segmenter = {
  cut: (text) => [...text],
  cutStrict: (text) => [...text],
  cutForSearch: (text) => [...text],
  tag: (text) => [...text].map((character) => [character, 'x']),
};

/** Parses a text written in a test. */
export function parseText(text: string, segmenter: Segmenter = characterSegmenter): OfficialDocument {
  return parseDocument(makeSource(text), segmenter);
}

/** The characters of a text, white space apart, as a sorted bag: what conservation compares. */
export function characterBag(...texts: readonly string[]): Map<string, number> {
  const bag = new Map<string, number>();
  for (const text of texts) for (const character of text) if (!/\s/u.test(character)) bag.set(character, (bag.get(character) ?? 0) + 1);
  return bag;
}

/** Every text a document shows, label and all. */
export function textsOf({ front, divisions, noise, closing }: OfficialDocument): string[] {
  return [...[...front, ...noise, ...closing].map(({ text }) => text), ...divisions.map(({ label, text }) => label + text)];
}
