/** Documents that are ZIP archives: told apart by the parts in them. */
import { finding, type Finding } from './diagnostics.ts';
import { readDocx } from './docx.ts';
import { readOfd } from './ofd.ts';
import type { FormatReader, Reading } from './reading.ts';
import { refusalOfZip } from './refused.ts';
import { listZip, type ZipEntry } from './zip.ts';

const problems: Readonly<Record<'damaged' | 'encrypted' | 'too-large', Finding>> = {
  damaged: finding('zip-damaged', null, '压缩目录不完整'),
  encrypted: finding('refused-encrypted', null, '加密的压缩文件'),
  'too-large': finding('zip-too-large', null),
};

const readers: readonly (readonly [part: RegExp, read: (bytes: Uint8Array, entries: readonly ZipEntry[]) => Reading])[] = [
  [/^word\/.*\.xml$/u, readDocx],
  [/^(?:[^/]+\/)?OFD\.xml$/u, readOfd],
];

/** Reads a DOCX or an OFD; refuses every other archive with what to do instead. */
export const readOfficeZip: FormatReader = ({ bytes }) => {
  const listing = listZip(bytes);
  if (listing.problem !== null) return refuse(problems[listing.problem]);
  const reader = readers.find(([part]) => listing.entries.some(({ name }) => part.test(name)));
  return reader ? reader[1](bytes, listing.entries) : refuse(refusalOfZip(listing.entries));
};

const refuse = (why: Finding): Reading => ({ format: 'docx', text: null, encoding: null, removed: [], findings: [why] });
