/** Which encoding a text file is in, by its first bytes and by what can be read; never by its name. */
import { finding, type Finding } from './diagnostics.ts';
import { everydayShare } from './everyday.ts';
import { gb2312Share } from './gb2312.ts';
import { lineAt, quoteAt, quoteBytes, quoteStart } from './lines.ts';
import { unmarkedUtf16 } from './utf16.ts';

/** Encodings that are read. GB18030 contains GB2312 and GBK. */
export type TextEncodingName = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** A decoded file; `text` null when no encoding fits, with the reason among the findings. Line ends are not folded yet. */
export type Decoded =
  | { readonly text: string; readonly encoding: TextEncodingName; readonly findings: readonly Finding[] }
  | { readonly text: null; readonly findings: readonly Finding[] };

/** Byte order marks, the longer first. UTF-32 begins like UTF-16LE. */
const marks: readonly (readonly [bytes: readonly number[], encoding: TextEncodingName | 'UTF-32'])[] = [
  [[0xff, 0xfe, 0x00, 0x00], 'UTF-32'],
  [[0x00, 0x00, 0xfe, 0xff], 'UTF-32'],
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
  [[0x84, 0x31, 0x95, 0x33], 'gb18030'],
];

const sampleSize = 0x4_0000;

/** So few bytes may well hold no everyday character at all: a name, a heading. */
const shortText = 40;

/**
 * Decodes a text file. Guarantee: what is not a character of the encoding becomes U+FFFD and is reported, nothing else changes.
 * `declaredGb`, said by the file itself, settles what the bytes leave open.
 */
export function decodeText(bytes: Uint8Array, declaredGb = false): Decoded {
  const mark = marks.find(([start]) => start.every((byte, i) => bytes[i] === byte));
  if (mark?.[1] === 'UTF-32') return { text: null, findings: [finding('encoding-unsupported', null, 'UTF-32', '')] };
  if (mark) return decoded(bytes.subarray(mark[0].length), mark[1]);
  const unmarked = unmarkedUtf16(bytes);
  if (unmarked) return decoded(bytes, unmarked);
  if (isValid(bytes, 'utf-8')) return decoded(bytes, 'utf-8');
  return declaredGb && isValid(bytes, 'gb18030') ? decoded(bytes, 'gb18030') : bestReading(bytes);
}

/** Tries the encodings of Chinese files and takes the one that reads most like Chinese. */
function bestReading(bytes: Uint8Array): Decoded {
  const sample = bytes.subarray(0, sampleSize);
  const [utf8, gb18030, big5] = ['utf-8', 'gb18030', 'big5'].map((name) => everydayShare(decode(sample, name))) as [number, number, number];
  if (utf8 > gb18030 && utf8 > big5) return decoded(bytes, 'utf-8');
  const common = gb2312Share(sample);
  if (big5 > 0.1 && big5 > gb18030 && common < 0.9) {
    return { text: null, findings: [finding('encoding-unsupported', null, 'Big5', quoteStart(decode(sample, 'big5')))] };
  }
  const valid = isValid(bytes, 'gb18030');
  if (valid && (gb18030 >= 0.1 || (common >= 0.9 && (gb18030 > 0 || bytes.length < shortText)))) return decoded(bytes, 'gb18030');
  if (valid && (gb18030 >= 0.02 || common >= 0.5)) return doubtful(decoded(bytes, 'gb18030'));
  return gb18030 >= 0.1 ? decoded(bytes, 'gb18030') : unknown(bytes);
}

function decoded(bytes: Uint8Array, encoding: TextEncodingName): Decoded {
  const text = decode(bytes, encoding);
  const first = text.indexOf('\u{FFFD}');
  if (first === -1) return { text, encoding, findings: [] };
  const [all, before] = [countIn(text, '\u{FFFD}'), lostBefore(bytes, encoding)];
  const at = [lineAt(text, first), quoteAt(text, first)] as const;
  const report =
    all > before
      ? finding('bad-bytes', at[0], encoding.toUpperCase(), all - before, at[1])
      : finding('replacement-characters', at[0], all, at[1]);
  return { text, encoding, findings: [report] };
}

function doubtful(result: Decoded): Decoded {
  if (result.text === null) return result;
  return { ...result, findings: [...result.findings, finding('encoding-doubtful', null, quoteStart(result.text))] };
}

function unknown(bytes: Uint8Array): Decoded {
  const first = bytes.findIndex((byte) => byte >= 0x80);
  const line = countIn(latin1(bytes.subarray(0, first)), '\n') + 1;
  return { text: null, findings: [finding('encoding-unknown', line, quoteBytes(bytes, first))] };
}

/** U+FFFD that are in the file as such. */
function lostBefore(bytes: Uint8Array, encoding: TextEncodingName): number {
  const sign = { 'utf-8': 'efbfbd', 'utf-16le': 'fdff', 'utf-16be': 'fffd', gb18030: '8431a437' }[encoding];
  return countIn(latin1(bytes), Buffer.from(sign, 'hex').toString('latin1'));
}

function countIn(whole: string, part: string): number {
  let count = 0;
  for (let at = whole.indexOf(part); at !== -1; at = whole.indexOf(part, at + part.length)) count += 1;
  return count;
}

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');

const decode = (bytes: Uint8Array, encoding: string): string => new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);

function isValid(bytes: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
