/** What the index alone can say of marks: nobody should wait for a library to be read because of a comma. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { searchFilesOf } from '../../../src/io/search-files.ts';
import type { IndexedPassage } from '../../../src/model/passage.ts';
import { foldText } from '../../../src/normalise/fold.ts';
import { openFiles, type SearchFiles } from '../../../src/search/files.ts';
import { openGrams } from '../../../src/search/grams/gram-index.ts';
import { holdersOf } from '../../../src/search/grams/holders.ts';
import { makePassage, openLibrary, seedPassages } from '../library.ts';

let passages: IndexedPassage[];
let library: Awaited<ReturnType<typeof openLibrary>>;
let files: SearchFiles;

beforeAll(async () => {
  passages = await seedPassages();
  library = await openLibrary(passages, 'grams');
  files = await openFiles(searchFilesOf(library.folder));
});
afterAll(() => library.close());

test.each(['，', '。', '《', '》、', '；', '？！，', '——'])('texts that hold %s are known without reading one', async (marks) => {
  const form = foldText(marks);
  const holders = await holdersOf(openGrams(files), form, files.manifest.gramLimits);
  const holding = [...passages.keys()].filter((passage) => foldText(passages[passage]?.text ?? '').includes(form));
  expect({ certain: holders?.certain, passages: [...(holders?.passages ?? [])] }).toEqual({ certain: true, passages: holding });
});

test('where the pairs of a phrase stand in many texts and its parts in few, only these few are left to be read', async () => {
  const texts = [...Array.from({ length: 60 }, () => '监督，督检，检验'), '监督检，督检验', '监督检验', '监督检'];
  const scattered = await openLibrary(texts.map((text, order) => makePassage({ order, text })), 'grams');
  const { manifest, ...rest } = await openFiles(searchFilesOf(scattered.folder));
  const holders = await holdersOf(openGrams({ manifest, ...rest }), '监督检验', manifest.gramLimits);
  expect({ certain: holders?.certain, passages: [...(holders?.passages ?? [])] }).toEqual({ certain: false, passages: [60, 61] });
  await scattered.close();
});
