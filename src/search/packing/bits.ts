/** Bits written one after the other, most significant first. */
export interface BitWriter {
  /** The lowest `count` bits of `value`, `count` at most 24. */
  bits(value: number, count: number): void;
  /** A whole number from 1 to 2²⁴ - 1, short when it is small (Elias gamma). */
  gamma(value: number): void;
  /** A number from 0 to `most`; those in the middle take a bit less where `most + 1` is no power of two. */
  below(value: number, most: number): void;
  /** Bytes so far, the last one filled up. */
  finish(): Uint8Array;
  readonly length: number;
  /** Bits so far. */
  readonly position: number;
}

/** An empty writer. */
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
    below(value, most) {
      const size = 31 - Math.clz32(most + 1);
      const short = shortCodes(most, size);
      const shift = (most + 1 - short) >> 1;
      const turned = value < shift ? value - shift + most + 1 : value - shift;
      if (turned < short) bits(turned, size);
      else bits(turned + short, size + 1);
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

/**
 * In a truncated binary code of 0…most so many numbers have `size` bits, all others one more. Numbers are turned so that the former
 * are those in the middle.
 */
function shortCodes(most: number, size: number): number {
  return (1 << (size + 1)) - most - 1;
}

/** Reads what a `BitWriter` wrote; past the end it reads zeros and throws nothing. */
export interface BitReader {
  /** The next bits, at most 24. */
  bits(count: number): number;
  gamma(): number;
  below(most: number): number;
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
  // Bits taken from bytes before they are asked for: the lowest `held` of `pending`, 24 to 31 after `fill`.
  let [next, pending, held] = [start >> 3, 0, 0];
  const fill = (): void => {
    for (; held < 24; held += 8) pending = (pending << 8) | (bytes[next++] ?? 0);
  };
  const bits = (count: number): number => {
    if (held < count) fill();
    held -= count;
    return (pending >>> held) & ((1 << count) - 1);
  };
  const peek = (): number => {
    fill();
    return (pending >>> (held - 24)) & 0xffffff;
  };
  bits(start & 7);
  return {
    bits,
    gamma() {
      const size = Math.clz32(peek()) - 8;
      if (size === 24) throw new RangeError('gamma');
      held -= size;
      return bits(size + 1);
    },
    below(most) {
      const size = 31 - Math.clz32(most + 1);
      const short = shortCodes(most, size);
      if (held <= size) fill();
      const long = (pending >>> (held - size - 1)) & ((2 << size) - 1);
      const isShort = long >> 1 < short;
      held -= isShort ? size : size + 1;
      const value = (isShort ? long >> 1 : long - short) + ((most + 1 - short) >> 1);
      return value > most ? value - most - 1 : value;
    },
    peek,
    skip(count) {
      bits(count);
    },
    align() {
      held &= ~7;
    },
    get position() {
      return next * 8 - held;
    },
  };
}
