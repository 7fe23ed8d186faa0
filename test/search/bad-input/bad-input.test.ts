/** Bad input on every backend: an answer each time, marks where the words are, and no more work than a search may cost. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { IndexedPassage } from '../../../src/model/passage.ts';
import type { BackendName } from '../../../src/search/manifest.ts';
import type { ExcerptPart } from '../../../src/search/excerpt.ts';
import { makePassage, openLibrary, seedPassages } from '../library.ts';
import { badInputs } from './inputs.ts';

/** Scripts in which words are letters with marks, each beside Chinese as in documents of minority areas. */
const scripts = ['བོད་ཡིག་གི་ཡིག་ཆ', 'ئۇيغۇرچە ھۆججەت', 'ᠮᠣᠩᠭᠣᠯ ᠪᠢᠴᠢᠭ', 'ภาษาไทย', 'हिन्दी भाषा', '한국어 문서', 'Tiếng Việt', 'מִסְמָךְ'];

const odd = `𠀀𪚥𱍊字，😀👨‍👩‍👧‍👦🇨🇳㍿⑽。<script>alert(1)</script>&amp;"'${'𠀀'.repeat(200)}师德${'😀'.repeat(200)}(a+)+$ ' OR 1=1; -- %zz __proto__ مرحبا שלום`;

async function makePassages(): Promise<IndexedPassage[]> {
  const strange = [makePassage({ title: '<b>𠀀</b>', text: odd, document: '示例办法' }), makePassage({ text: `一𠀀${odd}`, document: '示例办法' })];
  const foreign = scripts.map((text) => makePassage({ text: `公文${text}`, document: '示例办法' }));
  return [...(await seedPassages()), ...strange, ...foreign].map((passage, order) => ({ ...passage, order, url: `p/${String(order)}.html` }));
}

describe.each<BackendName>(['scan', 'pagefind', 'grams'])('bad input to %s', (backend) => {
  let library: Awaited<ReturnType<typeof openLibrary>>;
  let texts: Map<string, IndexedPassage>;

  beforeAll(async () => {
    const passages = await makePassages();
    texts = new Map(passages.map((passage) => [passage.url, passage]));
    library = await openLibrary(passages, backend);
  });
  afterAll(() => library.close());

  test.each(Object.entries(badInputs))('%s is answered', async (_, query) => {
    const { exactTotal, relatedTotal, hits, backend: by, fault } = await library.search(query, { backend, limit: 1000 });
    expect({ by, fault }).toEqual({ by: backend, fault: null });
    expect(hits).toHaveLength(exactTotal + relatedTotal);
    for (const { url, excerpt, titleParts } of hits) {
      const { text = '', title = '' } = texts.get(url) ?? {};
      expect(joined(titleParts)).toBe(title);
      expect(text).toContain(joined(excerpt).replaceAll(/^…|…$/gu, ''));
      const parts = [...excerpt, ...titleParts];
      expect(parts.filter((part) => !part.text.isWellFormed() || part.text === '')).toEqual([]);
    }
  });

  test.each(scripts)('every piece of %s is found', async (script) => {
    const pieces = Array.from({ length: 3 }, (_, size) => [...script.replaceAll(' ', '')].map((__, at, all) => all.slice(at, at + size + 1).join(''))).flat();
    for (const piece of new Set(pieces)) {
      const { hits } = await library.search(piece, { backend, limit: 1000 });
      const found = hits.filter(({ tier }) => tier === 'exact').map(({ url }) => texts.get(url)?.text ?? '');
      expect(found.filter((text) => text.includes(script)), piece).toHaveLength(1);
    }
  });

  test.each([
    ['𠀀', '𠀀'],
    ['\u200b师\u200d德', '师德'],
    ['师\ud800德', '师德'],
    ['😀', '😀'],
    ['👨‍👩‍👧‍👦', '👨‍👩‍👧‍👦'],
    ['<script>alert(1)</script>', '<script>alert(1)</script>'],
    ['株式会社', '㍿'],
    ['株式 会社', '㍿'],
    ['__proto__', '__proto__'],
  ])('%j marks %j and only that', async (query, marked) => {
    const { hits } = await library.search(query, { backend, limit: 1000 });
    const exact = hits.filter(({ tier }) => tier === 'exact');
    expect(exact.length).toBeGreaterThan(0);
    const marks = exact.flatMap(({ excerpt, titleParts }) => [...excerpt, ...titleParts]).filter(({ mark }) => mark);
    expect(new Set(marks.map(({ text }) => text))).toContain(marked);
    expect(marks.filter(({ text }) => text !== marked)).toEqual([]);
  });
});

const joined = (parts: readonly ExcerptPart[]): string => parts.map(({ text }) => text).join('');
