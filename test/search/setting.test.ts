import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { writeSearchIndex } from '../../src/io/search-index.ts';
import { createSegmenter } from '../../src/io/segmenter.ts';
import { makePassage, searchFolder } from './library.ts';

const passages = ['强化师德师风建设。', '加强教师培训。'].map((text, order) => makePassage({ text, order }));

// Two sentences are read whole unless people want it otherwise.
test.each([
  ['auto', 'scan'],
  ['scan', 'scan'],
  ['pagefind', 'pagefind'],
  ['grams', 'grams'],
] as const)('a library set to %s is searched by %s', async (setting, backend) => {
  const outDir = await mkdtemp(path.join(tmpdir(), 'yaodian-setting-'));
  const { segmenter } = await createSegmenter();
  await writeSearchIndex({ passages, segmenter, outDir, setting });
  const result = await searchFolder(outDir).search('师德');
  expect([result.backend, result.exactTotal]).toEqual([backend, 1]);
  await rm(outDir, { recursive: true });
});
