import { readFileSync } from 'node:fs';
import path from 'node:path';
import { compileDocument, type DocumentInput, documentInputs, documentPassages, type PassageDraft, placePassages } from '../compile/index.ts';
import type { OfficialDocument } from '../model/document.ts';
import type { Library } from '../model/library.ts';
import type { IndexedPassage } from '../model/passage.ts';
import { type ContentChanges, type ExpectedFile, writeContent } from './content-fs.ts';
import { type KeptFile, type PageDataWriter, textDigest } from './page-data-fs.ts';

/** Pages and passages that are up to date. */
export interface CompiledContent {
  readonly changes: ContentChanges;
  /** In library order. */
  readonly passages: readonly IndexedPassage[];
  /** Stands for the passages and the words they are cut by. */
  readonly key: string;
}

/**
 * Brings the content folder up to date and hands the pages to `pages`. A document is compiled only when something that is made into
 * its pages is new, or when its files are not as they were left. `words` stands for what sources are read with besides the code.
 */
export async function compileContent(content: string, library: Library, words: string, pages: PageDataWriter): Promise<CompiledContent> {
  const [drafts, keys]: [(readonly PassageDraft[])[], string[]] = [[], []];
  const keyOf = inputKeys(words);
  const noted = (input: DocumentInput): string => {
    const key = keyOf(input);
    keys.push(key);
    return key;
  };
  const changes = await writeContent(content, expectedFiles(content, library, noted, pages, drafts));
  return { changes, passages: placePassages(drafts.flat(), library.knowledge), key: textDigest(JSON.stringify([words, keys, library.knowledge])) };
}

function* expectedFiles(
  content: string,
  library: Library,
  keyOf: (input: DocumentInput) => string,
  pages: PageDataWriter,
  passages: (readonly PassageDraft[])[],
): Generator<ExpectedFile, undefined> {
  for (const input of documentInputs(library)) {
    const key = keyOf(input);
    const kept = pages.recall(key);
    if (kept?.files.every((file) => isAsLeft(content, file))) {
      yield* kept.files.map(({ path: name }) => ({ path: name, text: null }));
      passages.push(kept.keep());
    } else {
      const [files, own] = [[...compileDocument(input)], documentPassages(input)];
      yield* files;
      pages.add(key, files, own);
      passages.push(own);
    }
  }
}

/** The key of a document: the same when its pages are, in every library. Texts are known by what they were read from. */
export function inputKeys(words: string): (input: DocumentInput) => string {
  const sources = new Map<OfficialDocument, string>();
  const sourceOf = (document: OfficialDocument): string => {
    const { id, source } = document;
    const known = sources.get(document) ?? textDigest(JSON.stringify([id, source.path, source.sha256, source.sidecar]));
    sources.set(document, known);
    return known;
  };
  return ({ document, citations, annotations, texts, entries }) =>
    textDigest(JSON.stringify([words, document.id, texts.map(sourceOf), entries, annotations, citations]));
}

/** Its bytes are looked at: people may edit a page, and restore the time of its file. */
function isAsLeft(content: string, { path: name, digest }: KeptFile): boolean {
  try {
    return textDigest(readFileSync(path.join(content, name))) === digest;
  } catch {
    return false;
  }
}
