import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Document, isScalar, parse, visit } from 'yaml';
import { formatYaml } from '../../src/compile/yaml.ts';

/** The same value as the YAML library writes it, with places on one line. */
function asLibrary(value: object): string {
  const yaml = new Document(value, { version: '1.1', aliasDuplicateObjects: false });
  const isPlace = (items: readonly unknown[]): boolean => items.every((item) => isScalar(item) && typeof item.value === 'number');
  visit(yaml, {
    Seq: (_key, node) => {
      node.flow = isPlace(node.items);
    },
    Map: (_key, node) => {
      node.flow = isPlace(node.items.map(({ value: item }) => item));
    },
  });
  return yaml.toString({ lineWidth: 0 }).trimEnd();
}

const words = [
  '第八条', '8 项', '2020年1月', '（一）总则', '(一)', '一：二', '一: 二', '一 #二', '一 二', '一  二', '、一', '- 一', '', ' 一', '一 ',
  'no', 'Yes', 'y', 'null', 'on', '12', '1e3', '0x1f', '1:30', '2020-03-19', '~', '.inf', 'division', 'c12', 'documents/tj-2020#article-1',
  '<!-- 结束 -->', '"引"', "'引'", '{一}', '[一]', '*一', '&一', '!一', '%一', '@一', '`一', '|', '>', '?', '? 一', '一\n二', '一\n\n 二', '\u0007',
];
const text = fc.oneof(fc.constantFrom(...words), fc.string({ unit: 'grapheme' }).map((value) => value.trim()));
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    text,
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom('title', 'lines', 'no', 'a b', '12'), tie('value'), { maxKeys: 4 }),
  ),
}));

test('reads back as what was written, whatever the words', () => {
  const free = fc.record({ title: fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom(...words)), rows: fc.array(value) });
  fc.assert(
    fc.property(free, (page) => {
      expect(parse(formatYaml(page), { version: '1.1' })).toEqual(page);
      expect(parse(formatYaml(page))).toEqual(page);
    }),
    { seed: 20200319, numRuns: 2000 },
  );
});

test.each(words)('writes %j as the library does', (word) => {
  const page = { a: word, b: [word, { c: word, d: [word], e: [1, 2] }], f: { start: 0, end: 2 }, g: [], h: {}, i: [[word]], z: 1 };
  expect(formatYaml(page)).toBe(asLibrary(page));
});
