const inside = (byte: number | undefined, low: number, high: number): boolean => byte !== undefined && byte >= low && byte <= high;

/**
 * How many of the two-byte characters, read as GB18030, lie in the old GB2312 set (both bytes from A1, lead up to F7):
 * above 0.95 in Chinese of the mainland, about half in Big5, near 0 in Western texts. 1 when there are none.
 */
export function gb2312Share(bytes: Uint8Array): number {
  let [common, pairs] = [0, 0];
  for (let i = 0; i < bytes.length; i += 1) {
    if (!inside(bytes[i], 0x81, 0xfe)) continue;
    if (inside(bytes[i + 1], 0x30, 0x39)) {
      i += 3;
      continue;
    }
    pairs += 1;
    if (inside(bytes[i], 0xa1, 0xf7) && inside(bytes[i + 1], 0xa1, 0xfe)) common += 1;
    i += 1;
  }
  return pairs === 0 ? 1 : common / pairs;
}
