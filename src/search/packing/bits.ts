/** Bits written one after the other, most significant first. */
export interface BitWriter {
  /** The lowest `count` bits of `value`, `count` at most 24. */
  bits(value: number, count: number): void;
  /** A whole number from 1 to 2²⁴ - 1, short when it is small (Elias gamma). */
  gamma(value: number): void;
  /** Bytes so far, the last one filled up. */
  finish(): Uint8Array;
  readonly length: number;
  /** Bits so far. */
  readonly position: number;
}

export function createBitWriter(): BitWriter {
  let bytes = new Uint8Array(256);
  // Whole bytes written, and up to seven bits that wait for theirs.
  let [whole, pending, held] = [0, 0, 0];
  const bits = (value: number, count: number): void => {
    if (whole + 4 > bytes.length) {
      const larger = new Uint8Array(bytes.length * 2);
      larger.set(bytes);
      bytes = larger;
    }
    pending = (pending << count) | (value & ((1 << count) - 1));
    held += count;
    while (held >= 8) {
      held -= 8;
      bytes[whole++] = pending >>> held;
    }
    pending &= (1 << held) - 1;
  };
  return {
    bits,
    gamma(value) {
      const size = 32 - Math.clz32(value);
      bits(0, size - 1);
      bits(value, size);
    },
    finish() {
      const all = bytes.slice(0, whole + (held > 0 ? 1 : 0));
      if (held > 0) all[whole] = pending << (8 - held);
      return all;
    },
    get length() {
      return whole + (held > 0 ? 1 : 0);
    },
    get position() {
      return whole * 8 + held;
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
  /** Goes to the next whole byte. */
  align(): void;
  /** Bits so far. */
  readonly position: number;
}

/** Begins at a bit of `bytes`, the first unless another is given. */
export function createBitReader(bytes: Uint8Array, start = 0): BitReader {
  let at = start;
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
    align() {
      at = (at + 7) & ~7;
    },
    get position() {
      return at;
    },
  };
}
