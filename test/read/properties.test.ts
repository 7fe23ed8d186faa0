import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeText } from '../../src/read/encoding.ts';
import { foldLineEnds } from '../../src/read/lines.ts';
import { makeDocx, p } from './support/docx.ts';
import { encodeGb18030, encodeUtf16be, encodeUtf16le, encodeUtf8, join } from './support/encode.ts';
import { makeOfd, ofdLines } from './support/ofd.ts';
import { makePdf, setLines } from './support/pdf.ts';
import { read } from './support/record.ts';

const seed = 20200319;

const extensions = ['txt', 'md', 'html', 'docx', 'pdf', 'ofd', 'doc', 'wps', 'et', 'png', 'zip', 'xyz', ''];
const extension = fc.constantFrom(...extensions);

/** Beginnings that send the rest of the bytes into each parser. */
const beginnings = ['', '%PDF-1.7\n', 'PK\x03\x04', '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1', '{\\rtf', '<!DOCTYPE html><p>', '<html><table>', '\xFF\xFE', '\xFE\xFF', '---\n', '# '];

const totalCheck = async (name: string, bytes: Uint8Array): Promise<void> => {
  const { source, diagnostics } = await read(name, bytes);
  expect(source === null).toBe(diagnostics.some(({ severity }) => severity === 'error'));
  expect(source?.text.includes('\r') ?? false).toBe(false);
  if (source) expect(source.text.trim()).not.toBe('');
};

describe('reading', () => {
  test('never throws, and refuses with an error or reads, for random bytes of every extension', async () => {
    const bytes = fc.tuple(fc.constantFrom(...beginnings), fc.uint8Array({ maxLength: 300 })).map(([start, rest]) => join(Buffer.from(start, 'latin1'), rest));
    await fc.assert(fc.asyncProperty(extension, bytes, (ending, content) => totalCheck(`a.${ending}`, content)), { seed, numRuns: 1000 });
  });

  const samples: readonly (readonly [string, Uint8Array])[] = [
    ['a.docx', makeDocx(p('一、加强师德师风建设'), { styles: '', numbering: '' })],
    ['a.pdf', makePdf([setLines(['一、加强师德师风建设', '二、办好教育'])])],
    ['a.ofd', makeOfd([ofdLines(['一、加强师德师风建设'])])],
  ];

  test.each(samples)('never throws for a damaged %s', async (name, whole) => {
    const damage = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 });
    const cut = fc.option(fc.nat(whole.length), { nil: whole.length });
    await fc.assert(
      fc.asyncProperty(damage, cut, (changes, length) => {
        const copy = Uint8Array.from(whole);
        for (const [at, byte] of changes) copy[at] = byte;
        return totalCheck(name, copy.subarray(0, length));
      }),
      { seed, numRuns: 80 },
    );
  });

  const tags = fc.constantFrom('<p>', '</p>', '<table>', '<tr>', '<td>', '</td>', '<ol>', '<li>', '<div class="nav">', '<div id="zoom">', '</div>', '<a href=x>', '</a>', '<script>', '</script>', '<ruby><rt>', '<pre>', '<sup>', '<br>', '<!--', '-->', '&lt;', '甲', '乙。', '1', ' ', '\n');

  test('never throws for tags in any order', async () => {
    await fc.assert(fc.asyncProperty(fc.array(tags, { maxLength: 40 }), (pieces) => totalCheck('a.html', encodeUtf8(pieces.join('')))), { seed, numRuns: 800 });
  });

  const marks = fc.constantFrom('# ', '- ', '1. ', '> ', '```', '|', '---', '**', '*', '_', '[', '](', ')', '![', '<b>', '<!--', '-->', '&amp;', '\\', '甲', '乙。', ' ', '    ', '\n', '\n\n');

  test('never throws for Markdown signs in any order, and keeps the number of lines', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(marks, { maxLength: 40 }), async (pieces) => {
        const markdown = `甲\n\n${pieces.join('')}`;
        const { source } = await read('a.md', markdown);
        expect(source?.text.split('\n').length).toBe(markdown.split('\n').length);
      }),
      { seed, numRuns: 600 },
    );
  });
});

describe('decoding', () => {
  /** Sentences of everyday Chinese with rare characters, other scripts and line ends among them. */
  const everyday = fc.constantFrom('加强师德师风建设，', '办好人民满意的教育。', '各区教育局：', '一、', '（二）', '《关于进一步的意见》', '\n', '\r\n', '2020年');
  const rare = fc.constantFrom('㐂', '龘', '囧', '𠮷', '\u00A0', 'é', 'Ω', '①', '☑', '\u{FFFD}', 'A');
  const text = fc.tuple(fc.array(everyday, { minLength: 8, maxLength: 30 }), fc.array(rare, { maxLength: 4 })).map(([common, few]) => [...common, ...few].join('') + '落实的要求');

  test.each([
    ['utf-8', encodeUtf8],
    ['utf-8', (whole: string) => join([0xef, 0xbb, 0xbf], encodeUtf8(whole))],
    ['utf-16le', (whole: string) => join([0xff, 0xfe], encodeUtf16le(whole))],
    ['utf-16be', (whole: string) => join([0xfe, 0xff], encodeUtf16be(whole))],
    ['utf-16le', (whole: string) => encodeUtf16le(whole.replaceAll('\u{FFFD}', ''))],
    ['utf-16be', (whole: string) => encodeUtf16be(whole.replaceAll('\u{FFFD}', ''))],
    ['gb18030', encodeGb18030],
  ] as const)('gives back what was encoded in %s', (encoding, encode) => {
    fc.assert(
      fc.property(text, (whole) => {
        const result = decodeText(encode(whole));
        expect(result).toMatchObject({ encoding });
        expect(result.text?.replaceAll('\u{FFFD}', '')).toBe(whole.replaceAll('\u{FFFD}', ''));
      }),
      { seed, numRuns: 400 },
    );
  });

  test('of a damaged file loses nothing but the damaged place', () => {
    fc.assert(
      fc.property(text, fc.nat(), (whole, place) => {
        const bytes = encodeUtf8(whole.replaceAll('\u{FFFD}', ''));
        const result = decodeText(bytes.with(place % bytes.length, 0xff));
        const [before = '', after = ''] = (result.text ?? '').split(/\u{FFFD}+/u);
        expect(whole.replaceAll('\u{FFFD}', '').startsWith(before)).toBe(true);
        expect(whole.replaceAll('\u{FFFD}', '').endsWith(after)).toBe(true);
        expect(result.findings.map(({ code }) => code)).toEqual(['bad-bytes']);
      }),
      { seed, numRuns: 400 },
    );
  });

  test('folds line ends once and for all', () => {
    const pieces = fc.array(fc.constantFrom('\r', '\n', '\r\n', '甲'), { maxLength: 12 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(pieces, (whole) => {
        const folded = foldLineEnds(whole);
        expect(folded).not.toContain('\r');
        expect(foldLineEnds(folded)).toBe(folded);
        expect(folded.split('\n').length).toBe(whole.split(/\r\n|\r|\n/u).length);
      }),
      { seed },
    );
  });
});
