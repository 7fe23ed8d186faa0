import fc from 'fast-check';
import type { Root } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { parseContent } from '../../src/site/content-parser.ts';

function bare(tree: Root): unknown {
  visit(tree, (node) => {
    delete node.position;
  });
  return tree;
}

const lines = [
  '为加强河湖保护和管理，制定本条例。', '### 第一章 总则', '##### 第一条', '# 甲 #', '#甲', '- （一）甲', '  乙', '    丙', '\t丁', '1. 甲', '1.甲', '2) 乙', '2020年',
  '3．甲', '> 注', '---', '***', '===', '* 甲', '+ 甲', '甲 ', '甲  ', '甲\\', '　甲', '甲*乙*丙', '甲_乙_', '`甲`', '```', '~~~', '[甲](乙.md)', '[甲]', '[甲]: /乙',
  '![甲](乙)', '<b>甲</b>', '\\<b>', '<!-- 甲', '-->', '&amp;', 'AT&T', '甲\0乙', '甲\r乙', '（一）', '(一)甲', '%', '甲: 乙', 'http://甲', '12', '', '\u00A0甲', '甲\u0085', '\uFEFF甲', '#', '## ', '甲 #',
];
const body = fc.array(fc.tuple(fc.constantFrom(...lines), fc.constantFrom('\n', '\n\n', '\n\n', '\n\n\n')), { maxLength: 8 });

test('gives the tree of the full parser', () => {
  fc.assert(
    fc.property(body, (parts) => {
      const text = parts.flat().join('').trim();
      expect(bare(parseContent(text))).toEqual(bare(unified().use(remarkParse).parse(text)));
    }),
    { seed: 20200319, numRuns: 5000 },
  );
});

test('reads words of any kind as the full parser does', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 4 }), (parts) => {
      const text = parts.join('\n\n').trim();
      expect(bare(parseContent(text))).toEqual(bare(unified().use(remarkParse).parse(text)));
    }),
    { seed: 20200319, numRuns: 2000 },
  );
});
