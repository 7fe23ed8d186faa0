/**
 * How a person reads two writings of one text as the same: white space out inside a paragraph, quotes, dashes and brackets of one
 * kind. Deliberately plain, and none of the project's own folding, so that the two can disagree: `“四个 意识”` → `"四个意识"`.
 */
export function plainText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[“”"'‘’「」『』]/gu, '"')
    .replaceAll(/[–—－―‐]/gu, '-')
    .replaceAll(/[〔［【]/gu, '[')
    .replaceAll(/[〕］】]/gu, ']')
    .replaceAll(/[^\S\n]/gu, '');
}
