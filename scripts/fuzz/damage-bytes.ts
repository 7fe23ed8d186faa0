import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** One way a file gets damaged on its way to us. `at` and `seed` are free numbers that choose where. */
type Damage = (bytes: Uint8Array, at: number, seed: number) => Uint8Array;

/** Changes the words of one part of a ZIP; the archive itself stays whole. */
const inPart = (change: (xml: string, at: number, seed: number) => string): Damage => (bytes, at, seed) => {
  const files = tryUnzip(bytes);
  const names = Object.keys(files).filter((name) => /\.(?:xml|rels)$/u.test(name));
  const name = names[at % Math.max(names.length, 1)];
  if (name === undefined) return bytes;
  return zipSync({ ...files, [name]: strToU8(change(strFromU8(files[name] ?? new Uint8Array()), at, seed)) });
};

function tryUnzip(bytes: Uint8Array): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes);
  } catch {
    return {};
  }
}

const strays = ['<w:p>', '</w:p>', '<w:r><w:fldChar w:fldCharType="begin"/></w:r>', '<w:del>', '<w:ins>', 'w:val="99999999"', '<ofd:TextCode>', '&#0;', '&amp;', '<!--', ']]>', '\ufeff', '<div hidden>', '<table><tr>', '</ol>', '<script>', '<meta charset=gbk>'];

/** Every damage a file must survive: bytes changed, cut off, zeroed, doubled; parts of an archive cut, doubled, filled with strays. */
export const byteDamages: Readonly<Record<string, Damage>> = {
  flip: (bytes, at, seed) => bytes.with(at % bytes.length, seed % 256),
  truncate: (bytes, at) => bytes.slice(0, at % bytes.length),
  behead: (bytes, at) => bytes.slice(at % bytes.length),
  zero: (bytes, at, seed) => bytes.map((byte, index) => (index >= at % bytes.length && index < (at % bytes.length) + (seed % 512) ? 0 : byte)),
  double: (bytes, at, seed) => {
    const from = at % bytes.length;
    return Uint8Array.from([...bytes.slice(0, from), ...bytes.slice(from, from + (seed % 256)), ...bytes.slice(from)]);
  },
  cutPart: inPart((xml, at, seed) => xml.slice(0, at % (xml.length + 1)) + xml.slice((at % (xml.length + 1)) + (seed % 80))),
  strayInPart: inPart((xml, at, seed) => {
    const place = at % (xml.length + 1);
    return `${xml.slice(0, place)}${strays[seed % strays.length] ?? ''}${xml.slice(place)}`;
  }),
  strayTag: (bytes, at, seed) => {
    const place = at % bytes.length;
    return Uint8Array.from([...bytes.slice(0, place), ...strToU8(strays[seed % strays.length] ?? ''), ...bytes.slice(place)]);
  },
};

/** A file, its name, and one to four damages done to it. */
export function damagedFile(files: readonly (readonly [name: string, bytes: Uint8Array])[]): fc.Arbitrary<readonly [string, Uint8Array]> {
  const step = fc.record({ name: fc.constantFrom(...Object.keys(byteDamages)), at: fc.nat(1_000_000), seed: fc.nat(10_000) });
  return fc.tuple(fc.constantFrom(...files), fc.array(step, { minLength: 1, maxLength: 4 })).map(([[file, bytes], steps]) => [
    file,
    steps.reduce((damaged, { name, at, seed }) => (damaged.length === 0 ? damaged : (byteDamages[name]?.(damaged, at, seed) ?? damaged)), bytes),
  ]);
}
