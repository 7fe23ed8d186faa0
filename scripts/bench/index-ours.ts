import { readKnowledge } from '../../src/io/knowledge-fs.ts';
import { writeSearchIndex } from '../../src/io/search-index.ts';
import { createSegmenter } from '../../src/io/segmenter.ts';
import { type BenchDocument, passagesOf } from './library.ts';

/** Writes the index of this project, as `npm run build` does: cutting included. */
export async function indexOurs(documents: readonly BenchDocument[], outDir: string): Promise<void> {
  const content = 'content';
  const { dictionary } = await readKnowledge(content);
  const { segmenter } = await createSegmenter(dictionary);
  await writeSearchIndex({ passages: passagesOf(documents), segmenter, outDir, content });
}
