/** What holds for every backend: the exact tier is all passages that hold the words, and nothing else. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { IndexedPassage } from '../../src/model/passage.ts';
import { foldText } from '../../src/normalise/fold.ts';
import type { BackendName } from '../../src/search/manifest.ts';
import { parseQuery } from '../../src/search/query.ts';
import type { TimedResult } from '../../src/search/open.ts';
import { makePassage, openLibrary, seedPassages } from './library.ts';

const invented: readonly IndexedPassage[] = [
  makePassage({ title: '第三条', label: '第三条', text: '国办发〔2024〕12号文件第十三条规定，一网通办。', document: '示例办法', kind: 'article', year: '2024' }),
  makePassage({ title: '第四条', label: '第四条', text: '安全管\n理责任。上一行末尾与下一行开头不是一个词。', document: '示例办法', kind: 'article', year: '2024' }),
  makePassage({ text: '<script>alert(1)</script> 与 Email: A&B，𠀀字、😀。', document: '示例办法', kind: 'block', year: '2024' }),
  makePassage({ text: '毛芹、大芹菜、水芹菜；學習強國；二○二○年。', document: '示例办法', kind: 'block', year: '2024' }),
  makePassage({ text: '办好思想政治理论课。', document: '示例办法', kind: 'block', year: '2024' }),
  makePassage({ text: '', title: '空', document: '示例办法', kind: 'block', year: null }),
];

/** Runs the suite for one backend. */
export function describeBackend(backend: BackendName): void {
  describe(`the ${backend} backend`, () => {
    let library: Awaited<ReturnType<typeof openLibrary>>;
    let passages: IndexedPassage[];

    beforeAll(async () => {
      passages = [...(await seedPassages()), ...invented].map((passage, order) => ({ ...passage, order, url: `p/${String(order)}.html` }));
      library = await openLibrary(passages, backend, '思政课 = 思想政治理论课\n津门师德巡讲 = 津门师德师风巡讲');
    });
    afterAll(() => library.close());

    const ask = (query: string, options = {}): Promise<TimedResult> => library.search(query, { backend, limit: 1000, ...options });
    const exactUrls = async (query: string): Promise<string[]> => {
      const { hits } = await ask(query);
      return hits.filter(({ tier }) => tier === 'exact').map(({ url }) => url).sort();
    };
    const holders = (...phrases: string[]): string[] =>
      passages
        .filter(({ title, text }) => phrases.every((phrase) => foldText(`${title}\n${text}`).includes(foldText(phrase))))
        .map(({ url }) => url)
        .sort();

    test('answers by itself', async () => {
      expect((await ask('师德')).backend).toBe(backend);
    });

    test.each(['师德师风', '师德', '师风', '共产党', '党的领导', '三全育人', '宣传工作条例', '党', '16条', '2019-2023', '思政课', '德', '，', '第一'])(
      'finds every passage with %s and no other',
      async (query) => {
        expect(await exactUrls(query)).toEqual(holders(query));
        expect(holders(query).length).toBeGreaterThan(0);
      },
    );

    test.each([
      ['“四个意识”', ['四个意识']],
      ['"四个意识"', ['四个意识']],
      ['「四个意识」', ['四个意识']],
      ['師德師風', ['师德师风']],
      ['学习强国', ['学习强国']],
      ['２０２０', ['2020']],
      ['2020年', ['2020年']],
      ['二〇二〇年', ['二〇二〇年']],
      ['师德 教师', ['师德', '教师']],
      ['国办发［２０２４］12号', ['国办发[2024]12号']],
      ['国办发2024-12', ['国办发[2024]12号']],
      ['国办发(2024)12', ['国办发[2024]12号']],
      ['第13条规定', ['第十三条规定']],
      ['芹', ['芹']],
      ['<script>', ['<script>']],
      ['𠀀', ['𠀀']],
      ['😀', ['😀']],
    ])('reads %s as %j', async (query, phrases) => {
      expect(await exactUrls(query)).toEqual(holders(...phrases));
      expect(holders(...phrases).length).toBeGreaterThan(0);
    });

    test.each(['，落实 师德', '师德 ，落实', '教师 。 教育', '《 师德', '-》 师德 《'])('finds %s with words and marks in any order', async (query) => {
      const { phrases, without } = parseQuery(query);
      const typed = (all: typeof phrases): string[] => all.map((phrase) => phrase.typed);
      const left = holders(...typed(phrases)).filter((url) => !typed(without).some((phrase) => holders(phrase).includes(url)));
      expect(await exactUrls(query)).toEqual(left);
    });

    test('leaves out what a minus names', async () => {
      const without = holders('师德').filter((url) => !holders('巡讲').includes(url));
      expect(await exactUrls('师德 -巡讲')).toEqual(without);
      expect((await ask('师德 -巡讲')).hits.filter(({ url }) => holders('巡讲').includes(url))).toEqual([]);
    });

    test.each(['社保', '管理责任', '试验证明', '景点', '本田'])('finds no exact passage for %s', async (query) => {
      expect((await ask(query)).exactTotal).toBe(0);
    });

    test('finds a phrase over a line break that is only layout', async () => {
      expect(await exactUrls('师德\n师风')).toEqual(holders('师德', '师风'));
    });

    test('orders exact before related and counts both', async () => {
      const { hits, exactTotal, relatedTotal } = await ask('教师违反师德怎么处理 ');
      expect(exactTotal).toBe(0);
      expect(relatedTotal).toBeGreaterThan(0);
      expect(hits[0]?.title).toContain('师德师风');
      const mixed = await ask('师德');
      expect(mixed.hits.map(({ tier }) => tier)).toEqual([...mixed.hits.map(({ tier }) => tier)].sort());
      expect(mixed.hits.length).toBe(mixed.exactTotal + mixed.relatedTotal);
      expect(hits.length).toBe(relatedTotal);
    });

    test('looks for other wordings in the related tier alone', async () => {
      const { synonyms, exactTotal, relatedTotal, hits } = await ask('思政课');
      expect(synonyms).toEqual(['思想政治理论课']);
      expect(hits.slice(0, exactTotal).map(({ url }) => url).sort()).toEqual(holders('思政课'));
      expect(hits[exactTotal]?.url).toBe(holders('思想政治理论课')[0]);
      expect(relatedTotal).toBeGreaterThan(0);
    });

    test('leaves other wordings alone when told to', async () => {
      const { synonyms, hits } = await ask('思政课', { synonyms: false });
      expect(synonyms).toEqual([]);
      expect(hits.find(({ url }) => url === holders('思想政治理论课')[0])?.tier).not.toBe('exact');
      expect((await ask('师德')).synonyms).toEqual([]);
    });

    test('says how many passages hold each phrase when none holds all', async () => {
      const counts = ['师德', '一网通办', '社保'].map((phrase) => ({ phrase, total: holders(phrase).length }));
      expect((await ask('师德 一网通办 社保')).parts).toEqual(counts);
      expect((await ask('师德 教师')).parts).toEqual([]);
    });

    test('looks for the part of a word that is known and names the rest', async () => {
      const { hits, missing } = await ask('负面舆情');
      expect(missing).toEqual(['负面']);
      expect(hits[0]?.excerpt.filter(({ mark }) => mark).map(({ text }) => text)).toContain('舆情');
    });

    test('puts the passage whose title is the query first', async () => {
      expect((await ask('强化师德师风建设')).hits[0]?.title).toBe('8. 强化师德师风建设');
    });

    test.each(['的', '师德', '党的领导'])('filters %s, and counts what each value would give literally', async (query) => {
      const all = await ask(query);
      const counts = Object.entries(all.facets.document ?? {});
      expect(counts.reduce((sum, [, count]) => sum + count, 0)).toBe(all.exactTotal);
      for (const [value, count] of counts) {
        expect((await ask(query, { filters: { document: [value] } })).exactTotal).toBe(count);
      }
      expect((await ask(query, { filters: { document: ['没有这件'] } })).exactTotal).toBe(0);
    });

    test('counts related passages where nothing holds the query literally', async () => {
      const all = await ask('教师违反师德怎么处理');
      expect(all).toMatchObject({ exactTotal: 0 });
      expect(all.relatedTotal).toBeGreaterThan(0);
      for (const [value, count] of Object.entries(all.facets.document ?? {})) {
        expect((await ask('教师违反师德怎么处理', { filters: { document: [value] } })).relatedTotal).toBe(count);
      }
    });

    test('cuts the list, not the numbers', async () => {
      const whole = await ask('党');
      const page = await ask('党', { limit: 3, offset: 2 });
      expect(page.exactTotal).toBe(whole.exactTotal);
      expect(page.hits.map(({ url }) => url)).toEqual(whole.hits.slice(2, 5).map(({ url }) => url));
    });

    test.each(['', ' ', '　', '-', '""', '“”', '。。。', '((((', '\\', '.*', '\u0000\u200b', '\ud800', '师'.repeat(5000), '党 '.repeat(2500), '"'.repeat(5000), '<img src=x onerror=alert(1)>'])(
      'survives odd input %#',
      async (query) => {
        const { exactTotal, hits } = await ask(query);
        expect(hits.filter(({ tier }) => tier === 'exact').length).toBe(exactTotal);
      },
    );

    test('is exact and complete for random parts of the passages', async () => {
      const part = fc
        .record({ passage: fc.nat(passages.length - 1), from: fc.nat(2000), length: fc.integer({ min: 1, max: 12 }) })
        .map(({ passage, from, length }) => {
          const { text = '' } = passages[passage] ?? {};
          const start = text.length === 0 ? 0 : from % text.length;
          return text.slice(start, start + length);
        })
        .filter((text) => /^[^\s"“”「」『』‘’'\-－]+$/u.test(text) && text.isWellFormed());
      let checked = 0;
      await fc.assert(
        fc.asyncProperty(part, async (query) => {
          const forms = parseQuery(query).phrases.flatMap((phrase) => phrase.forms);
          const expected = passages.filter(({ title, text }) => forms.some((form) => foldText(`${title}\n${text}`).includes(form)));
          expect(await exactUrls(query)).toEqual(expected.map(({ url }) => url).sort());
          expect(holders(query).every((url) => expected.some((passage) => passage.url === url))).toBe(true);
          checked++;
        }),
        { seed: 20200319, numRuns: 2000 },
      );
      expect(checked).toBe(2000);
    });
  });
}
