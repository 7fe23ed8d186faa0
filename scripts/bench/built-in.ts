import { buildPassages } from '../../src/compile/index.ts';
import { loadLibrary } from '../../src/io/load-library.ts';
import type { IndexedPassage } from '../../src/model/passage.ts';
import type { OnProgress } from '../../src/pipeline.ts';
import { builtInQueries } from './built-in-queries.ts';
import type { BenchDocument, Corpus } from './library.ts';
import { readQualitySet } from './quality-set.ts';

/** The project's own library, as it is built into the site. */
export async function readBuiltIn(seeds: string, content: string, onProgress: OnProgress): Promise<Corpus> {
  const { library } = await loadLibrary(seeds, content, onProgress);
  const passages = buildPassages(library);
  return {
    name: '本库',
    documents: groupByPage(passages),
    units: passages.map((passage) => ({ url: passage.url, title: passage.title, passages: [passage] })),
    queries: builtInQueries,
    judged: await readQualitySet('test/quality'),
  };
}

/** A page of several passages goes by the document's title, a page of one by its own. */
function groupByPage(passages: readonly IndexedPassage[]): BenchDocument[] {
  const pages = Map.groupBy(passages, ({ url }) => url.split('#')[0] ?? url);
  return [...pages].map(([url, members]) => {
    const [first] = members;
    const title = members.length === 1 ? first?.title : first?.document;
    return { url, title: title ?? url, passages: members };
  });
}
