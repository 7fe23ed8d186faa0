import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { regulationSchema, siteSchema, termSchema } from '../../src/model/schema.ts';

const frontMatter = (folder: string, name: string): unknown =>
  parse(readFileSync(`content/${folder}/${name}`, 'utf8').split('---\n')[1] ?? '');
const names = (folder: string): string[] => readdirSync(`content/${folder}`).filter((name) => name.endsWith('.md'));
const regulations = names('regulations').map((name) => regulationSchema.parse(frontMatter('regulations', name)));
const terms = names('terms').map((name) => termSchema.parse(frontMatter('terms', name)));
const words = readFileSync('content/dictionary.txt', 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('#'));

describe('what people wrote down', () => {
  test('holds the documents and set phrases of the first library', () => {
    expect(regulations.length).toBeGreaterThanOrEqual(21);
    expect(terms.length).toBeGreaterThanOrEqual(18);
  });

  test('has ASCII ids, unique over both folders', () => {
    const ids = [...names('regulations'), ...names('terms')].map((name) => name.slice(0, -3));
    expect(ids.filter((id) => !/^[a-z0-9-]+$/u.test(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('writes titles without 《》 and display titles with them', () => {
    expect(regulations.filter((entry) => /^《|》$/u.test(entry.title))).toEqual([]);
    for (const entry of regulations) expect(entry.displayTitle).toContain(`《${entry.title}》`);
  });

  test('tells volumes of one work apart', () => {
    const keys = regulations.map((entry) => `${entry.title}/${String(entry.volume)}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('writes dates as text', () => {
    const dates = [...regulations, ...terms].flatMap((entry) => [entry.issued, entry.effective]).filter((date) => date !== null);
    expect(dates.length).toBeGreaterThan(15);
    for (const date of dates) expect(date).toMatch(/^\d{4}-\d{2}-\d{2}$/u);
  });

  test('gives a source for every verified fact', () => {
    const facts = [...regulations, ...terms].flatMap((entry) => entry.facts);
    expect(facts.length).toBeGreaterThan(90);
    expect(facts.filter((fact) => fact.confidence === 'verified' && fact.source === null)).toEqual([]);
  });

  test('names the site', () => {
    expect(siteSchema.parse(parse(readFileSync('content/site.yaml', 'utf8'))).name).toBe('要点库');
  });

  test('lists each dictionary word once, without marks', () => {
    expect(words.length).toBeGreaterThan(50);
    expect(new Set(words).size).toBe(words.length);
    expect(words.filter((word) => !/^\p{Script=Han}+$/u.test(word))).toEqual([]);
  });
});
