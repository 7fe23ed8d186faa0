/**
 * Text as codes for the strings it is made of. `PhraseTable` lists the strings, single characters among them; the place in the
 * list is the code. The same table writes and reads.
 */
export type PhraseTable = readonly string[];

/** Turns texts into codes, the longest string first; every unit of a text must be in the table. */
export function createPhraseWriter(table: PhraseTable): (text: string) => Uint16Array {
  const children = new Map<number, number>();
  const codes: number[] = [-1];
  const step = (node: number, unit: number): number => children.get(node * 65536 + unit) ?? -1;
  for (const [code, phrase] of table.entries()) {
    let node = 0;
    for (let i = 0; i < phrase.length; i++) {
      let child = step(node, phrase.charCodeAt(i));
      if (child < 0) {
        child = codes.push(-1) - 1;
        children.set(node * 65536 + phrase.charCodeAt(i), child);
      }
      node = child;
    }
    codes[node] = code;
  }
  return (text) => {
    const out = new Uint16Array(text.length);
    let length = 0;
    for (let from = 0; from < text.length; ) {
      let [node, best, end] = [0, 0, from + 1];
      for (let at = from; at < text.length && node >= 0; ) {
        node = step(node, text.charCodeAt(at++));
        const code = node < 0 ? -1 : (codes[node] ?? -1);
        if (code >= 0) [best, end] = [code, at];
      }
      out[length++] = best;
      from = end;
    }
    return out.subarray(0, length);
  };
}

/** The text of codes. */
export function readPhraseCodes(table: PhraseTable, codes: Uint16Array): string {
  let text = '';
  for (const code of codes) text += table[code] ?? '';
  return text;
}
