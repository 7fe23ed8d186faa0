/** ZIP archives, as far as office documents need them: checked sizes, checked sums, nothing unpacked that is not asked for. */
import { crc32, inflateRawSync } from 'node:zlib';

/** Unpacked size nobody's document reaches; what claims or yields more is an attack or an accident. */
const largestTotal = 200 * 1024 * 1024;

/** A row of the table of contents. */
export interface ZipEntry {
  readonly name: string;
  readonly encrypted: boolean;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  readonly offset: number;
}

/** The table of contents of an archive, or why there is none. */
export type ZipListing =
  | { readonly problem: null; readonly entries: readonly ZipEntry[] }
  | { readonly problem: 'damaged' | 'encrypted' | 'too-large' };

/** Reads the table of contents. `too-large` when the parts together claim more than 200 MB. */
export function listZip(bytes: Uint8Array): ZipListing {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) return { problem: 'damaged' };
  const directorySize = view.getUint32(end + 12, true);
  // Whatever was put before the archive moves all its offsets by the same amount.
  const shift = end - directorySize - view.getUint32(end + 16, true);
  const entries = readDirectory(view, end - directorySize, end, shift);
  if (entries === null || shift < 0) return { problem: 'damaged' };
  if (entries.some(({ encrypted }) => encrypted)) return { problem: 'encrypted' };
  return entries.reduce((sum, { size }) => sum + size, 0) > largestTotal ? { problem: 'too-large' } : { problem: null, entries };
}

/** The end record stands within the last 64 kB, behind nothing but a comment. */
function findEnd(view: DataView): number | null {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  return null;
}

function readDirectory(view: DataView, start: number, end: number, shift: number): readonly ZipEntry[] | null {
  const entries: ZipEntry[] = [];
  for (let at = start; at < end; ) {
    if (at < 0 || at + 46 > end || view.getUint32(at, true) !== 0x02014b50) return null;
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + at + 46, Math.min(nameLength, end - at - 46)));
    entries.push({
      name: name.replaceAll('\\', '/').replace(/^\/+/u, ''),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true) + shift,
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Parts of an archive by name; a part that cannot be unpacked whole, or whose sum is wrong, is among the damaged instead. */
export interface ZipParts {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly damaged: readonly string[];
}

/** Unpacks the parts that are wanted. Never more bytes than the table of contents claims. */
export function unzip(bytes: Uint8Array, entries: readonly ZipEntry[], wanted: (name: string) => boolean): ZipParts {
  const files = new Map<string, Uint8Array>();
  const damaged: string[] = [];
  for (const entry of entries.filter(({ name }) => wanted(name) && !name.endsWith('/'))) {
    const content = unpack(bytes, entry);
    if (content === null) damaged.push(entry.name);
    else files.set(entry.name, content);
  }
  return { files, damaged };
}

function unpack(bytes: Uint8Array, entry: ZipEntry): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.offset + 30 > bytes.length || view.getUint32(entry.offset, true) !== 0x04034b50) return null;
  const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  const packed = bytes.subarray(start, start + entry.packedSize);
  const content = inflate(packed, entry);
  return content?.length === entry.size && crc32(content) === entry.crc ? content : null;
}

function inflate(packed: Uint8Array, { method, size }: ZipEntry): Uint8Array | null {
  if (method === 0) return packed;
  if (method !== 8) return null;
  if (size === 0) return new Uint8Array();
  try {
    return inflateRawSync(packed, { maxOutputLength: size });
  } catch {
    return null;
  }
}
