/** Every file of a written index, in every bad shape: the right answer or the right complaint, never another number. */
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { IndexedPassage } from '../../../src/model/passage.ts';
import { type FileFault, SearchFileError } from '../../../src/search/files.ts';
import type { BackendName } from '../../../src/search/manifest.ts';
import type { OpenOptions, Search, TimedResult } from '../../../src/search/open.ts';
import { makePassage, openLibrary, searchFolder, seedPassages } from '../library.ts';
import { faults } from './faults.ts';

type Library = Awaited<ReturnType<typeof openLibrary>>;

/** Characters at random, so that an index has more than one file. */
const lines = randomLines(100, 60);

const questions: readonly (readonly [query: string, options: OpenOptions])[] = [
  ['师德', {}],
  ['党的领导', { filters: { document: ['示例办法', '2020年教育系统党建工作要点'] } }],
  ['“工作” -教师', { sort: 'document' }],
  [lines[0] ?? '', {}],
  [lines[1] ?? '', {}],
  ['教师违反师德怎么处理', {}],
  ['没有这句话', {}],
  ...singleCharacters(24).map((character) => [character, {}] as const),
];

/** Characters spread over all there are: a query of one reads a file of its own. */
function singleCharacters(count: number): string[] {
  const all = [...new Set(lines.join(''))].sort();
  const spread = Array.from({ length: count }, (_, index) => all[Math.floor((index * all.length) / count)] ?? '');
  return [...spread, ...'2、师教贯高'];
}

function randomLines(count: number, length: number): string[] {
  let state = 20200319;
  const next = (): number => 0x4e00 + (((state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff) >> 8) % 3000);
  return Array.from({ length: count }, () => String.fromCharCode(...Array.from({ length }, next)));
}

async function makePassages(changed: string): Promise<IndexedPassage[]> {
  const random = lines.map((text) => makePassage({ document: '示例办法', text }));
  const term = makePassage({ kind: 'term', title: '师德师风', document: '提法', text: '对教师的要求。' });
  const passages = [...(await seedPassages()), ...random, term, makePassage({ text: changed })];
  return passages.map((passage, order) => ({ ...passage, order, url: `p/${String(order)}.html` }));
}

interface Outcomes {
  readonly answers: readonly (TimedResult | SearchFileError)[];
  readonly names: readonly string[] | SearchFileError;
}

function complaint(error: unknown): SearchFileError {
  if (error instanceof SearchFileError) return error;
  throw error;
}

/** What a reader sees of an answer: numbers, hits in order, counts. */
const shown = ({ exactTotal, relatedTotal, exactDocuments, facets, hits }: TimedResult): unknown => ({
  exactTotal,
  relatedTotal,
  exactDocuments,
  facets,
  hits: hits.filter(({ tier }) => tier === 'exact').map(({ url }) => url).sort(),
});

const exactOnly = ({ exactTotal, exactDocuments, hits }: TimedResult): unknown => ({
  exactTotal,
  exactDocuments,
  hits: hits.filter(({ tier }) => tier === 'exact').map(({ url }) => url).sort(),
});

const allowed = (file: string, fault: string): readonly FileFault[] => {
  if (fault === 'missing') return ['missing'];
  if (fault === 'from another build') return file.startsWith('pagefind') ? ['missing', 'damaged'] : ['foreign'];
  return fault.startsWith('changed') ? ['damaged', 'foreign'] : ['damaged'];
};

describe.each<BackendName>(['scan', 'pagefind', 'grams'])('files of the %s index', (backend) => {
  let library: Library;
  let other: Library;
  let right: TimedResult[];
  let rightNames: string[];
  let files: string[];

  beforeAll(async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    library = await openLibrary(await makePassages('这一版'), backend);
    other = await openLibrary(await makePassages('那一版'), backend);
    right = await askAll(library.folder);
    rightNames = await offered(searchFolder(library.folder));
    const names = await readdir(library.folder, { recursive: true, withFileTypes: true });
    files = names
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(library.folder, path.join(entry.parentPath, entry.name)))
      .filter((file) => /^(?:data.search|pagefind)/u.test(file));
  });
  afterAll(async () => {
    vi.restoreAllMocks();
    await Promise.all([library.close(), other.close()]);
  });

  const askAll = async (folder: string): Promise<TimedResult[]> => {
    const { search } = searchFolder(folder);
    const answers: TimedResult[] = [];
    for (const [query, options] of questions) answers.push(await search(query, { backend, limit: 1000, ...options }));
    return answers;
  };

  /** The names offered for what is typed, by characters, by initials and by likeness. */
  const offered = async (search: Search): Promise<string[]> => {
    const lists = [await search.suggest('师德'), await search.suggest('sd'), await search.nearest('师德士风')];
    return lists.flat().map(({ text }) => text);
  };

  /** Answers and complaints of a search whose one file is as `apply` leaves it; null when it is the same. */
  const askWith = async (file: string, apply: (typeof faults)[number]['apply']): Promise<Outcomes | null> => {
    const place = path.join(library.folder, file);
    const whole = await readFile(place);
    const faulty = apply(whole, await readFile(path.join(other.folder, file)).catch(() => null));
    if (faulty && Buffer.compare(whole, faulty) === 0) return null;
    try {
      await (faulty ? writeFile(place, faulty) : rm(place));
      const search = searchFolder(library.folder);
      const answers: (TimedResult | SearchFileError)[] = [];
      for (const [query, options] of questions) answers.push(await search.search(query, { backend, limit: 1000, ...options }).catch(complaint));
      return { answers, names: await offered(search).catch(complaint) };
    } finally {
      await writeFile(place, whole);
    }
  };

  test('are right when nothing is wrong with them', () => {
    expect(right.map(({ fault, backend: by }) => [fault, by])).toEqual(questions.map(() => [null, backend]));
    expect(right.map(({ exactTotal }) => exactTotal > 0)).toEqual(questions.map((_, index) => index !== 5 && index !== 6));
    expect(files.length).toBeGreaterThan(5);
    expect(rightNames.length).toBeGreaterThan(2);
  });

  test.each(faults)('$name: the right answer or the right complaint', { timeout: 300_000 }, async ({ name, apply }) => {
    const unnoticed: string[] = [];
    for (const file of files) {
      const outcomes = await askWith(file, apply);
      if (!outcomes) continue;
      const { answers, names } = outcomes;
      const noticed = [...answers.map(({ fault }) => fault), names instanceof SearchFileError ? names.fault : null].filter((fault) => fault !== null);
      if (!(names instanceof SearchFileError)) expect(names, file).toEqual(rightNames);
      if (noticed.length === 0) unnoticed.push(file);
      for (const fault of noticed) expect(allowed(file, name), `${file}: ${fault}`).toContain(fault);
      answers.forEach((outcome, index) => {
        const expected = right[index];
        if (outcome instanceof SearchFileError || !expected) return;
        expect(outcome.fault === null ? shown(outcome) : exactOnly(outcome), `${file}: ${outcome.query}`).toEqual(
          outcome.fault === null ? shown(expected) : exactOnly(expected),
        );
        expect(outcome.backend).toBe(outcome.fault === null ? backend : 'scan');
      });
    }
    const missed = unnoticed.filter((file) => !needless(backend, file));
    if (name.startsWith('changed')) expect(missed.length).toBeLessThan(3); // a bit that only fills up the last byte
    else expect(missed).toEqual([]);
  });
});

/** Files that no question above needs on this backend. */
function needless(backend: BackendName, file: string): boolean {
  return backend === 'grams' && /words\.js$/u.test(file);
}
