/**
 * Bytes as the text of a JavaScript string in a UTF-16 file. Characters a script or its decoder could trip over (Latin, surrogates,
 * line separators, byte order marks) do not occur: the others are numbered, and each stands for the next 15 or 16 bits, as a
 * truncated binary code read backwards.
 */
const firstPlain = 0x0100;
const [lineSeparators, surrogates, byteOrderMark] = [0x2028, 0xd800, 0xfeff];
/** 0100–D7FF and E000–FFFD without 2028, 2029 and FEFF. */
const alphabet = 63_227;
/** So many numbers, the lowest, stand for 15 bits, all others for 16. */
const short = 65_536 - alphabet;

/** A first character that tells how many bytes were only filled up to, 0 or 1, then the bytes. */
export function bytesToScriptText(bytes: Uint8Array): string {
  const units = new Uint16Array(2 + Math.ceil((bytes.length * 8) / 15));
  let [length, bits, left, written] = [1, 0, 0, 0];
  for (let at = 0; at < bytes.length || left > 0; ) {
    while (left < 16) {
      bits = ((bits << 8) | (bytes[at++] ?? 0)) & 0xffffff;
      left += 8;
    }
    const head = (bits >>> (left - 15)) & 0x7fff;
    const size = head < short ? 15 : 16;
    units[length++] = unitOf(size === 15 ? head : ((bits >>> (left - 16)) & 0xffff) - short);
    left -= size;
    written += size;
    if (written >= bytes.length * 8) break;
  }
  units[0] = firstPlain + (written >> 3) - bytes.length;
  return new TextDecoder('utf-16le').decode(units.subarray(0, length));
}

/** The inverse of `bytesToScriptText`; any text gives some bytes. */
export function scriptTextToBytes(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  let [length, bits, left] = [0, 0, 0];
  for (let i = 1; i < text.length; i++) {
    const number = numberOf(text.charCodeAt(i));
    if (number < short) [bits, left] = [(bits << 15) | number, left + 15];
    else [bits, left] = [(bits << 16) | (number + short), left + 16];
    for (; left >= 8; left -= 8) bytes[length++] = (bits >>> (left - 8)) & 0xff;
    bits &= 0xff;
  }
  return bytes.subarray(0, Math.max(0, length - (text.charCodeAt(0) - firstPlain)));
}

function unitOf(number: number): number {
  let unit = number + firstPlain;
  if (unit >= lineSeparators) unit += 2;
  if (unit >= surrogates) unit += 0x0800;
  return unit >= byteOrderMark ? unit + 1 : unit;
}

function numberOf(unit: number): number {
  let number = unit - firstPlain;
  if (unit > byteOrderMark) number--;
  if (unit >= surrogates) number -= 0x0800;
  return unit >= lineSeparators ? number - 2 : number;
}
