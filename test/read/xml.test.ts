import { describe, expect, test } from 'vitest';
import { childOf, parseXml, pathOf } from '../../src/read/xml.ts';
import { docxFiles, pack, p } from './support/docx.ts';
import { encodeUtf16le, encodeUtf8, join } from './support/encode.ts';
import { brief, read } from './support/record.ts';

const root = (xml: string) => parseXml(encodeUtf8(xml)).root;

describe('an XML part', () => {
  test('is a tree with text and attributes', () => {
    const tree = root('<a x="1"><b>甲<![CDATA[<乙>]]></b><c/></a>');
    expect(tree?.attributes).toEqual({ x: '1' });
    expect(childOf(tree ?? undefined, 'b')?.text).toBe('甲<乙>');
    expect(pathOf(tree ?? undefined, 'c', 'd')).toBeUndefined();
  });

  test('is read in UTF-16 by its mark', () => {
    expect(parseXml(join([0xff, 0xfe], encodeUtf16le('<a>甲</a>'))).root?.text).toBe('甲');
  });

  test('has names with the usual prefix of their namespace', () => {
    expect(root('<x:document xmlns:x="http://schemas.openxmlformats.org/wordprocessingml/2006/main" x:val="1"/>')).toMatchObject({ name: 'w:document', attributes: { 'w:val': '1' } });
  });

  test.each([
    ['an entity of its own', '<!DOCTYPE a [<!ENTITY b "乙">]><a>甲&b;</a>'],
    ['an entity of another file', '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>甲&b;</a>'],
    ['entities that multiply', '<!DOCTYPE a [<!ENTITY b "xxxxxxxxxx"><!ENTITY c "&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;">]><a>甲&d;</a>'],
  ])('with %s shows it as it is written, and a problem', (_what, xml) => {
    const part = parseXml(encodeUtf8(xml));
    expect(part.root?.text).toMatch(/^甲&[bd];$/u);
    expect(part.problem).not.toBeNull();
  });

  test.each(['', 'x', '<a', '<a><b></a>', '<a>\u0001</a>', '</a>', '<a:b/>'])('that is broken has a problem and no exception: %j', (xml) => {
    expect(parseXml(encodeUtf8(xml)).problem).not.toBeNull();
  });

  test('a thousand levels deep has a problem', () => {
    expect(parseXml(encodeUtf8('<a>'.repeat(1000) + '</a>'.repeat(1000))).problem).toBe('nested too deep');
  });

  test('that is broken leaves the rest of its document readable', async () => {
    const files = docxFiles(p('甲') + p('乙'));
    const { source, diagnostics } = await read('a.docx', pack({ ...files, 'word/document.xml': (files['word/document.xml'] ?? '').replace('乙', '乙\u0001&none;') }));
    expect(source?.text.startsWith('甲\n乙')).toBe(true);
    expect(brief(diagnostics)).toContain('warning xml-damaged');
  });
});
