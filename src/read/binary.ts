const sampleSize = 0x1_0000;

/** Control characters no text file has in number: not tab, line ends, form feed, escape. */
const isControl = (byte: number): boolean => byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1b) || byte === 0x7f;

/** True when more than one byte in fifty of the beginning is a control character. UTF-16 has to be ruled out before. */
export function isBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, sampleSize);
  const controls = sample.reduce((count, byte) => count + (isControl(byte) ? 1 : 0), 0);
  return controls > sample.length / 50 && controls > 1;
}
