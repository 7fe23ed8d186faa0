import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readKnowledge } from '../../src/io/knowledge-fs.ts';
import { readSynonyms } from '../../src/io/synonyms-fs.ts';

let content: string;
beforeEach(async () => {
  content = await mkdtemp(path.join(tmpdir(), 'yaodian-synonyms-'));
});
afterEach(() => rm(content, { recursive: true }));

const write = (text: string | Uint8Array): Promise<void> => writeFile(path.join(content, 'synonyms.txt'), text);

test('a folder without a table has no synonyms and no complaint', async () => {
  expect(await readSynonyms(content)).toEqual({ groups: [], diagnostics: [] });
});

test('a bad line is reported with everything else people wrote', async () => {
  await write('思政课 = 思想政治理论课\n思政课\n');
  const { diagnostics } = await readKnowledge(content);
  expect(diagnostics).toEqual([expect.objectContaining({ code: 'synonyms-no-equals', file: 'content/synonyms.txt', line: 2 })]);
});

test('bytes that are no text are bad lines, not a crash', async () => {
  await write(Uint8Array.of(0xcb, 0xbc, 0xd5, 0xfe, 10, 0, 255));
  const { groups, diagnostics } = await readSynonyms(content);
  expect([groups, diagnostics.map(({ line }) => line)]).toEqual([[], [1, 2]]);
});
