import { inflateSync, strFromU8 } from 'fflate';

/**
 * The value a file of the index holds: JSON, zlib, base64, so that any script file may carry it. Throws when the text was cut
 * short or changed.
 */
export function decodePayload(payload: string): unknown {
  const binary = atob(payload);
  const packed = Uint8Array.from(binary, (character) => character.charCodeAt(0));
  const plain = inflateSync(packed.subarray(2, -4));
  const checksum = new DataView(packed.buffer, packed.length - 4).getUint32(0);
  if (adler32(plain) !== checksum) throw new Error('checksum');
  return JSON.parse(strFromU8(plain));
}

/** Checksum of the zlib format (RFC 1950), which the decoder leaves to the caller. */
function adler32(bytes: Uint8Array): number {
  let [low, high] = [1, 0];
  for (let from = 0; from < bytes.length; from += 2048) {
    for (const byte of bytes.subarray(from, from + 2048)) {
      low += byte;
      high += low;
    }
    low %= 65521;
    high %= 65521;
  }
  return ((high << 16) | low) >>> 0;
}
