import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { build } from '../../src/io/build.ts';
import { cacheFolder } from '../../src/io/cache-folder.ts';
import { makeFolder } from '../support/folder.ts';

const law = (wording: string): string => `某市师德条例\n第一章 总则\n第一条 为了${wording}，制定本条例。\n第二条 教师应当遵守《某市学校安全办法》第一条。\n`;
const plan = (work: string): string => `2021年工作要点\n一、总体要求\n1.贯彻《某市师德条例》第一条。\n2.${work}\n二、保障\n3.按照《某市学校安全办法》加强督查。\n`;
const safety = '某市学校安全办法\n第一条 学校应当保障安全。\n第二条 本办法自2020年1月1日起施行。\n';
const later = '某市校园安全条例\n第一条 学校应当保障安全。\n第二条 本条例自2021年5月1日起施行。《某市学校安全办法》同时废止。\n';

// stays as it is, and names a text that another one ends
const arrangement = '2020年工作安排\n一、任务\n1.落实《某市学校安全办法》。\n';

type Seeds = Readonly<Record<string, string>>;

const before: Seeds = { '要点.txt': plan('落实责任。'), '条例.txt': law('加强师德建设'), '办法.txt': safety, '安排.txt': arrangement, '旧通知.txt': '关于会议的通知\n一、时间：待定。\n' };
// other words in an item and in an article that others cite, a citation more; one document comes, one goes, one has another name
const after: Seeds = { '要点.txt': plan('落实《某市学校安全办法》，健全制度。'), '师德条例.txt': law('弘扬高尚师德'), '办法.txt': safety, '安排.txt': arrangement, '新条例.txt': later };

const none = ['issuer', 'docNumber', 'type', 'status', 'structure', 'notes'].map((name) => `${name}: null\n`).join('');
/** What people add: it shows on the pages of documents that are as they were, or in the search alone. */
const people: Seeds = {
  'notes/yao-dian/item-03.md': '由督导处承担。\n',
  'regulations/anquan.md': `---\nkind: regulation\ntitle: 某市学校安全办法\ndisplayTitle: 《某市学校安全办法》\nissued: "2019-12-01"\neffective: null\nrepealed: "2021-05-01"\n${none}confidence: unverified\n---\n`,
  'terms/shide.md': `---\nkind: term\ntitle: 落实责任\nissued: null\nmembers: []\ndefinition: null\n${none}confidence: unverified\n---\n`,
  'synonyms.txt': '督查 督导 检查\n',
};

interface Library {
  readonly folder: string;
  readonly cache: string;
}

async function makeLibrary(): Promise<Library> {
  const folder = await makeFolder({ 'content/site.yaml': 'name: 要点库\ntagline: 试验\n' });
  return { folder, cache: cacheFolder(path.join(folder, 'content')) };
}

const folders = (folder: string) => ({ seeds: path.join(folder, 'seeds'), content: path.join(folder, 'content'), out: path.join(folder, 'out') });

async function putSeeds({ folder }: Library, files: Seeds): Promise<void> {
  const { seeds } = folders(folder);
  await rm(seeds, { recursive: true, force: true });
  await mkdir(seeds);
  await putFiles(seeds, files);
}

async function putFiles(folder: string, files: Seeds): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), text);
  }
}

/** Every file of the site that is built of these seeds, by path. */
async function siteOf(library: Library, files: Seeds): Promise<Record<string, string>> {
  await putSeeds(library, files);
  await build(folders(library.folder));
  return readSite(folders(library.folder).out);
}

/** Pagefind's files are left out: the same pages do not always give the same bytes. */
async function readSite(site: string): Promise<Record<string, string>> {
  const entries = (await readdir(site, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const files = entries.map(({ parentPath, name }) => path.relative(site, path.join(parentPath, name))).filter((file) => !/^pagefind|search.pagefind\.js$/u.test(file));
  const texts = files.sort().map(async (file) => [file, await readFile(path.join(site, file), 'latin1')] as const);
  return Object.fromEntries(await Promise.all(texts));
}

function expectSame(found: Record<string, string>, wanted: Record<string, string>): void {
  expect(Object.keys(found)).toEqual(Object.keys(wanted));
  for (const [name, text] of Object.entries(wanted)) expect(found[name], name).toBe(text);
}

/** A build takes a few seconds, on a busy machine many; milliseconds. */
const patience = 300_000;
const library = await makeLibrary();
let anew: Record<string, string>;

beforeAll(async () => {
  anew = await siteOf(await makeLibrary(), after);
  await siteOf(library, before);
}, patience);

test('documents that change, come, go and are renamed give the site that a first build gives', async () => {
  expectSame(await siteOf(library, after), anew);
}, patience);

test('a text that ends another shows on the pages that name that one, and on none when it goes', async () => {
  const { '新条例.txt': ending, ...others } = after;
  const without = await siteOf(library, others);
  const item = 'tasks/an-pai/item-01.html';
  expect([without[item] === undefined, without[item] === anew[item]]).toEqual([false, false]);
  expectSame(await siteOf(library, { ...others, '新条例.txt': ending ?? '' }), anew);
}, patience);

test('what people add shows, and is gone when they take it away', async () => {
  const [other, { content }] = [await makeLibrary(), folders(library.folder)];
  await putFiles(folders(other.folder).content, people);
  await putFiles(content, people);
  const site = await siteOf(other, after);
  expect([site['tasks/yao-dian/item-03.html'], site['regulations/anquan.html']].every((page) => page !== undefined)).toBe(true);
  expectSame(await siteOf(library, after), site);
  await rm(path.join(content, 'synonyms.txt'));
  await rm(path.join(folders(other.folder).content, 'synonyms.txt'));
  expectSame(await siteOf(library, after), await siteOf(other, after));
  for (const name of Object.keys(people)) await rm(path.join(content, name), { force: true });
  expectSame(await siteOf(library, after), anew);
}, patience);

test('after a build that was killed among its pages the next gives the same site', async () => {
  await putSeeds(library, { ...after, '要点.txt': plan('另作安排。') });
  const options = Object.entries(folders(library.folder)).flatMap(([name, folder]) => [`--${name}`, folder]);
  const child = spawn(process.execPath, ['scripts/build.ts', ...options]);
  child.stderr.on('data', (chunk: Buffer) => {
    if (chunk.toString().includes('页面')) child.kill('SIGKILL');
  });
  const [, signal] = (await once(child, 'close')) as [number | null, string];
  expect(signal).toBe('SIGKILL');
  expectSame(await readSite(folders(library.folder).out), anew);
  expectSame(await siteOf(library, after), anew);
}, patience);

test('two builds at once give the same site, one after the other', async () => {
  await putSeeds(library, after);
  await Promise.all([build(folders(library.folder)), build(folders(library.folder))]);
  expectSame(await readSite(folders(library.folder).out), anew);
}, patience);

test.each<[string, (text: string) => string]>([
  ['altered', (text) => text.replaceAll('学校', '商店')],
  ['cut short', (text) => text.slice(0, -1)],
])('with every file of the cache %s the site is the same', async (_, damage) => {
  const files = (await readdir(library.cache, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  for (const { parentPath, name } of files) {
    const file = path.join(parentPath, name);
    await writeFile(file, damage(await readFile(file, 'utf8')));
  }
  expect(files.length).toBeGreaterThan(10);
  expectSame(await siteOf(library, after), anew);
}, patience);
