import { describe, expect, test } from 'vitest';
import { pack } from './support/docx.ts';
import { makeOfd, ofdFiles, ofdLines } from './support/ofd.ts';
import { brief, read } from './support/record.ts';

const page = ofdLines(['关于办好教育的通知', '　　一、加强师德师风建设，全面贯彻党的教育方针，落实立德', '树人根本任务。', '　　二、办好教育。']);
const text = '关于办好教育的通知\n一、加强师德师风建设，全面贯彻党的教育方针，落实立德树人根本任务。\n二、办好教育。';

describe('an OFD file', () => {
  test('is read by the places of its text, as a draft', async () => {
    const { source, diagnostics } = await read('a.ofd', makeOfd([page]));
    expect(source).toMatchObject({ format: 'ofd', encoding: null, text });
    expect(brief(diagnostics)).toEqual(['warning ofd-draft', 'info page-layout']);
  });

  test('has lines in order of place, whatever their order in the file', async () => {
    expect((await read('a.ofd', makeOfd([page.toReversed()]))).source?.text).toBe(text);
  });

  test('has a line put together from single characters', async () => {
    const characters = [...'加强师德师风'].map((character, i) => ({ text: character, x: 28 + i * 5.6, y: 40 + (i % 2) * 0.3 }));
    expect((await read('a.ofd', makeOfd([characters.toReversed()]))).source?.text).toBe('加强师德师风');
  });

  test('has page numbers, running heads and watermarks left out and listed', async () => {
    const number = (i: number) => ({ text: `— ${String(i)} —`, x: 98, y: 275, size: 5 });
    const pages = [1, 2, 3].map((i) => [...ofdLines([`　　${'一二三'.charAt(i - 1)}、加强师德师风建设。`]), number(i)]);
    const template = [{ text: '某市教育局文件汇编', x: 80, y: 15, size: 4 }, { text: '内部资料', x: 60, y: 150, attributes: 'CTM="0.7 -0.7 0.7 0.7 0 0"' }];
    const { source } = await read('a.ofd', makeOfd(pages, template));
    expect(source?.text).toBe('一、加强师德师风建设。\n二、加强师德师风建设。\n三、加强师德师风建设。');
    expect(source?.removed).toEqual([
      { text: '某市教育局文件汇编', why: '页眉（3 处）' },
      { text: '— 1 —', why: '页码' },
      { text: '— 2 —', why: '页码' },
      { text: '— 3 —', why: '页码' },
      { text: '内部资料', why: '斜排或竖排的文字（如水印）（3 处）' },
    ]);
  });

  test('does not depend on the prefix', async () => {
    const files = Object.entries(ofdFiles([page])).map(([path, xml]) => [path, xml.replaceAll('ofd:', '').replaceAll('xmlns:ofd', 'xmlns')] as const);
    expect((await read('a.ofd', pack(Object.fromEntries(files)))).source?.text).toBe(text);
  });

  test('of pictures only is refused', async () => {
    const { source, diagnostics } = await read('a.ofd', makeOfd([[], []]));
    expect(source).toBeNull();
    expect(brief(diagnostics)).toEqual(['error scanned']);
  });

  test('without its pages is refused', async () => {
    const { 'OFD.xml': entry } = ofdFiles([page]);
    const { source, diagnostics } = await read('a.ofd', pack({ 'OFD.xml': entry ?? '' }));
    expect(source).toBeNull();
    expect(brief(diagnostics)).toEqual(['error zip-damaged']);
  });
});
