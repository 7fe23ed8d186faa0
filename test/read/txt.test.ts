import { describe, expect, test } from 'vitest';
import { encodeGb18030, encodeUtf16be, encodeUtf16le, encodeUtf8, join } from './support/encode.ts';
import { brief, read } from './support/record.ts';

const text = '各区教育局：\n一、加强师德师风建设。\n二、办好人民满意的教育。\n';

describe('a text file', () => {
  test.each([
    ['UTF-8', encodeUtf8(text), 'utf-8'],
    ['UTF-8 with a mark', join([0xef, 0xbb, 0xbf], encodeUtf8(text)), 'utf-8'],
    ['UTF-16LE with a mark', join([0xff, 0xfe], encodeUtf16le(text)), 'utf-16le'],
    ['UTF-16BE with a mark', join([0xfe, 0xff], encodeUtf16be(text)), 'utf-16be'],
    ['UTF-16LE without a mark', encodeUtf16le(text), 'utf-16le'],
    ['UTF-16BE without a mark', encodeUtf16be(text), 'utf-16be'],
    ['GB18030', encodeGb18030(text), 'gb18030'],
    ['GB18030 with a mark', join([0x84, 0x31, 0x95, 0x33], encodeGb18030(text)), 'gb18030'],
  ])('is read in %s', async (_name, bytes, encoding) => {
    const { source, diagnostics } = await read('通知.txt', bytes);
    expect(source).toMatchObject({ format: 'txt', encoding, text, removed: [] });
    expect(diagnostics).toEqual([]);
  });

  test.each([
    ['a short name, with no everyday character', '张伟'],
    ['a single heading', '附件'],
    ['names only', '张伟 王芳 李娜 刘洋 陈静 杨磊'],
    ['four-byte characters', '国务院关于㐂𠮷的通知'],
    ['ASCII among it', 'A类企业的认定标准（2020 edition）是什么'],
  ])('is read in GB18030 though it is %s', async (_why, short) => {
    const { source, diagnostics } = await read('短.txt', encodeGb18030(short));
    expect(source?.text).toBe(short);
    expect(diagnostics).toEqual([]);
  });

  test.each([
    ['English in UTF-16LE', encodeUtf16le('Notice of the Ministry\nArticle 1\n'), 'Notice of the Ministry\nArticle 1\n'],
    ['English in UTF-8', encodeUtf8('Notice of the Ministry\n'), 'Notice of the Ministry\n'],
    ['a middle dot among ASCII', encodeUtf8('A·B\n'), 'A·B\n'],
  ])('is not taken for Chinese: %s', async (_why, bytes, expected) => {
    expect((await read('notice.txt', bytes)).source?.text).toBe(expected);
  });

  test('has CRLF and CR folded, and nothing else changed', async () => {
    const { source } = await read('a.txt', '甲\r\n\r\n乙\r丙\u2028丁\u3000\u00A0\t戊 \n');
    expect(source?.text).toBe('甲\n\n乙\n丙\u2028丁\u3000\u00A0\t戊 \n');
  });

  test('keeps markup and scripts as text', async () => {
    const hostile = '一、<script>alert(1)</script>\n---\ntitle: {{x}}\n';
    expect((await read('a.txt', hostile)).source?.text).toBe(hostile);
  });

  test('keeps a second mark as a character', async () => {
    expect((await read('a.txt', '\u{FEFF}\u{FEFF}甲')).source?.text).toBe('\u{FEFF}甲');
  });

  test('of ten megabytes is read whole', async () => {
    const long = text.repeat(130_000);
    const { source } = await read('long.txt', encodeUtf8(long));
    expect(source?.text === long).toBe(true);
  });
});

describe('a damaged text file', () => {
  const damaged = (bytes: Uint8Array, at: number, byte: number): Uint8Array => bytes.with(at, byte);

  test('in UTF-8 keeps what is sound and says where it is not', async () => {
    const { source, diagnostics } = await read('a.txt', damaged(encodeUtf8(text), 22, 0xff));
    expect(source?.encoding).toBe('utf-8');
    expect(source?.text).toContain('二、办好人民满意的教育。');
    expect(brief(diagnostics)).toEqual(['warning bad-bytes 2']);
  });

  test('in GB18030 keeps what is sound and says where it is not', async () => {
    const { source, diagnostics } = await read('a.txt', damaged(encodeGb18030(text), 13, 0xff));
    expect(source?.encoding).toBe('gb18030');
    expect(source?.text).toContain('二、办好人民满意的教育。');
    expect(brief(diagnostics)).toEqual(['warning bad-bytes 2']);
  });

  test('cut in the middle of a character loses only that', async () => {
    const { source, diagnostics } = await read('a.txt', encodeUtf8('一、加强师德师风建设').subarray(0, -1));
    expect(source?.text).toBe('一、加强师德师风建\u{FFFD}');
    expect(brief(diagnostics)).toEqual(['warning bad-bytes 1']);
  });

  test.each([
    ['characters lost before', '一、加强\u{FFFD}\u{FFFD}建设\n', 'warning replacement-characters 1'],
    ['scars of a wrong conversion', '一、\n加强锟斤拷建设\n', 'warning mojibake 2'],
    ['characters of one machine only', '一、加强\uE5E5建设\n', 'warning private-use 1'],
    ['a stray NUL', '一、加强\0师德建设，办好教育，落实责任，坚持党的领导\n', 'warning control-characters 1'],
  ])('is read with a warning: %s', async (_why, content, expected) => {
    const { source, diagnostics } = await read('a.txt', content);
    expect(source?.text).toBe(content);
    expect(brief(diagnostics)).toEqual([expected]);
  });
});

describe('a file that is no text', () => {
  test.each([
    ['no byte at all', [], 'error empty-file'],
    ['white space only', [0xef, 0xbb, 0xbf, 0x20, 0x0d, 0x0a], 'error empty-file'],
    ['NULs', new Array(200).fill(0), 'error binary-file'],
    ['a UTF-32 mark', [0xff, 0xfe, 0, 0, 0x41, 0, 0, 0], 'error encoding-unsupported'],
    ['Western accents', [...Buffer.from('Le gouvernement fran\xe7ais a d\xe9cid\xe9', 'latin1')], 'error encoding-unknown 1'],
    ['Japanese in Shift JIS', [0x82, 0xb1, 0x82, 0xea, 0x82, 0xcd, 0x93, 0xfa, 0x96, 0x7b, 0x8c, 0xea, 0x82, 0xc5, 0x82, 0xb7], 'error encoding-unknown 1'],
    // 關於加強教育工作的通知，各縣市政府： in Big5
    [
      'Traditional Chinese in Big5',
      [...Buffer.from('c3f6a9f3a55bb16ab1d0a87ca475a740aabaaa71aabea141a655bfa4a5abac46a9b2a147', 'hex')],
      'error encoding-unsupported',
    ],
  ])('is refused: %s', async (_why, bytes, expected) => {
    const { source, diagnostics } = await read('a.txt', Uint8Array.from(bytes as number[]));
    expect(source).toBeNull();
    expect(brief(diagnostics)).toEqual([expected]);
  });

  test('in Korean is read with a warning, for its bytes are valid GB18030', async () => {
    const korean = Buffer.from('c0ccb0cdc0bac7d1b1b9beeeb9aec0e5c0d4b4cfb4d9c7d0b1b3b1b3c0b0bfa1b0fcc7d1c5ebc1f6b8a6becbb7c1b5e5b8b3b4cfb4d9', 'hex');
    const { source, diagnostics } = await read('a.txt', Uint8Array.from(korean));
    expect(source?.encoding).toBe('gb18030');
    expect(brief(diagnostics)).toEqual(['warning encoding-doubtful']);
  });
});

describe('the name of a file', () => {
  test('with an unknown extension is refused', async () => {
    const { source, diagnostics } = await read('台账.json', '{"a":"各区教育局"}');
    expect(source).toBeNull();
    expect(brief(diagnostics)).toEqual(['error unknown-type']);
    expect(diagnostics[0]?.file).toBe('seeds/台账.json');
  });

  test.each(['通知', '通知2020.3.19', '要点（2020.终稿）'])('without an extension is read as text: %s', async (name) => {
    const { source, diagnostics } = await read(name, text);
    expect(source?.text).toBe(text);
    expect(brief(diagnostics)).toEqual(['warning no-extension']);
  });
});
