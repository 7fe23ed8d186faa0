import { everydayShare } from './everyday.ts';

const sampleSize = 0x1_0000;

/**
 * UTF-16 without a byte order mark, when it is clear: text in one byte order and not in the other. Null otherwise.
 * Asked before UTF-8, for `a\0b\0` is valid UTF-8.
 */
export function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes.length < 4 || bytes.length % 2 === 1) return null;
  const sample = bytes.subarray(0, sampleSize);
  const [little, big] = [share(sample, 'utf-16le'), share(sample, 'utf-16be')];
  if (little > 0.3 && little > 4 * big) return 'utf-16le';
  return big > 0.3 && big > 4 * little ? 'utf-16be' : null;
}

/** How much of the text, read this way, are ASCII characters or everyday Chinese; 0 when it does not read at all. */
function share(bytes: Uint8Array, encoding: string): number {
  const text = new TextDecoder(encoding).decode(bytes, { stream: true });
  if (/[\0\u{FFFD}\u{E000}-\u{F8FF}]/u.test(text)) return 0;
  const ascii = text.match(/[\t\n\r -~]/gu)?.length ?? 0;
  return (ascii + everydayShare(text) * (text.length - ascii)) / text.length;
}
