import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { showPlain } from '../../src/read/markdown/plain.ts';
import { showTree } from '../../src/read/markdown/tree.ts';
import { read } from './support/record.ts';

const show = async (markdown: string): Promise<string | undefined> => (await read('a.md', markdown)).source?.text;

describe('a Markdown file', () => {
  test.each([
    ['headings keep their text', '# 甲办法\n\n## 第一章 总则 ##\n', '甲办法\n\n第一章 总则\n'],
    ['underlined headings too', '甲办法\n===\n正文\n', '甲办法\n\n正文\n'],
    ['lists keep their marks as typed', '1. 甲\n1. 乙\n\n- 丙\n  - 丁\n', '1. 甲\n1. 乙\n\n- 丙\n- 丁\n'],
    ['numbers of the document are no list', '1.加强领导\n2．落实责任\n一、总则', '1.加强领导\n2．落实责任\n一、总则'],
    ['emphasis loses its marks', '**第一条** 为了*规范*行为', '第一条 为了规范行为'],
    ['a document number in brackets stays', '国发[2020]12号', '国发[2020]12号'],
    ['tildes stay', '2019~2023年、~~原文~~', '2019~2023年、~~原文~~'],
    ['angle brackets around a title stay', '《关于修改<计量法>的决定》', '《关于修改<计量法>的决定》'],
    ['escapes and references are resolved', '\\*一\\*&nbsp;&lt;二&gt;', '*一*\u00A0<二>'],
    ['a table has a tab between cells', '| 任务 | 单位 |\n|---|:-:|\n| **一** | 教育局 |', '任务\t单位\n\n一\t教育局'],
    ['bars without a rule are no table', '| 甲 | 乙 |\n| 丙 |', '| 甲 | 乙 |\n| 丙 |'],
    ['quotations and code keep their text', '> 引文\n\n```\n代码\n```\n\n    缩进\n', '引文\n\n\n代码\n\n\n缩进\n'],
    ['wide spaces at the start stay', '\u3000\u3000各区教育局：\n', '\u3000\u3000各区教育局：\n'],
    ['<br> breaks the line', '甲<br>乙', '甲\n乙'],
    ['tags go, their text stays', '<p align="center">\n标题&amp;副题\n</p>', '\n标题&副题\n'],
    ['cells of an HTML table stay apart', '<table>\n<tr><td>甲</td><td>乙</td></tr>\n</table>', '\n甲\t乙\n'],
    ['a script is no text', '正文\n\n<script>\nalert(1)\n</script>\n', '正文\n\n\n\n\n'],
  ])('%s', async (_fact, markdown, text) => {
    expect(await show(markdown)).toBe(text);
  });

  test('lists what is left out', async () => {
    const { source } = await read(
      'a.md',
      '---\ntitle: 甲\n---\n# 甲\n\n[国务院](https://example.org) ![公章](a.png)\n\n---\n\n<!-- 校对 --> <!-- 校对 -->\n\n<b>乙</b><b>丙</b>\n',
    );
    expect(source?.removed).toEqual([
      { text: 'title: 甲', why: '文件头信息（front matter）' },
      { text: 'https://example.org', why: '链接地址' },
      { text: '公章 a.png', why: '图片' },
      { text: '---', why: '分隔线' },
      { text: '<!-- 校对 --> <!-- 校对 -->', why: '注释' },
      { text: '<b>', why: 'HTML 标记（2 处）' },
      { text: '</b>', why: 'HTML 标记（2 处）' },
    ]);
  });

  test('keeps every word on its line', async () => {
    const markdown = '# 甲\n\n第一条 乙\n续行\n\n- 丙\n\n  丁\n\n> 戊\n\n1. 己\n   庚\n';
    const lines = (await show(markdown))?.split('\n') ?? [];
    for (const [i, line] of markdown.split('\n').entries()) expect(lines[i]).toBe(line.replace(/^[#>] |^ +/u, ''));
  });

  test('is read in GB18030 as well', async () => {
    const { source } = await read('a.md', Uint8Array.from(Buffer.from('2320d6dcd6aa0ad2bba1a2bcd3c7bf', 'hex')));
    expect(source).toMatchObject({ format: 'markdown', encoding: 'gb18030', text: '周知\n一、加强' });
  });
});

describe('the short way', () => {
  const piece = fc.constantFrom(
    ...['第一条 ', '为了', '# ', '## ', '#', '\n', '\n\n', ' ', '    ', '\t', '\u3000', '<!-- INFO END -->', '<!--', '-->', '---', '- ', '1. ', '1.', '2020年'],
    ...['<计量法>', '<b>', '*', '_', '~', '=', '|', '>', ':', '&', '\\', '[', '（一）', '。', '\f', 'http://a.b'],
  );

  test('says the same as the long way', () => {
    let taken = 0;
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        const plain = showPlain(text);
        if (plain === null) return;
        taken += 1;
        expect(plain).toEqual(showTree(text));
      }),
      { seed: 20200319, numRuns: 4000 },
    );
    expect(taken).toBeGreaterThan(300);
  });

  test.each(['# 计量法\n\n<!-- INFO END -->\n\n## 第一章 总则\n\n第一条 为了《关于修改<计量法>的决定》，制定本法。\n', '2020年3月\n１．加强\n'])(
    'is taken for %j',
    (text) => {
      expect(showPlain(text)).not.toBeNull();
    },
  );
});
