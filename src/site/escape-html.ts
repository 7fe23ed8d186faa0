const named: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Words as they may stand in HTML, between tags or in an attribute: `<b>` → `&lt;b&gt;`. */
export function escapeHtml(words: string): string {
  return /[&<>"']/u.test(words) ? words.replaceAll(/[&<>"']/gu, (character) => named[character] ?? character) : words;
}
