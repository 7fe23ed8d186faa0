import type { IndexedPassage } from '../model/passage.ts';
import { makePhraseTable } from '../search/build/phrase-table.ts';
import { createPhraseWriter } from '../search/build/phrase-writer.ts';
import { splitTexts } from '../search/build/text-files.ts';
import type { Manifest } from '../search/manifest.ts';
import { packPhrases } from '../search/packing/phrase-file.ts';
import type { SearchFileWriter } from './search-files.ts';

/** How texts are written. */
export interface TextOptions {
  /** A search reads all of them: in few large files. Otherwise in many small ones, in codes the library shares. */
  readonly whole: boolean;
}

/** Characters in a text file: all of them where everything is read anyway, few where a search reads what it shows. */
const [wholeText, someText] = [200_000, 12_000];

/** Writes the texts into files small enough for a search; the manifest says which passages each has. */
export async function writeTexts(
  passages: readonly IndexedPassage[],
  { whole }: TextOptions,
  writer: SearchFileWriter,
): Promise<Pick<Manifest, 'texts' | 'phrases'>> {
  const { firsts, jsonAt } = splitTexts(passages, whole ? wholeText : someText);
  if (whole) {
    for (const file of firsts.keys()) await writer.jsonText(`text-${String(file)}`, jsonAt(file));
    return { texts: firsts, phrases: false };
  }
  const table = makePhraseTable(firsts.length, jsonAt);
  await writer.json('phrases', packPhrases(table));
  const write = createPhraseWriter(table);
  for (const file of firsts.keys()) writer.bytes(`text-${String(file)}`, write(jsonAt(file)));
  return { texts: firsts, phrases: true };
}
