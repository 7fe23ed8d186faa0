import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { createSegmenter } from '../../src/io/segmenter.ts';
import type { Division, OfficialDocument } from '../../src/model/document.ts';
import { parseDocument } from '../../src/parse/index.ts';
import { characterBag, makeSource, textsOf } from '../support/parse-text.ts';

interface GoldItem {
  readonly n: number;
  readonly number: string | null;
  readonly status: 'marked' | 'number_lost' | 'absent';
  readonly heading: string | null;
  readonly first10: string | null;
  readonly last10: string | null;
  readonly fragments: readonly { readonly line: number }[];
  readonly joins: readonly string[];
  readonly accept_numbers?: readonly number[];
}

interface Gold {
  readonly title: string;
  readonly genre: string;
  readonly printing_office: string;
  readonly printed_date: string;
  readonly headings_present: readonly { readonly number: string; readonly n: number; readonly title: string; readonly line: number }[];
  readonly items: readonly GoldItem[];
  readonly unassigned: readonly { readonly lines: readonly number[]; readonly first10: string; readonly last10: string }[];
  readonly gaps: readonly { readonly after_line: number; readonly before_line: number }[];
  readonly noise: readonly { readonly text: string; readonly line: number }[];
  readonly suspect_text: readonly { readonly line: number }[];
  readonly direct_joins: readonly (readonly [number, number])[];
}

const gold = JSON.parse(readFileSync('test/cases/seed/gold.json', 'utf8')) as Gold;
const text = makeSource(readFileSync('seeds/2020年教育系统党建工作要点.txt', 'utf8'), { path: '2020年教育系统党建工作要点.txt' });
let document: OfficialDocument;

beforeAll(async () => {
  const { segmenter } = await createSegmenter();
  document = parseDocument(text, segmenter);
});

const squeeze = (value: string): string => value.replace(/\s/gu, '');
const at = (line: number): Division => {
  const found = document.divisions.find(({ runs }) => runs.some((run) => run.line === line));
  if (!found) throw new Error(`no division holds line ${String(line)}`);
  return found;
};

describe('the masthead and the closing', () => {
  test('the title is closed up and the genre read from it', () => {
    expect([document.title, document.genre]).toEqual([gold.title, gold.genre]);
  });
  test('what is not printed is null', () => {
    expect([document.issuer, document.docNumber, document.date, document.addressees]).toEqual([null, null, null, null]);
  });
  test('the printing line gives the printing date and office', () => {
    expect([document.printedDate, document.printingOffice]).toEqual([gold.printed_date, gold.printing_office]);
    expect(document.closing.map(({ lines }) => lines)).toEqual([[94, 94], [96, 96]]);
  });
  test('the front is the title and the broken preamble', () => {
    expect(document.front.map(({ role, lines }) => [role, ...lines])).toEqual([['title', 3, 3], ['preamble', 5, 10]]);
  });
});

describe('headings and items', () => {
  test('the printed headings are 二 五 六', () => {
    const headings = document.divisions.filter(({ level }) => level === 1);
    expect(headings.map(({ label, number, title, lines, heading }) => ({ number: label, n: number, title, line: lines[0], heading }))).toEqual(
      gold.headings_present.map(({ number, n, title, line }) => ({ number, n, title, line, heading: true })),
    );
  });
  test('exactly the printed numbers are shown as printed', () => {
    const printed = document.divisions.filter(({ level, number }) => level === 3 && number !== null);
    expect(printed.map(({ label }) => label)).toEqual(gold.items.filter(({ status }) => status === 'marked').map(({ number }) => number));
  });
  test('every item has its title, its text and its lines', () => {
    const present = gold.items.filter(({ status }) => status !== 'absent');
    expect(present).toHaveLength(19);
    for (const item of present) {
      const division = at(item.fragments[0]?.line ?? 0);
      const body = squeeze(item.heading === null ? division.text : division.text.slice(division.text.indexOf('。') + 1));
      const lines = [...new Set(division.runs.map(({ line }) => line))];
      expect({ n: item.n, title: division.title, first10: body.slice(0, 10), last10: body.slice(-squeeze(item.last10 ?? '').length), lines }).toEqual({
        n: item.n, title: item.heading, first10: squeeze(item.first10 ?? ''), last10: squeeze(item.last10 ?? ''), lines: item.fragments.map(({ line }) => line),
      });
    }
  });
  test.each([[1, 12], [6, 33], [12, 52]])('item %i is inferred at line %i', (number, line) => {
    expect(at(line)).toMatchObject({ label: '', number: null, title: null, inferred: { number } });
  });
  test.each([[44, 9, 10], [60, 14, 18], [78, 20, 21]])('line %i is a fragment of %i–%i', (line, from, to) => {
    expect(at(line)).toMatchObject({ label: '', number: null, title: null, inferred: { range: [from, to] }, unassigned: false });
  });
  test('the fragment bounds hold what the gold accepts', () => {
    for (const item of gold.items.filter(({ status }) => status === 'number_lost')) {
      const { inferred } = at(item.fragments[0]?.line ?? 0);
      const [from, to] = inferred && 'range' in inferred ? inferred.range : [inferred?.number ?? 0, inferred?.number ?? 0];
      expect(item.accept_numbers?.every((number) => number >= from && number <= to)).toBe(true);
    }
  });
  test('text that nobody owns is kept apart and suspect', () => {
    for (const { lines, first10, last10 } of gold.unassigned) {
      const division = at(lines[0] ?? 0);
      expect(division).toMatchObject({ id: 'lines-074', label: '', number: null, inferred: null, unassigned: true, lines });
      expect([division.text.slice(0, 10), division.text.slice(-10)]).toEqual([first10, last10]);
    }
  });
  test('exactly the suspect lines are suspect', () => {
    const lines = document.divisions.flatMap(({ suspect, runs }) => (suspect.length > 0 ? runs.map(({ line }) => line) : []));
    expect(lines).toEqual(gold.suspect_text.map(({ line }) => line));
  });
  test('items under a lost heading say so', () => {
    const lost = document.divisions.filter(({ lostParent }) => lostParent !== null);
    expect(lost.map(({ id, lostParent }) => [id, lostParent?.from, lostParent?.to])).toEqual([
      ['item-01-inferred', 1, 1], ['item-02', 1, 1], ['item-03', 1, 1], ['item-04', 1, 1],
      ['item-09-10-fragment', 3, 4], ['item-11', 3, 4], ['item-12-inferred', 3, 4], ['item-13', 3, 4], ['item-14-18-fragment', 3, 4],
    ]);
    expect(lost.every(({ parent }) => parent === null)).toBe(true);
  });
  test('addresses are stable and ASCII', () => {
    expect(document.divisions.map(({ id }) => id)).toMatchInlineSnapshot(`
      [
        "item-01-inferred",
        "item-02",
        "item-03",
        "item-04",
        "section-2",
        "item-05",
        "item-06-inferred",
        "item-07",
        "item-08",
        "item-09-10-fragment",
        "item-11",
        "item-12-inferred",
        "item-13",
        "item-14-18-fragment",
        "section-5",
        "item-19",
        "item-20",
        "lines-074",
        "item-20-21-fragment",
        "section-6",
        "item-22",
        "item-23",
        "item-24",
      ]
    `);
  });
});

describe('what is lost', () => {
  const joinAt = (line: number): string | undefined => document.divisions.flatMap(({ runs }) => runs).find((run) => run.line === line)?.join;
  test('words cut by a line break are joined with nothing between', () => {
    expect(document.divisions.flatMap(({ runs }) => runs.flatMap((run, index) => (run.join === 'direct' ? [[runs[index - 1]?.line, run.line]] : [])))).toEqual(gold.direct_joins);
    for (const words of ['强化师德师风建设。继续', '安全管理系数', '暴力催收等']) expect(document.divisions.some((division) => division.text.includes(words))).toBe(true);
  });
  test('nothing is joined across a loss', () => {
    expect([42, 50, 58, 62, 90].map(joinAt)).toEqual(['lost', 'lost', 'lost', 'lost', 'lost']);
    for (const [left, right] of [['良好环', '失范行为'], ['年全', '治觉悟'], ['教育系', '国家级'], ['开展党', '动。'], ['法规，', '园欺凌']]) {
      expect(document.divisions.some((division) => division.text.includes(`${left ?? ''}${right ?? ''}`))).toBe(false);
    }
  });
  test('a text gap stands at every place of the gold and nowhere else', () => {
    const places = document.gaps.filter(({ kind }) => kind === 'text').map(({ lines }) => [...lines]);
    expect(places).toEqual(gold.gaps.map(({ after_line, before_line }) => [after_line, before_line]));
  });
  test('where the text reads on the gap is not certain', () => {
    expect(document.gaps.filter(({ certain }) => !certain).map(({ lines }) => [...lines])).toEqual([[19, 23], [72, 74]]);
  });
  test('the missing numbers are shown as missing', () => {
    const numbers = document.gaps.filter(({ kind }) => kind === 'numbers').map(({ level, from, to, lines }) => [level, from, to, ...lines]);
    expect(numbers).toEqual([[1, 1, 1, 10, 12], [3, 9, 10, 42, 44], [1, 3, 4, 42, 68], [3, 14, 18, 58, 60], [3, 21, 21, 76, 78]]);
  });
  test('the noise is set apart with a reason', () => {
    expect(document.noise.map(({ text: words, lines }) => ({ text: words, line: lines[0] }))).toEqual(gold.noise.map(({ text: words, line }) => ({ text: words, line })));
    expect(document.noise.every(({ why }) => why !== '')).toBe(true);
  });
});

test('every character of the source is in exactly one place', () => {
  expect(characterBag(...textsOf(document))).toEqual(characterBag(text.text));
});
