import type { OfficialDocument } from '../../src/model/document.ts';
import type { Segmenter } from '../../src/model/segmenter.ts';
import type { SourceText } from '../../src/model/source.ts';
import { parseDocument } from '../../src/parse/index.ts';

/** A source as the reader hands it on, from a text that is no file. */
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

/** Parses a text that is no file. */
export function parseText(text: string, segmenter: Segmenter = characterSegmenter): OfficialDocument {
  return parseDocument(makeSource(text), segmenter);
}

/** Every text a document shows, label and all. */
export function textsOf({ front, divisions, noise, closing }: OfficialDocument): string[] {
  return [...[...front, ...noise, ...closing].map(({ text }) => text), ...divisions.map(({ label, text }) => label + text)];
}
