import type { IndexedPassage } from '../../model/passage.ts';

/** How many other documents cite one by this title: 中华人民共和国教师法, 《教师法》 and 教师法（2009年修正） are the same. */
export function countCiting(passages: readonly IndexedPassage[]): (title: string) => number {
  const citing = new Map<string, Set<string>>();
  for (const { document, cites } of passages) {
    for (const cited of cites) {
      const name = plainTitle(cited);
      if (name !== plainTitle(document)) citing.set(name, (citing.get(name) ?? new Set()).add(document));
    }
  }
  return (title) => citing.get(plainTitle(title))?.size ?? 0;
}

/** A title as it is cited: without book-title marks, the name of the state, and a note in brackets at the end. */
function plainTitle(title: string): string {
  return title.replace(/^《|》$|^中华人民共和国|[（(][^（）()]*[）)]$/gu, '').replace(/^中华人民共和国/u, '');
}
