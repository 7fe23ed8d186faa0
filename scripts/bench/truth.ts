import type { BenchDocument } from './library.ts';
import { plainText } from './plain-text.ts';

/** Addresses of what holds a phrase literally. */
export interface Truth {
  readonly documents: ReadonlySet<string>;
  readonly passages: ReadonlySet<string>;
}

/**
 * What Ctrl+F would find for each phrase in title or text of a passage; quotes around the whole phrase only hold it together.
 */
export function findLiterally(documents: readonly BenchDocument[], phrases: readonly string[]): Truth[] {
  const rows = documents.flatMap(({ url, passages }) =>
    passages.map((passage) => ({ document: url, passage: passage.url, title: plainText(passage.title), text: plainText(passage.text) })),
  );
  return phrases.map((phrase) => {
    const needle = plainText(phrase).replaceAll('\n', '').replace(/^"(?<words>.*)"$/u, '$<words>');
    const hits = rows.filter(({ title, text }) => text.includes(needle) || title.includes(needle));
    return { documents: new Set(hits.map((hit) => hit.document)), passages: new Set(hits.map((hit) => hit.passage)) };
  });
}

/** Documents whose title is the query, give or take a number, 《》 and the words that everyone leaves out. */
export function findByTitle(documents: readonly BenchDocument[], query: string): ReadonlySet<string> {
  const wanted = bareTitle(query);
  return new Set(documents.filter(({ title }) => bareTitle(title) === wanted).map(({ url }) => url));
}

/** `8. 强化师德师风建设` → `强化师德师风建设`; `中华人民共和国商标法` → `商标法`. */
export function bareTitle(title: string): string {
  return plainText(title).replaceAll(/\s|[《》"]|^\d+\.|^(?:中华人民共和国|中国共产党)/gu, '').replace(/^(?:中华人民共和国|中国共产党)/u, '');
}
