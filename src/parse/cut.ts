import type { Line } from './line.ts';
import { trim } from './line.ts';

/** A place inside a line where a paragraph may begin. `wide` says that a run of blanks alone points to it. */
export interface CutPlace {
  readonly at: number;
  readonly wide: boolean;
}

// Behind the end of a sentence or a closing mark, with or without blanks, before something a mark can begin with.
const behindSentence = /[。；;：:！？!?”）)][ \u3000]*(?=[第（(〔一二三四五六七八九十①-⒛㈠-㈩0-9０-９])/gu;
// Two ideographic spaces are the indent of a paragraph whose line break was lost.
const wideBlank = /(?:\u3000{2,}|[ \u3000]{4,})[ \u3000]*/gu;
// 条例第一章　总则: a chapter heading glued to whatever stands before it.
const gluedHeading = /第[ \u3000]*[〇零一二三四五六七八九十百]{1,5}[ \u3000]*[编章节][ \u3000]/gu;

// 专栏3　治污减排（一）造纸行业。…（二）印染行业。: the first of a list glued to its title.
const gluedFirst = /(?<=\p{Script=Han})[（(]一[）)](?=[\p{Script=Han}“《])/gu;

/** Places inside a line where another paragraph may begin, in order. Whether it does is decided by what stands there. */
export function cutPlaces(text: string, line: Line): CutPlace[] {
  const content = text.slice(line.start, line.end);
  const places = new Map<number, boolean>();
  for (const match of content.matchAll(behindSentence)) places.set(match.index + match[0].length, false);
  for (const match of content.matchAll(gluedHeading)) if (match.index > 0) places.set(match.index, false);
  for (const match of content.matchAll(gluedFirst)) places.set(match.index, false);
  for (const match of content.matchAll(wideBlank)) if (match.index > 0) places.set(match.index + match[0].length, true);
  return [...places]
    .map(([offset, wide]) => ({ at: line.start + offset, wide }))
    .filter(({ at }) => at > line.start && at < line.end)
    .sort((a, b) => a.at - b.at);
}

/** What stands left of a cut ends a sentence. */
export function followsSentence(text: string, at: number, lineStart: number): boolean {
  const before = trim(text, lineStart, at).end;
  return before > lineStart && /[。；;：:！？!?”）)]/u.test(text.charAt(before - 1));
}
