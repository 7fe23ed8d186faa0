import { squeeze } from './title-lines.ts';

/** 现将《…办法》印发给你们 sends out; 《…规定》作相应修改，重新公布 does not. */
const sendsOut = /^(?!.*(?:修改|修正)).*(?:印发|转发|下发|颁发|发布|公布|现将)/u;
const shortest = 4;

/**
 * Whether the title of what the head of a notice sends out begins these lines: 现将《某市图书馆管理办法》印发给你们。⏎某市图书馆管理办法. It may
 * be broken over lines, and （试行）may stand below it.
 */
export function isIssuedTitle(head: readonly string[], lines: readonly string[]): boolean {
  const first = withoutRemark(lines[0] ?? '');
  return first.length >= shortest && issuedTitles(head).some((title) => title.startsWith(first) && isWhole(title, lines));
}

function issuedTitles(head: readonly string[]): string[] {
  const sentences = head.filter((line) => /[。：:]$/u.test(line) && sendsOut.test(line));
  return sentences.flatMap((line) => [...line.matchAll(/《(?<title>[^《》]{4,80})》/gu)]).map(({ groups }) => withoutRemark(groups?.['title'] ?? ''));
}

/** The first of the lines, or several one after another, make up the title. */
function isWhole(title: string, lines: readonly string[]): boolean {
  return lines.some((_, last) => withoutRemark(lines.slice(0, last + 1).join('')) === title);
}

/** …管理办法（试行） → …管理办法. */
function withoutRemark(line: string): string {
  return squeeze(line).replace(/[（(][^（）()]{1,12}[）)]$/u, '');
}
