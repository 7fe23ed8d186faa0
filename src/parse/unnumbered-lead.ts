// 一是…二是… is one sentence after another, on lines of their own as well as in one.
const lead = /^(?![一二三四五六七八九十]{1,2}[是要])(?<words>[^。！？；：，]{2,20})。(?=.)/u;
const longestLead = 16;

/** The lead of an unnumbered entry, without its 。; null when it has none. */
export function unnumberedLead(words: string): string | null {
  const found = lead.exec(words)?.groups?.['words'];
  return found !== undefined && found.length <= longestLead ? found : null;
}
