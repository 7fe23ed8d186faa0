import { finding, type Finding } from './diagnostics.ts';
import { lineAt, quoteAt } from './lines.ts';

/** What wrong conversions leave behind: U+FFFD saved as GBK, and memory that was never filled. */
const conversionScars = ['锟斤拷', '烫烫烫', '屯屯屯'] as const;

const controls = /[\0-\x08\x0E-\x1F\x7F]/gu;

/** Looks a decoded text over for damage that decoding itself does not show. The text is not changed. */
export function auditText(text: string): Finding[] {
  return [...findScars(text), ...findControls(text)];
}

function findScars(text: string): Finding[] {
  return conversionScars.flatMap((scar) => {
    const at = text.indexOf(scar);
    return at === -1 ? [] : [finding('mojibake', lineAt(text, at), scar, quoteAt(text, at))];
  });
}

function findControls(text: string): Finding[] {
  const found = text.match(controls);
  if (!found) return [];
  const at = text.search(controls);
  const codes = [...new Set(found)].map((c) => `U+${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`);
  return [finding('control-characters', lineAt(text, at), found.length, codes.join('、'), quoteAt(text, at))];
}
