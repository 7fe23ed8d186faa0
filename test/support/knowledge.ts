import { readFileSync, readdirSync } from 'node:fs';
import { parse } from 'yaml';
import type { Knowledge, RegulationEntry, TermEntry } from '../../src/model/knowledge.ts';
import { regulationSchema, termSchema } from '../../src/model/schema.ts';

/** The entries people keep in `content/`, sorted by id. */
export function readContentKnowledge(): Knowledge {
  return {
    regulations: entries('regulations').map(([id, value]) => ({ id, ...regulationSchema.parse(value) })),
    terms: entries('terms').map(([id, value]) => ({ id, ...termSchema.parse(value) })),
  };
}

/** An entry with only what a test cares about. */
export function makeRegulation(facts: Partial<RegulationEntry> & Pick<RegulationEntry, 'id' | 'title'>): RegulationEntry {
  return {
    kind: 'regulation', displayTitle: `《${facts.title}》`, volume: null, aliases: [], issuer: null, docNumber: null, issued: null, effective: null,
    type: null, status: null, structure: null, facts: [], sources: [], confidence: 'unverified', notes: null, ...facts,
  };
}

/** A set phrase with only what a test cares about. */
export function makeTerm(facts: Partial<TermEntry> & Pick<TermEntry, 'id' | 'title'>): TermEntry {
  return {
    kind: 'term', definition: null, members: [], aliases: [], issuer: null, docNumber: null, issued: null, effective: null, type: '提法', status: null,
    structure: null, facts: [], sources: [], confidence: 'unverified', notes: null, ...facts,
  };
}

function entries(folder: string): [id: string, value: unknown][] {
  return readdirSync(`content/${folder}`)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => [name.slice(0, -3), parse(readFileSync(`content/${folder}/${name}`, 'utf8').split('---\n')[1] ?? '')]);
}
