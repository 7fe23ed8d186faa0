/** Checksum of the zlib format (RFC 1950). */
export function adler32(bytes: Uint8Array): number {
  let [low, high] = [1, 0];
  for (let from = 0; from < bytes.length; from += 2048) {
    const end = Math.min(bytes.length, from + 2048);
    for (let i = from; i < end; i++) {
      low += bytes[i] ?? 0;
      high += low;
    }
    low %= 65521;
    high %= 65521;
  }
  return ((high << 16) | low) >>> 0;
}

/** The bytes with their checksum behind them. */
export function seal(bytes: Uint8Array): Uint8Array {
  const sealed = new Uint8Array(bytes.length + 4);
  sealed.set(bytes);
  new DataView(sealed.buffer).setUint32(bytes.length, adler32(bytes));
  return sealed;
}

/** The bytes that were sealed; throws when they were cut short or changed. */
export function unseal(sealed: Uint8Array): Uint8Array {
  const bytes = sealed.subarray(0, -4);
  const view = new DataView(sealed.buffer, sealed.byteOffset, sealed.byteLength);
  if (sealed.length < 4 || view.getUint32(sealed.length - 4) !== adler32(bytes)) throw new RangeError('checksum');
  return bytes;
}
