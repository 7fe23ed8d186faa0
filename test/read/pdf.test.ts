import { describe, expect, test } from 'vitest';
import { pageNumberForms } from '../../src/read/page/margins.ts';
import { encodeGb18030 } from './support/encode.ts';
import { makePdf, setLines } from './support/pdf.ts';
import { brief, read } from './support/record.ts';

const page = setLines(['　　　　　关于办好教育的通知', '　　一、加强师德师风建设，全面贯彻党的教育方针，落实', '立德树人根本任务，办好人民满意的教育，在2020年底前', '完成。', '　　二、办好教育。']);
const text = '关于办好教育的通知\n一、加强师德师风建设，全面贯彻党的教育方针，落实立德树人根本任务，办好人民满意的教育，在2020年底前完成。\n二、办好教育。';

const show = async (pages: Parameters<typeof makePdf>[0]): Promise<string | undefined> => (await read('a.pdf', makePdf(pages))).source?.text;

describe('a PDF with a text layer', () => {
  test.each([
    ['a table in the file', makePdf([page])],
    ['the Unicode map of a font that is not in the file', makePdf([page], 'UniGB-UCS2-H')],
    ['the GBK map of a font that is not in the file', makePdf([page], 'GBK-EUC-H', (line) => Buffer.from(encodeGb18030(line)).toString('hex'))],
  ])('has its lines joined to paragraphs, its characters known by %s', async (_how, bytes) => {
    const { source, diagnostics } = await read('a.pdf', bytes);
    expect(source).toMatchObject({ format: 'pdf', encoding: null, text, removed: [] });
    expect(brief(diagnostics)).toEqual(['info page-layout']);
  });

  const full = '加强师德师风建设全面贯彻党的教育方针落实立德树人';

  test.each([
    ['a paragraph goes on over the page', [[`　　${full}`], ['根本任务。']], `${full}根本任务。`],
    ['an indented line begins a paragraph', [[full, `　　${full}`]], `${full}\n${full}`],
    ['a short line ends one', [['　　加强师德。', full]], `加强师德。\n${full}`],
    ['an item begins one, also without indentation', [[`${full.slice(0, -1)}。`, `2.${full}`]], `${full.slice(0, -1)}。\n2.${full}`],
    ['a number inside a sentence does not', [[`　　根据${full.slice(2)}`, '第三条规定执行。']], `根据${full.slice(2)}第三条规定执行。`],
    ['words of the Latin script keep their space', [[`　　${full.slice(0, -7)}ISO quality`, 'management体系。']], `${full.slice(0, -7)}ISO quality management体系。`],
  ])('%s', async (_fact, pages, expected) => {
    expect(await show(pages.map((lines) => setLines(lines)))).toBe(expected);
  });

  test.each([[1], [2], [3]])('reads level on a page turned by %d quarters', async (quarters) => {
    const bytes = makePdf([setLines(['　　一、加强师德。', '　　二、办好教育。'], 560)], 'to-unicode', undefined, quarters);
    expect((await read('a.pdf', bytes)).source).toMatchObject({ text: '一、加强师德。\n二、办好教育。', removed: [] });
  });
  test('has a tab where a wide gap parts two cells', async () => {
    expect(await show([[{ text: '任务', x: 90, y: 700 }, { text: '牵头单位', x: 300, y: 700 }, { text: '（一）', x: 90, y: 660 }, { text: '甲', x: 150, y: 660 }]])).toBe('任务\t牵头单位\n（一） 甲');
  });

  test('has its lines sorted where the file has no order', async () => {
    const lines = [5, 2, 7, 1, 6, 3, 8, 4].map((n) => ({ text: `${String(n)}.加强师德`, x: 120, y: 720 - n * 28 }));
    const { source, diagnostics } = await read('a.pdf', makePdf([lines]));
    expect(source?.text.split('\n').map((line) => line.charAt(0))).toEqual([...'12345678']);
    expect(brief(diagnostics)).toEqual(['info page-layout', 'warning page-order']);
  });

  test('keeps the order of two columns', async () => {
    const column = (x: number, words: string) => [...words].map((word, i) => ({ text: `${word}、加强师德师风`, x, y: 720 - i * 28 }));
    const { source } = await read('a.pdf', makePdf([[...column(60, '一二三四五六七'), ...column(320, '八九十')]]));
    expect(source?.text.split('\n').map((line) => line.charAt(0)).join('')).toBe('一二三四五六七八九十');
  });

  test('has radicals replaced by the characters meant', async () => {
    const { source, diagnostics } = await read('a.pdf', makePdf([setLines(['⼈⺠教育，⻓期坚持'])]));
    expect(source?.text).toBe('人民教育，长期坚持');
    expect(diagnostics.map(({ message }) => message)).toContain('有 3 个字用了字形相同的部首编码，已换成对应的汉字。');
  });

  test.each([
    ['1', '监测与报告', 106, '1 监测与报告'], ['2.1', '应急指挥机构', 130, '2.1 应急指挥机构'], ['5', '人以上单位应当按照规定配备专职安全员', 100, '5人以上单位应当按照规定配备专职安全员'],
  ])('keeps the blank between %s and %s only where it is a heading', async (figure, words, x, line) => {
    expect(await show([[{ text: figure, x: 90, y: 700, size: 12 }, { text: words, x, y: 700, size: 12 }]])).toBe(line);
  });

  test('has raised figures and no typographic spaces', async () => {
    expect(await show([[{ text: '在 2020 年底前，会议', x: 90, y: 700 }, { text: '1', x: 250, y: 706, size: 8 }]])).toBe('在2020年底前，会议¹');
  });
});

describe('the edge of the pages', () => {
  const body = (i: number) => setLines([`　　${'一二三四'.charAt(i)}、加强师德师风建设。`]);

  test('has page numbers and running heads left out and listed', async () => {
    const pages = [0, 1, 2].map((i) => [{ text: '某市教育局文件汇编', x: 230, y: 800, size: 10 }, ...body(i), { text: `— ${String(i + 1)} —`, x: 280, y: 40, size: 14 }]);
    const { source, diagnostics } = await read('a.pdf', makePdf(pages));
    expect(source?.text).toBe('一、加强师德师风建设。\n二、加强师德师风建设。\n三、加强师德师风建设。');
    expect(source?.removed).toEqual([
      { text: '某市教育局文件汇编', why: '页眉（3 处）' },
      { text: '— 1 —', why: '页码' },
      { text: '— 2 —', why: '页码' },
      { text: '— 3 —', why: '页码' },
    ]);
    expect(diagnostics[0]?.message).toBe('共 3 页，各行已接成段落，略去页码、页眉、页脚 6 处。');
  });

  test.each([
    ['bare figures that count on with the pages', ['5', '6', '7'], ''],
    ['bare figures that do not', ['5', '12', '40'], '\n5\n12\n40'],
  ])('has %s seen for what they are', async (_what, numbers, kept) => {
    const pages = numbers.map((number, i) => [...body(i), { text: number, x: 290, y: 40, size: 14 }]);
    const source = (await read('a.pdf', makePdf(pages))).source?.text ?? '';
    expect(source.split('\n').filter((line) => /^\d+$/u.test(line))).toEqual(kept.split('\n').filter(Boolean));
  });

  test('keeps a title that stands high on one page only', async () => {
    expect(await show([[{ text: '关于办好教育的通知', x: 200, y: 800 }, ...body(0)], body(1)])).toBe('关于办好教育的通知\n一、加强师德师风建设。\n二、加强师德师风建设。');
  });

  test.each(pageNumberForms.flatMap(({ form, examples }) => examples.map((example) => [example, form] as const)))('%j is a form of page number', (example, form) => {
    expect(example).toMatch(form);
    expect(pageNumberForms.find((row) => row.form.test(example))?.form).toBe(form);
  });
});

describe('a PDF that cannot be read', () => {
  test.each([
    ['a scan', makePdf([[], []]), 'error scanned'],
    ['cut off', makePdf([page]).subarray(0, 700), 'error pdf-damaged'],
    ['only its first line', Uint8Array.from(Buffer.from('%PDF-1.7\n')), 'error pdf-damaged'],
  ])('is refused: %s', async (_why, bytes, expected) => {
    const { source, diagnostics } = await read('a.pdf', bytes);
    expect(source).toBeNull();
    expect(brief(diagnostics)).toEqual([expected]);
  });

  test('with a password is refused', async () => {
    const locked = Buffer.from(makePdf([page])).toString('latin1').replace('/Root 1 0 R', `/Root 1 0 R /ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> /P -4 >>`);
    const { source, diagnostics } = await read('a.pdf', Uint8Array.from(Buffer.from(locked, 'latin1')));
    expect(source).toBeNull();
    expect(brief(diagnostics)).toEqual(['error refused-encrypted']);
  });

  test('on some pages only is read with a warning', async () => {
    const { source, diagnostics } = await read('a.pdf', makePdf([page, [], page, []]));
    expect(source?.text).toContain('办好教育');
    expect(diagnostics.map(({ message }) => message)).toContain('第 2、4 页没有文字层（可能是图片或空白页），没有读出。');
  });

  test('for lack of a character table is read with a warning', async () => {
    const shifted = (line: string) => [...line].map((character) => (0xe000 + (character.charCodeAt(0) % 0x1000)).toString(16)).join('');
    const { diagnostics } = await read('a.pdf', makePdf([page], 'raw', shifted));
    expect(brief(diagnostics)).toContain('warning garbled');
  });
});
