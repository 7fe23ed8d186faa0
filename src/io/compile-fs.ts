import path from 'node:path';
import { compileDocument, type DocumentInput, documentInputs, documentPassages, placePassages } from '../compile/index.ts';
import type { Citation } from '../model/citation.ts';
import type { OfficialDocument } from '../model/document.ts';
import type { Library } from '../model/library.ts';
import type { IndexedPassage } from '../model/passage.ts';
import { type ContentChanges, type ExpectedFile, writeContent } from './content-fs.ts';
import { readBytes } from './file-bytes.ts';
import { stampOf } from './file-stamp.ts';
import { type KeptFile, type KeptPassages, type PageDataWriter, textDigest } from './page-data-fs.ts';

/** Pages and passages that are up to date. */
export interface CompiledContent {
  readonly changes: ContentChanges;
  /** How many passages there are. */
  readonly count: number;
  /** The passages, in library order; most are read when they are asked for. */
  readonly passages: () => readonly IndexedPassage[];
  /** Stands for the passages and the words they are cut by. */
  readonly key: string;
}

/**
 * Brings the content folder up to date and hands the pages to `pages`. A document is compiled only when something that is made into
 * its pages is new, or when its files are not as they were left. `words` stands for what sources are read with besides the code.
 */
export async function compileContent(content: string, library: Library, words: string, pages: PageDataWriter): Promise<CompiledContent> {
  const [drafts, keys]: [KeptPassages[], string[]] = [[], []];
  const keyOf = inputKeys(words);
  const noted = (input: DocumentInput): string => {
    const key = keyOf(input);
    keys.push(key);
    return key;
  };
  const changes = await writeContent(content, expectedFiles(content, library, noted, pages, drafts));
  const { knowledge } = library;
  return {
    changes,
    count: drafts.reduce((sum, { count }) => sum + count, placePassages([], knowledge).length),
    passages: () => placePassages(drafts.flatMap(({ read }) => read()), knowledge),
    key: textDigest(JSON.stringify([words, keys, knowledge])),
  };
}

function* expectedFiles(
  content: string,
  library: Library,
  keyOf: (input: DocumentInput) => string,
  pages: PageDataWriter,
  passages: KeptPassages[],
): Generator<ExpectedFile, undefined> {
  for (const input of documentInputs(library)) {
    const key = keyOf(input);
    const kept = pages.recall(key);
    const found = kept && filesAsLeft(content, kept.files);
    if (kept && found) {
      yield* found.map(({ path: name }) => ({ path: name, text: null }));
      passages.push(kept.keep(found));
    } else {
      const [files, own] = [[...compileDocument(input)], documentPassages(input)];
      yield* files;
      // Taken as soon as they are written: nobody edits a page in the same tick of the clock.
      pages.add(key, files, files.map(({ path: name }) => stampOf(path.join(content, name))), own);
      passages.push({ count: own.length, read: () => own });
    }
  }
}

/**
 * The key of a document: the same when its pages are, in every library. Texts are known by what they were read from, and so is what they
 * name; of a citation the library's answer is all that may be another.
 */
function inputKeys(words: string): (input: DocumentInput) => string {
  const sources = new Map<OfficialDocument, string>();
  const sourceOf = (document: OfficialDocument): string => {
    const { id, source } = document;
    const known = sources.get(document) ?? textDigest(JSON.stringify([id, source.path, source.sha256, source.sidecar]));
    sources.set(document, known);
    return known;
  };
  return ({ document, citations, annotations, texts, entries }) =>
    textDigest(JSON.stringify([words, document.id, texts.map(sourceOf), entries, annotations, citations.map(answerTo)]));
}

/** The parts of a citation that its mention does not tell, see `Answer`. */
const answerTo = ({ id, title, status, targets, candidates, reason }: Citation): unknown => [id, title, status, targets, candidates, reason];

/** The files of a document with what the disk says of them now; null where one of them is not as it was left. */
function filesAsLeft(content: string, files: readonly KeptFile[]): readonly KeptFile[] | null {
  const found = files.flatMap((file) => asLeft(path.join(content, file.path), file) ?? []);
  return found.length === files.length ? found : null;
}

/** A file the disk says nobody has written to is as it was left; of any other the bytes are looked at: people may edit a page. */
function asLeft(place: string, file: KeptFile): KeptFile | null {
  const stamp = stampOf(place);
  if (stamp !== null && stamp === file.stamp) return file;
  const bytes = readBytes(place);
  return bytes && textDigest(bytes) === file.digest ? { ...file, stamp } : null;
}
