/** What the index alone can say of marks: nobody should wait for a library to be read because of a comma. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { searchFilesOf } from '../../../src/io/search-files.ts';
import type { IndexedPassage } from '../../../src/model/passage.ts';
import { foldText } from '../../../src/normalise/fold.ts';
import { openFiles, type SearchFiles } from '../../../src/search/files.ts';
import { openGrams } from '../../../src/search/grams/gram-index.ts';
import { holdersOf } from '../../../src/search/grams/holders.ts';
import { openLibrary, seedPassages } from '../library.ts';

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
