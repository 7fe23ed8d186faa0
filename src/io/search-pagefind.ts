import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import type { IndexedPassage } from '../model/passage.ts';
import type { Segmenter } from '../model/segmenter.ts';
import { foldText } from '../normalise/fold.ts';
import type { PagefindFile } from '../search/manifest.ts';
import { adler32 } from '../search/packing/checksum.ts';
import { haystackOf } from '../search/store.ts';
import { pairsOf } from '../search/tokens.ts';

/** With this language Pagefind cuts neither the index nor the query again: the words are the segmenter's. */
const language = 'und';

/** What a browser needs of Pagefind's output; fragments and ready-made interfaces are not used. */
const needed = /^(?:pagefind\.js|pagefind-entry\.json|wasm\..*|.*\.pf_meta|index\/.*)$/u;

/** Pagefind reports a file it cannot load to the console only and goes on with what it has; so its script is lent a `fetch` that knows more. */
const lentFetch = 'let fetch; export const useFetch = (lent) => { fetch = lent; };\n';

/** Writes `pagefind/`: one page a passage, made of the segmenter's words and the pairs of characters these do not show. */
export async function writePagefind(
  passages: readonly IndexedPassage[],
  segmenter: Segmenter,
  outDir: string,
): Promise<PagefindFile & { bytes: number }> {
  const { index, errors } = await createIndex({ forceLanguage: language, keepIndexUrl: true });
  if (!index) throw new Error(errors.join('\n'));
  try {
    await addPassages(index, passages, segmenter);
    const { files } = await index.getFiles();
    const ids = readIds(files, passages.length);
    const kept = files.filter((file) => needed.test(file.path)).map(lendFetch);
    await writeFiles(kept, path.join(outDir, 'pagefind'));
    return {
      ids,
      sums: Object.fromEntries(kept.map((file) => [file.path, adler32(file.content)])),
      bytes: kept.reduce((sum, { content }) => sum + content.length, 0),
    };
  } finally {
    await close();
  }
}

function lendFetch({ path: name, content }: { path: string; content: Uint8Array }): { path: string; content: Uint8Array } {
  return { path: name, content: name === 'pagefind.js' ? Buffer.concat([Buffer.from(lentFetch), content]) : content };
}

async function addPassages(index: PagefindIndex, passages: readonly IndexedPassage[], segmenter: Segmenter): Promise<void> {
  const batch = 200;
  for (let from = 0; from < passages.length; from += batch) {
    await Promise.all(
      passages.slice(from, from + batch).map(async (passage, offset) => {
        const content = tokensOf(passage, segmenter).join(' ') || '-';
        const { errors } = await index.addCustomRecord({ url: String(from + offset), content, language });
        if (errors.length > 0) throw new Error(errors.join('\n'));
      }),
    );
  }
}

function tokensOf({ title, text }: IndexedPassage, segmenter: Segmenter): string[] {
  const words = segmenter
    .cutForSearch(`${title}\n${text}`)
    .map(foldText)
    .filter((word) => /^[\p{L}\p{N}\p{M}]+$/u.test(word));
  const known = new Set(words);
  const pairs = new Set(pairsOf(haystackOf(title, text)).filter((pair) => !known.has(pair)));
  return [...words, ...pairs];
}

/** Pagefind names its pages by a hash; the fragment under that name tells which passage it is. */
function readIds(files: readonly { path: string; content: Uint8Array }[], count: number): string[] {
  const ids: string[] = [];
  for (const file of files) {
    const id = /^fragment\/(?<id>.+)\.pf_fragment$/u.exec(file.path)?.groups?.id;
    if (id === undefined) continue;
    const { url } = JSON.parse(gunzipSync(file.content).subarray('pagefind_dcd'.length).toString()) as { url: string };
    ids[Number(url)] = id;
  }
  if (Object.keys(ids).length !== count) throw new Error('Pagefind did not keep every passage');
  return ids;
}

async function writeFiles(files: readonly { path: string; content: Uint8Array }[], folder: string): Promise<void> {
  await mkdir(path.join(folder, 'index'), { recursive: true });
  await Promise.all(files.map(({ path: name, content }) => writeFile(path.join(folder, name), content)));
}
