/** OFD (GB/T 33190-2016): a ZIP of XML with text at places on pages. */
import { finding } from './diagnostics.ts';
import { readOfdPages } from './ofd/pages.ts';
import { readPages } from './page/read.ts';
import type { Reading } from './reading.ts';
import { unzip, type ZipEntry } from './zip.ts';

/** The text of an OFD by its places on the pages, as a draft to be reviewed. */
export function readOfd(bytes: Uint8Array, entries: readonly ZipEntry[]): Reading {
  const { files, damaged } = unzip(bytes, entries, (name) => /\.xml$/iu.test(name));
  const { pages, problem } = readOfdPages(files);
  const damage = [
    ...(damaged.length > 0 ? [finding('part-damaged', null, damaged.join('、'))] : []),
    ...(problem === null ? [] : [finding('xml-damaged', null, problem)]),
  ];
  if (pages.length === 0) return { format: 'ofd', text: null, encoding: null, removed: [], findings: [finding('zip-damaged', null, damaged[0] ?? 'OFD.xml'), ...damage] };
  const reading = readPages('ofd', pages);
  const draft = reading.text === null ? [] : [finding('ofd-draft', null)];
  return { ...reading, findings: [...draft, ...reading.findings.filter(({ code }) => code !== 'page-order'), ...damage] };
}
