import { makeExcerpt, markText } from './excerpt.ts';
import type { Facets } from './facets.ts';
import type { Query } from './query.ts';
import type { Found } from './rank.ts';
import type { Hit } from './result.ts';
import type { PassageStore } from './store.ts';

/** Passages as they are shown, with the phrases of the query marked in exact ones and `words` in related ones. Reads their texts. */
export async function showHits(
  { store, facets }: { readonly store: PassageStore; readonly facets: Facets },
  query: Query,
  words: readonly string[],
  shown: readonly Found[],
): Promise<Hit[]> {
  const [passages, documents] = await Promise.all([store.passages(shown.map(({ passage }) => passage)), facets.open('document')]);
  const phrases = query.phrases.flatMap(({ forms }) => forms);
  return passages.map(({ number, url, title, section, text }, index) => {
    const { tier = 'related', score = 0 } = shown[index] ?? {};
    const needles = tier === 'exact' ? phrases : words;
    return {
      url,
      document: documents.values[documents.of(number)[0] ?? -1] ?? '',
      title,
      section,
      tier,
      score,
      excerpt: makeExcerpt(text, needles),
      titleParts: markText(title, needles),
    };
  });
}
