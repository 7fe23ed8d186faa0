import { describe, expect, test } from 'vitest';
import { readKnowledge } from '../../src/io/knowledge-fs.ts';
import { makeFolder } from '../support/folder.ts';

const regulation = (changes = ''): string => `---
kind: regulation
title: 中国共产党章程
displayTitle: 《中国共产党章程》
issuer: null
docNumber: null
issued: null
effective: null
type: null
status: null
structure: null
confidence: unverified
notes: null
${changes}---
`;

test('reads entries, dictionary and notes of a folder', async () => {
  const folder = await makeFolder({
    'regulations/dangzhang.md': regulation(),
    'dictionary.txt': '# 不切分的词\n师德师风\n\n思政课 # 简称\n',
    'notes/tj-2020/item-08.md': '本校由人事处承担。\n',
  });
  const { knowledge, dictionary, notes, diagnostics } = await readKnowledge(folder);
  expect(knowledge.regulations.map(({ id, title }) => [id, title])).toEqual([['dangzhang', '中国共产党章程']]);
  expect(dictionary).toEqual(['师德师风', '思政课']);
  expect(notes).toEqual(['tj-2020/item-08']);
  expect(diagnostics).toEqual([]);
});

describe('an entry that people broke', () => {
  test.each([
    ['a missing field', regulation().replace('title: 中国共产党章程\n', ''), 2, '字段“title”缺失或写法不对。'],
    ['a field of the wrong kind', regulation().replace('confidence: unverified', 'confidence: 大概'), 12, '字段“confidence”缺失或写法不对。'],
    ['an unknown field', regulation('作者: 某\n'), 14, '不认识的字段“作者”。'],
    ['YAML that is none', regulation('  : : [\n'), 14, '这一行不是有效的 YAML'],
    ['no front matter', '写了一段话\n', 1, '文件开头没有用两行“---”围起来的题录。'],
  ])('with %s is left out and said with its line', async (_name, text, line, message) => {
    const folder = await makeFolder({ 'regulations/bad.md': text, 'regulations/good.md': regulation() });
    const { knowledge, rejected, diagnostics } = await readKnowledge(folder);
    expect(knowledge.regulations.map(({ id }) => id)).toEqual(['good']);
    expect(rejected).toEqual(['regulations/bad.md']);
    expect(diagnostics[0]).toMatchObject({ severity: 'error', file: 'content/regulations/bad.md', line });
    expect(diagnostics[0]?.message).toContain(message);
    expect(diagnostics[0]?.hint).not.toBe('');
  });
});

test('a folder that is not there is an empty library', async () => {
  const { knowledge, diagnostics } = await readKnowledge('/nonexistent');
  expect([knowledge.regulations, knowledge.terms, diagnostics]).toEqual([[], [], []]);
});

test.each([
  ['search: pagefind\n', 'pagefind'],
  ['', 'auto'],
])('reads how the site is to be searched from “%s”', async (line, search) => {
  const folder = await makeFolder({ 'site.yaml': `name: 要点库\ntagline: 公文\n${line}` });
  expect((await readKnowledge(folder)).search).toBe(search);
});
