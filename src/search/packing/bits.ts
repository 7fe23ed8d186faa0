/** Bits written one after the other, most significant first. */
export interface BitWriter {
  /** The lowest `count` bits of `value`, `count` at most 24. */
  bits(value: number, count: number): void;
  /** A whole number from 1 up, short when it is small (Elias gamma). */
  gamma(value: number): void;
  /** Bytes so far, the last one filled up. */
  finish(): Uint8Array;
  readonly length: number;
}

export function createBitWriter(): BitWriter {
  let bytes = new Uint8Array(256);
  let at = 0;
  const bits = (value: number, count: number): void => {
    if ((at >> 3) + 4 > bytes.length) {
      const larger = new Uint8Array(bytes.length * 2);
      larger.set(bytes);
      bytes = larger;
    }
    for (let left = count; left > 0; ) {
      const free = 8 - (at & 7);
      const take = Math.min(free, left);
      const part = (value >>> (left - take)) & ((1 << take) - 1);
      bytes[at >> 3] = (bytes[at >> 3] ?? 0) | (part << (free - take));
      at += take;
      left -= take;
    }
  };
  return {
    bits,
    gamma(value) {
      const size = 32 - Math.clz32(value);
      for (let left = size - 1; left > 0; left -= 24) bits(0, Math.min(24, left));
      bits(value, size);
    },
    finish: () => bytes.slice(0, (at + 7) >> 3),
    get length() {
      return (at + 7) >> 3;
    },
  };
}

/** Reads what a `BitWriter` wrote; past the end it reads zeros and throws nothing. */
export interface BitReader {
  /** The next bits, at most 24. */
  bits(count: number): number;
  gamma(): number;
  /** The next 24 bits, which stay where they are. */
  peek(): number;
  skip(count: number): void;
}

export function createBitReader(bytes: Uint8Array): BitReader {
  let at = 0;
  /** The next 25 bits and more, from the highest bit on. */
  const ahead = (): number => {
    const byte = at >> 3;
    const word = ((bytes[byte] ?? 0) << 24) | ((bytes[byte + 1] ?? 0) << 16) | ((bytes[byte + 2] ?? 0) << 8) | (bytes[byte + 3] ?? 0);
    return word << (at & 7);
  };
  const bits = (count: number): number => {
    const value = count === 0 ? 0 : ahead() >>> (32 - count);
    at += count;
    return value;
  };
  return {
    bits,
    gamma() {
      const size = Math.clz32(ahead() >>> 8) - 8;
      if (size === 24) throw new RangeError('gamma');
      at += size;
      return bits(size + 1);
    },
    peek: () => ahead() >>> 8,
    skip(count) {
      at += count;
    },
  };
}
