/**
 * Bytes as the text of a JavaScript string in a UTF-16 file: two bytes a character. Characters a script or its decoder could
 * trip over (Latin, surrogates, line separators, byte order marks) follow an escape.
 */
const escape = 0xe000;
const firstPlain = 0x0100;
const surrogates = { first: 0xd800, count: 0x0800 };
const single = [0x2028, 0x2029, 0xfeff, 0xfffe, 0xffff, escape];

export function bytesToScriptText(bytes: Uint8Array): string {
  const units: number[] = [firstPlain + (bytes.length & 1)];
  for (let i = 0; i < bytes.length; i += 2) {
    const unit = (bytes[i] ?? 0) | ((bytes[i + 1] ?? 0) << 8);
    const rank = rankOf(unit);
    if (rank < 0) units.push(unit);
    else units.push(escape, firstPlain + rank);
  }
  let text = '';
  for (let from = 0; from < units.length; from += 4096) text += String.fromCharCode(...units.slice(from, from + 4096));
  return text;
}

/** The inverse of `bytesToScriptText`; any text gives some bytes. */
export function scriptTextToBytes(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  let length = 0;
  for (let i = 1; i < text.length; i++) {
    let unit = text.charCodeAt(i);
    if (unit === escape) unit = unitOf(text.charCodeAt(++i) - firstPlain);
    bytes[length++] = unit & 0xff;
    bytes[length++] = unit >> 8;
  }
  return bytes.subarray(0, text.charCodeAt(0) === firstPlain ? length : Math.max(0, length - 1));
}

function rankOf(unit: number): number {
  if (unit < firstPlain) return unit;
  const surrogate = unit - surrogates.first;
  if (surrogate >= 0 && surrogate < surrogates.count) return firstPlain + surrogate;
  const place = unit >= escape || unit === 0x2028 || unit === 0x2029 ? single.indexOf(unit) : -1;
  return place < 0 ? -1 : firstPlain + surrogates.count + place;
}

function unitOf(rank: number): number {
  if (rank < firstPlain) return rank;
  const surrogate = rank - firstPlain;
  return surrogate < surrogates.count ? surrogates.first + surrogate : (single[surrogate - surrogates.count] ?? 0);
}
