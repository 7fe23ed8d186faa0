/** The judged queries hold together, and our search answers them as well as it did. */
import { beforeAll, describe, expect, test } from 'vitest';
import { readBuiltIn } from '../../scripts/bench/built-in.ts';
import { indexOurs } from '../../scripts/bench/index-ours.ts';
import type { BenchDocument } from '../../scripts/bench/library.ts';
import { qualityOf } from '../../scripts/bench/measure-quality.ts';
import { type JudgedQuery, type QualityGroup, shortName } from '../../scripts/bench/quality-set.ts';
import { foldText } from '../../src/normalise/fold.ts';
import type { Search } from '../../src/search/open.ts';
import { searchFolder } from '../search/library.ts';
import { makeFolder } from '../support/folder.ts';

/** Queries of each group, and the nDCG@10 measured when they were last looked at, less 0.005. */
const groups: readonly (readonly [group: QualityGroup, count: number, floor: number])[] = [
  ['phrases', 40, 0.983],
  ['topics', 40, 0.905],
  ['questions', 20, 0.934],
  ['names', 20, 0.974],
];

let judged: readonly JudgedQuery[];
let units: readonly BenchDocument[];
let search: Search;

beforeAll(async () => {
  ({ judged, units } = await readBuiltIn('seeds', 'content', () => undefined));
  const folder = await makeFolder({});
  await indexOurs(units, folder);
  search = searchFolder(folder);
});

describe('the set', () => {
  test('has 120 different queries', () => {
    expect(groups.map(([group]) => judged.filter((each) => each.group === group).length)).toEqual(groups.map(([, count]) => count));
    expect(new Set(judged.map(({ query }) => foldText(query))).size).toBe(120);
  });

  test('has thirty queries or more that failed elsewhere', () => {
    expect(judged.filter(({ from }) => from !== null).length).toBeGreaterThanOrEqual(30);
  });

  test('judges passages of the library only', () => {
    const names = units.map(({ url }) => shortName(url));
    expect(new Set(names).size).toBe(names.length);
    const unknown = judged.flatMap(({ query, grades }) => [...grades.keys()].filter((name) => !names.includes(name)).map((name) => `${query}: ${name}`));
    expect(unknown).toEqual([]);
  });

  test('judges every query, or says that nothing answers it', () => {
    expect(judged.filter(({ none, grades }) => none !== (grades.size === 0)).map(({ query }) => query)).toEqual([]);
    expect(judged.filter(({ none, grades }) => !none && ![...grades.values()].some((grade) => grade >= 2)).map(({ query }) => query)).toEqual([]);
  });

  test('leaves no passage unjudged that holds a phrase as it is', () => {
    const plain = (text: string): string => text.normalize('NFKC').replaceAll(/\s/gu, '');
    const unjudged = judged.flatMap(({ query, grades }) =>
      units
        .filter(({ url, passages }) => !grades.has(shortName(url)) && passages.some(({ title, text }) => plain(`${title}\n${text}`).includes(plain(query))))
        .map(({ url }) => `${query}: ${shortName(url)}`),
    );
    expect(unjudged).toEqual([]);
  });
});

describe('our search', () => {
  const rankings: string[][] = [];

  beforeAll(async () => {
    for (const { query, suggested } of judged) {
      rankings.push([...new Set((suggested ? await offered(query) : await found(query, 10)).map(shortName))]);
    }
  });
  const found = async (query: string, limit: number): Promise<string[]> => (await search.search(query, { limit })).hits.map(({ url }) => url);
  /** Words that are offered lead to a search for them. */
  const offered = async (query: string): Promise<string[]> => {
    const offers = await search.suggest(query, { limit: 10 });
    return (await Promise.all(offers.map(async ({ url, text }) => (url === null ? found(text, 3) : [url])))).flat();
  };

  test.each(groups)('answers %s (%i) no worse than %f', (group, _, floor) => {
    expect(qualityOf(judged, rankings, group)).toBeGreaterThanOrEqual(floor);
  });

  test('finds nothing literal where nothing stands', async () => {
    for (const { query } of judged.filter(({ none }) => none)) {
      expect((await search.search(query)).exactTotal, query).toBe(0);
    }
  });
});
