import type { SourceText } from '../model/source.ts';

type Removed = SourceText['removed'];

/**
 * One entry for text left out several times, in order of first appearance.
 * Twice `津教党〔2020〕3号`, `页眉` `//=> [{ text: '津教党〔2020〕3号', why: '页眉（2 处）' }]`
 */
export function mergeRemoved(entries: Removed): Removed {
  const counts = new Map<string, { readonly text: string; readonly why: string; readonly count: number }>();
  for (const { text, why } of entries) {
    const key = `${why}\n${text}`;
    counts.set(key, { text, why, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()].map(({ text, why, count }) => ({ text, why: count > 1 ? `${why}（${String(count)} 处）` : why }));
}
