import { describe, expect, test } from 'vitest';
import { kindOf, signatures } from '../../src/read/signature.ts';
import { encodeUtf8 } from './support/encode.ts';

const rows = signatures.flatMap(({ kind, examples }) => examples.map((example) => [kind, example] as const));

describe('signatures', () => {
  test('carry an example each', () => {
    expect(rows.length).toBeGreaterThanOrEqual(signatures.length);
    expect(signatures.filter(({ examples }) => examples.length === 0)).toEqual([]);
  });

  test.each(rows)('%s is told by its own pattern: %j', (kind, example) => {
    expect(kindOf(Uint8Array.from(Buffer.from(example, 'latin1')))).toBe(kind);
  });

  test.each(['一、加强师德师风建设', '', 'BM', 'PK', '{"rtf":1}', '<script>html</script>', 'MZ', 'From: 甲\n乙'])('plain text has none: %j', (text) => {
    expect(kindOf(encodeUtf8(text))).toBeNull();
  });
});
