import { hash } from 'node:crypto';
import type { IndexedPassage } from '../model/passage.ts';
import { samplePassages } from '../search/build/phrase-sample.ts';
import { makePhraseTable } from '../search/build/phrase-table.ts';
import { createPhraseWriter } from '../search/build/phrase-writer.ts';
import { splitTexts, type TextFiles, type TextSizes } from '../search/build/text-files.ts';
import type { Manifest } from '../search/manifest.ts';
import { type PhraseFile, packPhrases, unpackPhrases } from '../search/packing/phrase-file.ts';
import { type KeptPieces, openPieces } from './kept-pieces.ts';
import type { Cache } from './load-library.ts';
import type { SearchFileWriter } from './search-files.ts';

/** How texts are written. */
export interface TextOptions {
  /** A search reads all of them: in few large files. Otherwise in many small ones, in codes the library shares. */
  readonly whole: boolean;
  /** Where codes and coded texts are kept for the next time; without it all are made anew. */
  readonly kept?: Cache | undefined;
  /** Sizes of the small files; by default what costs a search least. For tests. */
  readonly sizes?: CodedSizes;
}

/** Sizes in characters. */
export interface CodedSizes extends TextSizes {
  /** What phrases and codes are learnt from. */
  readonly sample: number;
}

/** Everything is read anyway. */
const wholeTexts: TextSizes = { file: 200_000, region: Infinity };
/** A search reads what it shows. */
const someTexts: CodedSizes = { file: 12_000, region: 100_000, sample: 1_000_000 };

/** Writes the texts into files small enough for a search; the manifest says which passages each has. */
export async function writeTexts(
  passages: readonly IndexedPassage[],
  { whole, kept, sizes = someTexts }: TextOptions,
  writer: SearchFileWriter,
): Promise<Pick<Manifest, 'texts' | 'phrases'>> {
  const files = splitTexts(passages, whole ? wholeTexts : sizes);
  const { firsts, jsonAt } = files;
  if (whole) for (const file of firsts.keys()) await writer.jsonText(`text-${String(file)}`, jsonAt(file));
  else await writeCoded(files, splitTexts(samplePassages(passages, sizes.sample), sizes), openPieces(kept, 'texts'), writer);
  return { texts: firsts, phrases: !whole };
}

/** What is learnt depends on the sample alone, a coded file on what was learnt and on its own text. */
async function writeCoded({ firsts, jsonAt }: TextFiles, sample: TextFiles, pieces: KeptPieces, writer: SearchFileWriter): Promise<void> {
  const texts = sample.firsts.map((_, file) => sample.jsonAt(file));
  const learnt = digest(JSON.stringify(texts));
  const phrases = pieces.take(learnt, () => Buffer.from(JSON.stringify(packPhrases(makePhraseTable(texts))))).toString();
  await writer.jsonText('phrases', phrases);
  let code: ((text: string) => Uint8Array) | undefined;
  for (const file of firsts.keys()) {
    const text = jsonAt(file);
    const make = (): Uint8Array => (code ??= createPhraseWriter(unpackPhrases(JSON.parse(phrases) as PhraseFile)))(text);
    writer.bytes(`text-${String(file)}`, pieces.take(digest(learnt + digest(text)), make));
  }
  pieces.close();
}

function digest(text: string): string {
  return hash('sha256', text, 'base64url');
}
