import { finding, type Finding } from './diagnostics.ts';
import { lineAt, quoteAt } from './lines.ts';

/** What wrong conversions leave behind: U+FFFD saved as GBK, and memory that was never filled. */
const conversionScars = ['锟斤拷', '烫烫烫', '屯屯屯'] as const;

const controls = /[\0-\x08\x0E-\x1F\x7F]/gu;

/** Characters whose look depends on the fonts of one machine. */
const privateUse = /[\u{E000}-\u{F8FF}\u{F0000}-\u{10FFFD}]/gu;

/** Looks a decoded text over for damage that decoding itself does not show. The text is not changed. */
export function auditText(text: string): Finding[] {
  return [...findScars(text), ...findCharacters('control-characters', text, controls), ...findCharacters('private-use', text, privateUse)];
}

function findScars(text: string): Finding[] {
  return conversionScars.flatMap((scar) => {
    const at = text.indexOf(scar);
    return at === -1 ? [] : [finding('mojibake', lineAt(text, at), scar, quoteAt(text, at))];
  });
}

function findCharacters(code: 'control-characters' | 'private-use', text: string, characters: RegExp): Finding[] {
  const found = text.match(characters);
  if (!found) return [];
  const at = text.search(characters);
  const names = [...new Set(found)].slice(0, 8).map((c) => `U+${(c.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`);
  return [finding(code, lineAt(text, at), found.length, names.join('、'), quoteAt(text, at))];
}
