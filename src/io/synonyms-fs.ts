import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseSynonyms, type SynonymTable } from '../search/build/synonym-table.ts';

/** The table of synonyms in a content folder; empty where there is none. */
export async function readSynonyms(content: string): Promise<SynonymTable> {
  const bytes = await readFile(path.join(content, 'synonyms.txt')).catch(() => null);
  return parseSynonyms(bytes ? new TextDecoder().decode(bytes) : '', 'content/synonyms.txt');
}
