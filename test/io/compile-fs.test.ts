/** What a second build takes from the one before never shows: after any edit its content is that of a first build. */
import { mkdir, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileContent } from '../../src/io/compile-fs.ts';
import type { ContentChanges } from '../../src/io/content-fs.ts';
import { loadLibrary } from '../../src/io/load-library.ts';
import { createPageDataWriter, readPageData } from '../../src/io/page-data-fs.ts';
import { makeFolder } from '../support/folder.ts';

/** Wordings of each file; null where it is not there. */
const wordings = {
  'seeds/条例.txt': [
    null,
    '某市师德条例\n第一条 为了加强师德建设，制定本条例。\n第二条 教师应当遵守《某市学校安全办法》第一条。\n第三条 本条例自2020年5月1日起施行。\n',
    '某市师德条例\n第一条 为了加强师德建设，制定本条例。\n第二条 教师应当遵守《某市学校安全办法》第一条、第二条第二款。\n第四条 本条例自2020年5月1日起施行。\n',
    '某市教师条例\n第一条 为了加强师德建设，制定本条例。\n第二条 本条例自2020年5月1日起施行。\n',
  ],
  'seeds/办法.txt': [
    null,
    '某市学校安全办法\n第一条 学校应当保障安全。\n第二条 本办法自2019年1月1日起施行。\n',
    '某市学校安全办法\n第一条 学校应当保障安全。\n第二条 学校应当报告：\n（一）事故；\n（二）隐患。\n报告应当及时。\n第三条 本办法自2018年1月1日起施行。\n',
    '某市学校安全办法\n（2022年3月1日修订）\n第一条 学校应当保障安全。\n第二条 本办法自2022年5月1日起施行。\n',
  ],
  'seeds/办法旧.txt': [null, '某市学校安全办法\n（2010年3月1日通过）\n第一条 学校应当注意安全。\n第二条 本办法自2010年1月1日起施行。\n'],
  'seeds/新条例.txt': [null, '某市校园安全条例\n第一条 根据《某市师德规定》《师德若干规定》，制定本条例。\n第二条 本条例自2021年5月1日起施行。《某市学校安全办法》同时废止。\n'],
  'seeds/要点.txt': [
    '2021年工作要点\n一、总体要求\n1.贯彻《某市师德条例》第二条，落实《某市学校安全办法》。\n2.开展师德师风建设月活动。\n',
    '2021年工作要点\n一、总体要求\n1.落实安全责任。贯彻《师德条例》。\n2.开展师德师风建设月活动。\n',
  ],
  'seeds/要点.yaml': [null, 'id: yaodian\n', 'title: 某市2021年工作要点\nid: yaodian\n'],
  'seeds/计划.txt': [
    null,
    '2022年工作计划\n一、任务\n1.深化师德师风建设月活动，贯彻《某市师德规定》《师德若干规定》。\n',
    '2022年工作计划\n一、任务\n1.师德师风建设月活动要创新。\n',
  ],
  'content/regulations/banfa.md': [entry('某市学校安全办法', '2017-01-01'), entry('某市学校安全办法', '2023-01-01'), null],
  'content/regulations/guiding.md': [entry('某市师德规定'), entry('某市师德规定', null, '《师德若干规定》'), null],
  'content/dictionary.txt': [null, '建设月活动\n'],
} as const satisfies Readonly<Record<string, readonly (string | null)[]>>;

function entry(title: string, issued: string | null = null, alias: string | null = null): string {
  const none = ['issuer', 'docNumber', 'effective', 'type', 'status', 'structure', 'notes'].map((name) => `${name}: null\n`).join('');
  const own = `title: ${title}\ndisplayTitle: 《${title}》\nissued: ${JSON.stringify(issued)}\naliases: ${JSON.stringify(alias === null ? [] : [alias])}\n`;
  return `---\nkind: regulation\n${own}${none}confidence: unverified\n---\n`;
}

type FileName = keyof typeof wordings;
const names = Object.keys(wordings) as FileName[];

async function put(folder: string, name: FileName, wording: number): Promise<void> {
  const text = wordings[name][wording] ?? null;
  const file = path.join(folder, name);
  await mkdir(path.dirname(file), { recursive: true });
  if (text === null) await rm(file, { force: true });
  else await writeFile(file, text);
}

interface Compiled {
  readonly made: unknown;
  readonly changes: ContentChanges;
}

/** Compiles with what is at hand from the time before; everything a reader or a search may get to see. */
async function compile(folder: string): Promise<Compiled> {
  const [seeds, content, cache] = ['seeds', 'content', 'cache'].map((name) => path.join(folder, name)) as [string, string, string];
  const { library, words, keepCuts } = await loadLibrary(seeds, content, undefined, { folder: cache, revision: '某版' });
  const pages = createPageDataWriter(cache, '某版');
  const { changes, passages } = await compileContent(content, library, words, pages);
  pages.close();
  keepCuts();
  const files = (await readdir(content, { recursive: true, withFileTypes: true })).filter((file) => file.isFile()).map((file) => path.join(file.parentPath, file.name));
  const texts = await Promise.all(files.sort().map(async (file) => [path.relative(content, file), await readFile(file, 'utf8')]));
  return { made: JSON.parse(JSON.stringify({ texts, passages: passages(), pages: readPageData(cache, '某版') })) as unknown, changes };
}

async function compileAnew(state: ReadonlyMap<FileName, number>): Promise<unknown> {
  const folder = await makeFolder({});
  for (const [name, wording] of state) await put(folder, name, wording);
  const { made } = await compile(folder);
  await rm(folder, { recursive: true });
  return made;
}

const edit = fc.constantFrom(...names).chain((name) => fc.tuple(fc.constant(name), fc.nat(wordings[name].length - 1)));

test('after any edits the content is that of a first build', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(edit, { minLength: 1, maxLength: 2 }), { minLength: 2, maxLength: 8 }), async (rounds) => {
      const folder = await makeFolder({});
      const state = new Map(names.map((name) => [name, name.startsWith('seeds/') && name.endsWith('.txt') ? 1 : 0]));
      for (const [name, wording] of state) await put(folder, name, wording);
      await compile(folder);
      for (const round of rounds) {
        for (const [name, wording] of round) {
          state.set(name, wording);
          await put(folder, name, wording);
        }
        expect((await compile(folder)).made).toEqual(await compileAnew(state));
      }
      await rm(folder, { recursive: true });
    }),
    { seed: 20200319, numRuns: 15 },
  );
}, 120_000);

/** A folder that was compiled twice without a change, and what was made of it. */
async function compiled(): Promise<{ folder: string; edited: string; deleted: string; made: unknown }> {
  const folder = await makeFolder({});
  await put(folder, 'seeds/要点.txt', 0);
  await put(folder, 'seeds/要点.yaml', 1);
  const { made } = await compile(folder);
  const [edited, deleted] = ['tasks/yaodian/item-01.md', 'documents/yaodian.txt'].map((name) => path.join(folder, 'content', name)) as [string, string];
  await utimes(edited, 0, 0);
  expect((await compile(folder)).changes).toEqual({ changed: [], added: [], obsolete: [], foreign: [] });
  return { folder, edited, deleted, made };
}

test('a page that somebody has edited is written again, though its length and times are restored', async () => {
  const { folder, edited, made } = await compiled();
  await writeFile(edited, (await readFile(edited, 'utf8')).replace('贯彻', '违反'));
  await utimes(edited, 0, 0);
  const again = await compile(folder);
  expect(again.changes.changed).toEqual(['tasks/yaodian/item-01.md']);
  expect(again.made).toEqual(made);
});

test('a page that somebody has deleted is written again', async () => {
  const { folder, deleted, made } = await compiled();
  await rm(deleted);
  const again = await compile(folder);
  expect(again.changes.changed).toEqual(['documents/yaodian.txt']);
  expect(again.made).toEqual(made);
});

test('a page with another time and the same words is not compiled again', async () => {
  const folder = await makeFolder({});
  await put(folder, 'seeds/要点.txt', 0);
  const { made } = await compile(folder);
  for (const name of await readdir(path.join(folder, 'content/documents'))) await utimes(path.join(folder, 'content/documents', name), 0, 0);
  const [data, ...others] = await Promise.all([0, 1].map((half) => stat(path.join(folder, `cache/pages.${String(half)}`)).catch(() => null)));
  expect(await compile(folder)).toEqual({ made, changes: { changed: [], added: [], obsolete: [], foreign: [] } });
  expect([(await stat(path.join(folder, 'cache/pages.0'))).size, others]).toEqual([data?.size, [null]]);
});
