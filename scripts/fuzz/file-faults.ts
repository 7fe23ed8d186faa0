import { readSource } from '../../src/read/index.ts';
import { parseDocument } from '../../src/parse/index.ts';
import { documentFaults } from './document-faults.ts';
import { characterSegmenter } from './parse-text.ts';

// A file of a few kilobytes is read in milliseconds; longer means that damage makes the reader run away.
const mostMilliseconds = 10_000;

/** Everything that is wrong with reading a damaged file: thrown, slow, refused or blank without a word, or lost on the way to divisions. */
export async function fileFaults(name: string, bytes: Uint8Array): Promise<string> {
  const start = performance.now();
  const { source, diagnostics } = await readSource({ path: name, bytes, sidecar: null, sha256: '' }, 'sample');
  if (performance.now() - start > mostMilliseconds) return 'takes too long';
  const refused = diagnostics.some(({ severity }) => severity === 'error');
  if (source === null) return refused ? '' : 'is refused without an error';
  if (source.text.trim() === '') return 'is blank and not refused';
  if (/[\r\ud800-\udfff]/u.test(source.text.replaceAll('\r', ''))) return 'holds half a character';
  return documentFaults(parseDocument(source, characterSegmenter));
}
