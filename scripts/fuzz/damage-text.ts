import fc from 'fast-check';

/** One way a text gets damaged on its way to us. `at` and `seed` are free numbers that choose where. */
type Damage = (text: string, at: number, seed: number) => string;

const onLines = (change: (lines: string[], index: number, seed: number) => void): Damage => (text, at, seed) => {
  const lines = text.split('\n');
  change(lines, at % lines.length, seed);
  return lines.join('\n');
};

const widths: readonly (readonly [string, string])[] = [['.', '．'], ['（', '('], ['）', ')'], ['1', '１'], ['、', '.'], ['。', '．'], ['：', ':'], ['一', '二'], ['2', '7']];
const strays = ['\0', '\ud800', '\udfff', '\ufeff', '\u200b', '\u3000\u3000', '（', '）', '第', '条', '一、', '（三）', '12.', '——', '《', '》', '附件：', '2020年3月19日', '　　第五条　', '<script>', '\n\n\n', '@@', '\t', '𠮷', '目录', '国务院', '：', '；', '“', '”', '修改为：“', '第九十九条 ', '第三章　', '第一千零一条', '现予公布', '附件2', '上一篇：', '1000.'];

/** Every damage the reader must survive: lines deleted, joined, doubled, swapped, cut; widths swapped; strange characters put in. */
export const damages: Readonly<Record<string, Damage>> = {
  deleteLine: onLines((lines, index) => void lines.splice(index, 1)),
  deleteBlock: onLines((lines, index, seed) => void lines.splice(index, 1 + (seed % 8))),
  joinLines: onLines((lines, index) => void lines.splice(index, 2, `${lines[index] ?? ''}${lines[index + 1] ?? ''}`)),
  doubleLine: onLines((lines, index) => void lines.splice(index, 0, lines[index] ?? '')),
  swapLines: onLines((lines, index, seed) => {
    const other = seed % lines.length;
    [lines[index], lines[other]] = [lines[other] ?? '', lines[index] ?? ''];
  }),
  breakLine: (text, at) => `${text.slice(0, at % (text.length + 1))}\n${text.slice(at % (text.length + 1))}`,
  cutLine: onLines((lines, index, seed) => void (lines[index] = (lines[index] ?? '').slice(0, seed % ((lines[index]?.length ?? 0) + 1)))),
  swapWidths: (text, at, seed) => {
    const [from, to] = widths[seed % widths.length] ?? ['', ''];
    const place = text.indexOf(from, at % (text.length + 1));
    return place === -1 ? text.replaceAll(from, to) : `${text.slice(0, place)}${to}${text.slice(place + from.length)}`;
  },
  insertStray: (text, at, seed) => {
    const place = at % (text.length + 1);
    return `${text.slice(0, place)}${strays[seed % strays.length] ?? ''}${text.slice(place)}`;
  },
  deleteStretch: (text, at, seed) => {
    const place = at % (text.length + 1);
    return `${text.slice(0, place)}${text.slice(place + (seed % 40))}`;
  },
  joinAll: (text) => text.replace(/\n+/gu, '　　'),
};

/** One to six damages done to one of the given texts. */
export function damagedText(texts: readonly string[]): fc.Arbitrary<string> {
  const step = fc.record({ name: fc.constantFrom(...Object.keys(damages)), at: fc.nat(100_000), seed: fc.nat(10_000) });
  return fc.tuple(fc.constantFrom(...texts), fc.array(step, { minLength: 1, maxLength: 6 })).map(([text, steps]) =>
    steps.reduce((damaged, { name, at, seed }) => damages[name]?.(damaged, at, seed) ?? damaged, text),
  );
}
