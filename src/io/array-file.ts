/** A file of number arrays for the cache of this machine: they stand there as in memory, sealed, and are read without being copied. */
import { closeSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import path from 'node:path';
import { crc32 } from 'node:zlib';

const kinds = { Uint8Array, Uint16Array, Uint32Array, Int32Array } as const;

/** The arrays a file can hold. */
export type NumberArray = Uint8Array | Uint16Array | Uint32Array | Int32Array;

/** Each array begins at a multiple of so many bytes. */
const alignment = 8;

/** Writes `file` beside its place and puts it there at the end; `head` tells later readers whether the arrays are of use to them. */
export function writeArrayFile(file: string, head: string, arrays: readonly NumberArray[]): void {
  const shapes = arrays.map((array) => [array.constructor.name, array.length]);
  const parts = [padded(Buffer.from(`${JSON.stringify([head, shapes])}\n`)), ...arrays.map((array) => padded(new Uint8Array(array.buffer, array.byteOffset, array.byteLength)))].flat();
  mkdirSync(path.dirname(file), { recursive: true });
  const next = `${file}.next`;
  const handle = openSync(next, 'w');
  for (const part of [...parts, sealOf(parts)]) writeSync(handle, part);
  closeSync(handle);
  renameSync(next, file);
}

function padded(bytes: Uint8Array): Uint8Array[] {
  return [bytes, new Uint8Array(-bytes.length & (alignment - 1))];
}

function sealOf(parts: readonly Uint8Array[]): Uint8Array {
  const seal = Buffer.alloc(alignment);
  seal.writeUInt32LE(parts.reduce((sum, part) => crc32(part, sum), 0));
  return seal;
}

/** The arrays of a file that is whole and has this head; null for any other. */
export function readArrayFile(file: string, head: string): NumberArray[] | null {
  const bytes = readSealed(file);
  const end = bytes?.indexOf('\n') ?? -1;
  if (!bytes || end < 0) return null;
  const [found, shapes] = JSON.parse(bytes.toString('utf8', 0, end)) as [string, [keyof typeof kinds, number][]];
  if (found !== head) return null;
  let from = roundUp(end + 1);
  return shapes.map(([kind, length]) => {
    const array = new kinds[kind](bytes.buffer as ArrayBuffer, bytes.byteOffset + from, length);
    from += roundUp(array.byteLength);
    return array;
  });
}

const roundUp = (bytes: number): number => (bytes + alignment - 1) & -alignment;

/** Null where there is no such file, or it was cut short or changed. */
function readSealed(file: string): Buffer | null {
  try {
    const all = readFileSync(file);
    const bytes = all.subarray(0, -alignment);
    const whole = all.length > alignment && all.readUInt32LE(bytes.length) === crc32(bytes);
    return whole ? aligned(bytes) : null;
  } catch {
    return null;
  }
}

/** Small files are read into memory that is shared with others and may begin anywhere. */
const aligned = (bytes: Buffer): Buffer => (bytes.byteOffset % alignment === 0 ? bytes : Buffer.from(new Uint8Array(bytes).buffer));
