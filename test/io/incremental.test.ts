import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { build } from '../../src/io/build.ts';
import { makeFolder } from '../support/folder.ts';

const law = (wording: string): string => `某市师德条例\n第一章 总则\n第一条 为了${wording}，制定本条例。\n第二条 教师应当遵守《某市学校安全办法》第一条。\n`;
const plan = (work: string): string => `2021年工作要点\n一、总体要求\n1.贯彻《某市师德条例》第一条。\n2.${work}\n二、保障\n3.加强督查。\n`;
const regulation = '某市学校安全办法\n第一条 学校应当保障安全。\n第二条 本办法自2020年1月1日起施行。\n';

/** Every file of a site but the search index, by path. */
async function pagesOf(site: string): Promise<Record<string, string>> {
  const files = (await readdir(site, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile() && /\.(?:html|css)$/u.test(entry.name));
  const texts = files.map(async ({ parentPath, name }) => {
    const file = path.join(parentPath, name);
    return [path.relative(site, file), await readFile(file, 'utf8')] as const;
  });
  return Object.fromEntries((await Promise.all(texts)).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Builds each version of the seeds in turn into one site, and gives the pages of the last. */
async function pagesAfter(...versions: readonly Readonly<Record<string, string>>[]): Promise<Record<string, string>> {
  const folder = await makeFolder({ 'content/site.yaml': 'name: 要点库\ntagline: 试验\n' });
  const [seeds, content, out] = ['seeds', 'content', 'out'].map((name) => path.join(folder, name)) as [string, string, string];
  await mkdir(seeds);
  for (const files of versions) {
    for (const [name, text] of Object.entries(files)) await writeFile(path.join(seeds, name), text);
    await build({ seeds, content, out });
  }
  return pagesOf(out);
}

const first = { '要点.txt': plan('落实责任。'), '条例.txt': law('加强师德建设'), '办法.txt': regulation };
// the words of an item, of an article others cite, and a citation of another document
const second = { '要点.txt': plan('落实《某市学校安全办法》，健全制度。'), '条例.txt': law('弘扬高尚师德') };

test('pages of an earlier build are used again only where they are the same', async () => {
  const [again, anew] = [await pagesAfter(first, second), await pagesAfter({ ...first, ...second })];
  expect(Object.keys(again)).toEqual(Object.keys(anew));
  for (const [name, text] of Object.entries(anew)) expect(again[name], name).toBe(text);
});
