/** One folder a case: `input.*`, the text read from it, and what is said about it. `UPDATE=1` writes the expectations anew. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { read } from './support/record.ts';

const folder = 'test/cases/read';
const cases = readdirSync(folder).sort();

describe('the cases of reading', () => {
  test('are all there', () => {
    expect(cases.length).toBeGreaterThanOrEqual(9);
  });

  test.each(cases)('%s', async (name) => {
    const input = readdirSync(join(folder, name)).find((file) => file.startsWith('input.')) ?? '';
    const { source, diagnostics } = await read(input, Uint8Array.from(readFileSync(join(folder, name, input))));
    const facts = {
      format: source?.format ?? null,
      encoding: source?.encoding ?? null,
      removed: source?.removed ?? [],
      diagnostics: diagnostics.map(({ code, severity, line, message }) => ({ code, severity, line, message })),
    };
    const [textFile, factsFile] = [join(folder, name, 'expected.txt'), join(folder, name, 'expected.json')];
    if (process.env['UPDATE'] === '1') {
      writeFileSync(textFile, source?.text ?? '');
      writeFileSync(factsFile, `${JSON.stringify(facts, null, 2)}\n`);
    }
    expect(source?.text ?? '').toBe(readFileSync(textFile, 'utf8'));
    expect(facts).toEqual(JSON.parse(readFileSync(factsFile, 'utf8')));
  });
});
