const lead = /^(?<words>[^。！？；：，]{2,20})。(?=.)/u;
const longestLead = 16;

/** The lead of an unnumbered entry, without its 。; null when it has none. */
export function unnumberedLead(words: string): string | null {
  const found = lead.exec(words)?.groups?.['words'];
  return found !== undefined && found.length <= longestLead ? found : null;
}
