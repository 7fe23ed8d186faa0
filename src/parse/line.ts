/** Where a further line begins that was joined to the line before it. */
export interface LineBreak {
  readonly at: number;
  /** The number of the line that begins here. */
  readonly line: number;
}

/** A line that is not blank, without the white space around it. Offsets point into `SourceText.text`. */
export interface Line {
  /** From 1, blank lines counted, as a text editor does. */
  readonly number: number;
  readonly start: number;
  readonly end: number;
  /** Blank lines right before it. */
  readonly blanksBefore: number;
  /** Where its further lines begin, when it was broken at a fixed width. */
  readonly breaks: readonly LineBreak[];
}

/** The lines of a text that are not blank, in order. Linear in the length of the text. */
export function readLines(text: string): Line[] {
  const lines: Line[] = [];
  let blanksBefore = 0;
  for (let from = 0, number = 1; from <= text.length; number += 1) {
    const newline = text.indexOf('\n', from);
    const to = newline === -1 ? text.length : newline;
    const { start, end } = trim(text, from, to);
    if (start < end) lines.push({ number, start, end, blanksBefore, breaks: [] });
    blanksBefore = start < end ? 0 : blanksBefore + 1;
    from = to + 1;
  }
  return lines;
}

/** The stretch without white space at either end; empty when there is nothing else. */
export function trim(text: string, from: number, to: number): { start: number; end: number } {
  let [start, end] = [from, to];
  while (start < end && isSpace(text.charCodeAt(start))) start += 1;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1;
  return { start, end };
}

/** The white space of `\s`, which knows the ideographic space and the byte order mark. */
export function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x3000 || (code >= 0x09 && code <= 0x0d) || (code > 0x7f && /\s/u.test(String.fromCharCode(code)));
}
