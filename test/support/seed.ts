import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createSegmenter } from '../../src/io/segmenter.ts';
import type { OfficialDocument } from '../../src/model/document.ts';
import type { Segmenter } from '../../src/model/segmenter.ts';
import { parseDocument } from '../../src/parse/index.ts';
import { readSource } from '../../src/read/index.ts';

/** The segmenter with the project's own dictionary. */
export async function projectSegmenter(): Promise<Segmenter> {
  const dictionary = readFileSync('content/dictionary.txt', 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return (await createSegmenter(dictionary)).segmenter;
}

/** A file as the whole reader sees it. */
export async function readDocument(path: string, id: string, segmenter: Segmenter): Promise<OfficialDocument> {
  const bytes = readFileSync(path);
  const record = { path: path.split('/').at(-1) ?? path, bytes, sidecar: null, sha256: createHash('sha256').update(bytes).digest('hex') };
  const { source } = await readSource(record, id);
  if (!source) throw new Error(`${path} cannot be read`);
  return parseDocument(source, segmenter);
}

export const seedPath = 'seeds/2020年教育系统党建工作要点.txt';
export const seedId = 'tj-jiaoyu-dangjian-2020';
