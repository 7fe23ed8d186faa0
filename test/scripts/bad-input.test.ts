/** A shelf of broken files: the good document is built, every bad one is named, and the exit code says so. */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeFolder } from '../support/folder.ts';
import { type CommandResult, runCommand } from '../support/run-command.ts';
import { elements, listFiles, readPages } from '../support/site-files.ts';

const good = '关于做好校园安全工作的通知\n\n一、加强领导\n\n1.落实责任。各学校要落实安全责任。\n\n2.排查隐患。各学校要排查隐患。\n';
const hostile = [
  '关于<script>window.hacked=1</script>的通知',
  '1.落实责任。<img src=x onerror="window.hacked=1">各学校要落实[责任](javascript:alert(1))。',
  '2.排查隐患。</p></main><script>window.hacked=1</script>`${7*7}` {{7*7}} &lt;b&gt; *强* _调_ # 题',
].join('\n\n');
const regulation = (title: string): string =>
  `---\nkind: regulation\n${title}displayTitle: 《某条例》\nissuer: null\ndocNumber: null\nissued: null\neffective: null\ntype: null\nstatus: null\nstructure: null\nconfidence: unverified\nnotes: null\n---\n`;

let folder: string;
let result: CommandResult;
const site = (): string => path.join(folder, 'site');

function build(): Promise<CommandResult> {
  return runCommand('build', ['--seeds', path.join(folder, 'seeds'), '--content', path.join(folder, 'content'), '--out', site()]);
}

beforeAll(async () => {
  folder = await makeFolder({
    'seeds/好.txt': good,
    'seeds/空.txt': '',
    'seeds/二进制.txt': Uint8Array.from({ length: 4096 }, (_, index) => (index * 7919) % 256),
    'seeds/国标.txt': Uint8Array.from([0xb9, 0xd8, 0xd3, 0xda, 0xb0, 0xb2, 0xc8, 0xab, 0xb5, 0xc4, 0xcd, 0xa8, 0xd6, 0xaa]), // 关于安全的通知
    'seeds/无结构.txt': '今天开会。\n\n大家都来了。\n',
    'seeds/重号.txt': '工作要点\n\n1.甲。做甲事。\n\n2.乙。做乙事。\n\n2.丙。做丙事。\n\n3.丁。做丁事。\n',
    'seeds/带标记.txt': hostile,
    'seeds/长标题.txt': `${'关于加强'.repeat(125)}的通知\n\n1.落实责任。各学校要落实责任。\n`,
    'seeds/未知.xyz': '不认识的类型',
    'seeds/坏说明.txt': good,
    'seeds/坏说明.yaml': 'id: [没有闭合\n',
    'content/regulations/good.md': regulation('title: 某条例\n'),
    'content/regulations/bad.md': regulation(''),
    'content/regulations/nonsense.md': '\u0000\u0001 --- : : {{{',
    'content/terms/nonsense.md': '---\n- 这不是题录\n---\n',
    'content/tasks/胡写.md': '人手写在这里的东西',
    'content/notes/hao/item-01.md': '---\nauthor: 教务处\n---\n\n本校由保卫处承办，<script>x</script>每月检查一次。\n',
    'content/notes/hao/item-99.md': '没有这一条',
  });
  result = await build();
});

test('the exit code says that something could not be used', () => {
  expect(result.code).toBe(1);
});

test.each([
  ['seeds/空.txt', '空'],
  ['seeds/二进制.txt', '二进制'],
  ['seeds/未知.xyz', '未知'],
  ['content/regulations/bad.md:2', '字段“title”'],
  ['content/regulations/nonsense.md', '---'],
  ['content/terms/nonsense.md', '不符合要求'],
])('%s is named with what to do', (file, words) => {
  const lines = result.stderr.split('\n');
  const at = lines.findIndex((line) => line.startsWith(file));
  expect(at, result.stderr).toBeGreaterThanOrEqual(0);
  expect(lines[at]).toContain('错误');
  expect(lines[at]).toContain(words);
  expect(lines[at + 1]).toMatch(/^ {4}→ \S/u);
});

test('every document that can be read is built', async () => {
  const pages = await readPages(site());
  const text = pages.map(({ html }) => html).join('\n');
  for (const words of ['关于做好校园安全工作的通知', '关于安全的通知', '大家都来了', '做丙事', '关于加强'.repeat(125)]) expect(text).toContain(words);
  expect(pages.map((page) => page.path)).toContain('regulations/good.html');
});

test('check names the duplicate number, the missing structure and the broken sidecar', async () => {
  const { code, stdout } = await runCommand('check', ['--seeds', path.join(folder, 'seeds'), '--content', path.join(folder, 'content')]);
  expect(code).toBe(1);
  expect(stdout).toMatch(/重号\.txt:7.*2\./u);
  expect(stdout).toMatch(/无结构\.txt.*层次|无结构\.txt.*结构|无结构\.txt.*编号/u);
  expect(stdout).toMatch(/坏说明\.yaml/u);
});

test('markup in a document stays text on every page', async () => {
  for (const page of await readPages(site())) {
    for (const { tagName, properties } of elements(page)) {
      expect(tagName === 'img' || (tagName === 'script' && properties['src'] === undefined), page.path).toBe(false);
      expect(Object.keys(properties).filter((name) => /^on/iu.test(name)), page.path).toEqual([]);
      expect(String(properties['href'] ?? ''), page.path).not.toMatch(/^javascript:/iu);
    }
  }
});

test('what a person wrote into the wrong folder is kept and not published', async () => {
  expect(await readFile(path.join(folder, 'content/tasks/胡写.md'), 'utf8')).toBe('人手写在这里的东西');
  expect((await readPages(site())).some(({ html }) => html.includes('人手写在这里'))).toBe(false);
});

test('a person’s note stands with its item, signed, and survives the next build', async () => {
  const note = path.join(folder, 'content/notes/hao/item-01.md');
  const before = await readFile(note, 'utf8');
  const { stderr } = await build();
  expect(await readFile(note, 'utf8')).toBe(before);
  const page = (await readPages(site())).find((candidate) => candidate.path === 'tasks/hao/item-01.html');
  expect(page?.html).toContain('每月检查一次');
  expect(page?.html).toContain('教务处');
  expect(stderr).toMatch(/提醒 [1-9]/u);
});

describe('a build that fails', () => {
  test('leaves the old site as it was', async () => {
    const before = await listFiles(site());
    await writeFile(path.join(folder, 'not-a-folder'), '');
    const failed = await runCommand('build', ['--seeds', path.join(folder, 'not-a-folder'), '--content', path.join(folder, 'content'), '--out', site()]);
    expect(failed.code).toBe(2);
    expect(await listFiles(site())).toEqual(before);
  });
});
