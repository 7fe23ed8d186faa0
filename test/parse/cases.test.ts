import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { createSegmenter } from '../../src/io/segmenter.ts';
import type { Segmenter } from '../../src/model/segmenter.ts';
import { outlineText } from '../support/outline-text.ts';
import { characterBag, parseText, textsOf } from '../support/parse-text.ts';

const folder = 'test/cases/parse';
const cases = readdirSync(folder).sort();
let segmenter: Segmenter;

beforeAll(async () => {
  ({ segmenter } = await createSegmenter());
});

test('the case folders are there', () => {
  expect(cases.length).toBeGreaterThanOrEqual(20);
});

describe('every case reads as written down', () => {
  test.each(cases)('%s', (name) => {
    const text = readFileSync(path.join(folder, name, 'input.txt'), 'utf8');
    const expected = path.join(folder, name, 'expected.txt');
    const document = parseText(text, segmenter);
    const outline = outlineText(document);
    if (process.env['UPDATE'] === '1') writeFileSync(expected, outline);
    expect(existsSync(expected), 'run with UPDATE=1 and review').toBe(true);
    expect(outline).toBe(readFileSync(expected, 'utf8'));
    expect(characterBag(...textsOf(document))).toEqual(characterBag(text));
  });
});
