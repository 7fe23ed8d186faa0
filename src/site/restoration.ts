/** What an editor sets beside a damaged title: the lost characters where they are known, □ where they are not. */
export interface Restoration {
  readonly before: string | null;
  readonly after: string | null;
}

/**
 * `('近平谈治国理政》', '习近平谈治国理政')` → before `〔《习〕`; `('《2019-2023 年全', null)` → after `□□`; a whole title → nothing.
 * Names without any 《》 are not damaged.
 */
export function restoration(text: string, title: string | null): Restoration {
  const [opens, closes] = [text.includes('《'), text.includes('》')];
  if (opens === closes) return { before: null, after: null };
  if (opens) return { before: null, after: lostEnd(text, title) };
  const words = text.slice(0, text.indexOf('》'));
  const known = title?.endsWith(words) ? title.slice(0, title.length - words.length) : null;
  return { before: known === null ? '□□' : `〔《${known}〕`, after: null };
}

function lostEnd(text: string, title: string | null): string {
  const words = text.slice(text.indexOf('《') + 1);
  return title?.startsWith(words) ? `〔${title.slice(words.length)}》〕` : '□□';
}
