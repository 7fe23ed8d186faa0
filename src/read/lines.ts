/** CRLF and CR become LF; every other character stays. */
export const foldLineEnds = (text: string): string => (text.includes('\r') ? text.replace(/\r\n?/gu, '\n') : text);

/** Line of an offset, from 1. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}

const invisible = /[\0-\x1F\x7F]/gu;

/** The control characters as visible signs: `\t` as ␉, NUL as ␀. */
const showControls = (text: string): string =>
  text.replace(invisible, (c) => (c === '\x7F' ? '␡' : String.fromCharCode(0x2400 + c.charCodeAt(0))));

/** A short quotation of the line around an offset, for messages: `…加强\u{FFFD}德师风建设…`. */
export function quoteAt(text: string, offset: number, reach = 12): string {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const nextBreak = text.indexOf('\n', offset);
  const lineEnd = nextBreak === -1 ? text.length : nextBreak;
  const [start, end] = [Math.max(lineStart, offset - reach), Math.min(lineEnd, offset + reach)];
  const before = start > lineStart ? '…' : '';
  const after = end < lineEnd ? '…' : '';
  return before + showControls(text.slice(start, end).toWellFormed()).trim() + after;
}

/** The first words of a text, for messages. */
export function quoteStart(text: string): string {
  const first = text.search(/\S/u);
  return first === -1 ? '' : quoteAt(text, first, 20);
}

/** Bytes for messages: `D0 CF 11 E0`. */
export const quoteBytes = (bytes: Uint8Array, start = 0, count = 8): string =>
  Array.from(bytes.subarray(start, start + count), (b) => b.toString(16).toUpperCase().padStart(2, '0')).join(' ');
