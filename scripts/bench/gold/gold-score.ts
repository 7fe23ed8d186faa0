import type { InspectReport } from '../../../src/parse/inspect.ts';
import { characterBag } from './character-bag.ts';
import type { GoldCitation } from './citation-score.ts';

/** One heading of a hand-made gold structure; level 0 is the title of a document inside the document. */
interface GoldHeading {
  readonly number: string | null;
  readonly title: string;
}

/** One item of a hand-made gold structure. */
interface GoldItem {
  readonly number: string | null;
  readonly text10: string;
  readonly heading: string | null;
  readonly last10: string;
  readonly last10_with_children: string;
}

/** A gold file of the shared documents, as far as it is scored here. */
export interface GoldDocument {
  readonly title: string;
  readonly issuer: string | null;
  readonly doc_number: string | null;
  readonly date: string | null;
  readonly genre: string | null;
  readonly addressee: string | null;
  readonly headings: readonly GoldHeading[];
  readonly items: readonly GoldItem[];
  readonly citations?: readonly GoldCitation[];
}

/** What was right in one document. Divisions are matched by mark and first ten characters, ends by last ten, blanks left out. */
export interface DocumentScore {
  readonly name: string;
  readonly found: number;
  readonly wanted: number;
  readonly matched: number;
  readonly titlesRight: number;
  readonly ends: number;
  readonly endsRight: number;
  /** Characters of the source that are in no place, or in two. */
  readonly lost: number;
  /** Names of masthead facts that differ from the gold. */
  readonly factsWrong: readonly string[];
  /** What was not matched, for reading: `- missing`, `+ invented`, `≠ end`. */
  readonly faults: readonly string[];
}

const squeeze = (text: string): string => text.replace(/\s/gu, '').normalize('NFKC');
/** Scores what the reader saw against what a careful human saw. */
export function scoreDocument(name: string, report: InspectReport, gold: GoldDocument, text: string): DocumentScore {
  const pool = [...report.divisions];
  const faults: string[] = [];
  const take = (number: string | null, first: string): InspectReport['divisions'][number] | undefined => {
    const begins = squeeze(first).slice(0, 10);
    const at = pool.findIndex(({ label, text: words }) => squeeze(label) === squeeze(number ?? '') && squeeze(words).startsWith(begins));
    if (at === -1) faults.push(`- ${number ?? ''}${first}`);
    return at === -1 ? undefined : pool.splice(at, 1)[0];
  };
  const headings = gold.headings.map((heading) => ({ want: heading.title, division: take(heading.number, heading.title) }));
  const items = gold.items.map((item) => ({ item, want: item.heading, division: take(item.number, item.text10) }));
  for (const { item, division } of items) {
    if (division && !endsRight(division.text, item)) faults.push(`≠ ${item.number ?? ''}${item.text10} …${squeeze(division.text).slice(-10)} (${item.last10})`);
  }
  for (const division of pool) faults.push(`+ ${division.label}${division.text.slice(0, 12)}`);
  const matched = [...headings, ...items].filter(({ division }) => division);
  for (const { want, division } of matched) if (!sameTitle(division?.title ?? null, want)) faults.push(`t ${division?.label ?? ''} ${division?.title ?? 'null'} (${want ?? 'null'})`);
  return {
    name, found: report.divisions.length, wanted: headings.length + items.length, matched: matched.length,
    titlesRight: matched.filter(({ want, division }) => sameTitle(division?.title ?? null, want)).length,
    ends: items.length, endsRight: items.filter(({ item, division }) => division && endsRight(division.text, item)).length,
    lost: lostCharacters(report, text), factsWrong: factsWrong(report, gold), faults,
  };
}

/** Sums of several scores: F1 of the divisions, share of item ends that are right, characters lost. */
export function totalScore(scores: readonly DocumentScore[]): { divisionF1: number; endsRight: number; titlesRight: number; lost: number } {
  const sum = (pick: (score: DocumentScore) => number): number => scores.reduce((total, score) => total + pick(score), 0);
  return {
    divisionF1: (2 * sum(({ matched }) => matched)) / (sum(({ found }) => found) + sum(({ wanted }) => wanted)),
    endsRight: sum(({ endsRight: right }) => right) / sum(({ ends }) => ends),
    titlesRight: sum(({ titlesRight }) => titlesRight) / sum(({ matched }) => matched),
    lost: sum(({ lost }) => lost),
  };
}

function endsRight(text: string, { last10, last10_with_children }: GoldItem): boolean {
  const end = squeeze(text).slice(-10);
  return end === squeeze(last10).slice(-10) || end === squeeze(last10_with_children).slice(-10);
}

function sameTitle(title: string | null, want: string | null): boolean {
  const bare = (value: string | null): string => squeeze(value ?? '').replace(/[。:]$/u, '');
  return bare(title) === bare(want);
}

function lostCharacters(report: InspectReport, text: string): number {
  const shown = characterBag(
    ...[...report.front, ...report.closing, ...report.noise].map((entry) => entry.text),
    ...report.divisions.map(({ label, text: words }) => label + words),
  );
  const wanted = characterBag(text.replace(/^\ufeff/u, ''));
  return [...new Set([...shown.keys(), ...wanted.keys()])].reduce((sum, character) => sum + Math.abs((shown.get(character) ?? 0) - (wanted.get(character) ?? 0)), 0);
}

function factsWrong(report: InspectReport, gold: GoldDocument): string[] {
  const pairs: readonly (readonly [string, string | null, string | null])[] = [
    ['title', report.title, gold.title], ['issuer', report.issuer, gold.issuer], ['docNumber', report.docNumber, gold.doc_number],
    ['date', report.date, gold.date], ['genre', report.genre, gold.genre], ['addressees', report.addressees, gold.addressee],
  ];
  return pairs.flatMap(([name, is, want]) => (squeeze(is ?? '') === squeeze(want ?? '') ? [] : [`${name}: ${is ?? 'null'} (${want ?? 'null'})`]));
}
