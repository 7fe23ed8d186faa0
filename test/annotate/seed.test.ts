/**
 * The first document, read by a person item by item: what is expected of it lies in test/cases/annotate/seed.json. `UPDATE=1` writes
 * it anew; the difference is to be read as text, not only accepted.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { annotateLibrary } from '../../src/annotate/index.ts';
import { findMentions, resolveCitations } from '../../src/cite/index.ts';
import type { Annotations } from '../../src/model/annotation.ts';
import type { OfficialDocument } from '../../src/model/document.ts';
import type { Sidecar } from '../../src/model/source.ts';
import { parseDocument } from '../../src/parse/index.ts';
import { readSource } from '../../src/read/index.ts';
import { readContentKnowledge } from '../support/knowledge.ts';
import { projectSegmenter, seedId, seedPath } from '../support/seed.ts';

const expectedPath = 'test/cases/annotate/seed.json';
let document: OfficialDocument;
let annotations: readonly Annotations[];

beforeAll(async () => {
  const segmenter = await projectSegmenter();
  const bytes = readFileSync(seedPath);
  const sidecar = parse(readFileSync(seedPath.replace(/\.txt$/u, '.yaml'), 'utf8')) as Sidecar;
  const { source } = await readSource({ path: seedPath, bytes, sidecar, sha256: createHash('sha256').update(bytes).digest('hex') }, seedId);
  if (!source) throw new Error('the seed cannot be read');
  document = parseDocument(source, segmenter);
  const knowledge = readContentKnowledge();
  const citations = resolveCitations(findMentions(document), [document], knowledge);
  annotations = annotateLibrary([document], citations, knowledge, segmenter).get(seedId) ?? [];
});

/** What a reader compares: words and lines, no weights. */
function readable({ divisionId, citations, requirements, parties, figures, phrases, keywords, related, damage }: Annotations): unknown {
  const at = ([first, last]: readonly [number, number]): string => (first === last ? `第${String(first)}行` : `第${String(first)}—${String(last)}行`);
  return {
    division: divisionId,
    citations: citations.map(({ text, lines }) => `${text} ${at(lines)}`),
    requirements: requirements.map(({ number, cue, text, lines }) => `${String(number)}［${cue}］${text} ${at(lines)}`),
    parties: parties.map(({ party, text, lines }) => (party === text ? `${party} ${at(lines)}` : `${party}：${text} ${at(lines)}`)),
    figures: figures.map(({ kind, text, value }) => `${kind} ${text} = ${String(value)}`),
    phrases: phrases.map(({ term, text }) => `${text} → ${term}`),
    keywords: keywords.map(({ word }) => word),
    related: related.map((item) => `${item.divisionId}：${[...item.sharedWords, ...item.sharedTargets.map(({ title }) => `《${title}》`)].join('、')}`),
    damage: damage.map(({ kind, origin, text, lines }) => [kind, origin, at(lines), ...(text === '' ? [] : [text])].join(' ')),
  };
}

describe('the annotations of the first document', () => {
  test('are those that were read and approved', () => {
    const actual = annotations.map(readable);
    if (process.env['UPDATE'] === '1') writeFileSync(expectedPath, `${JSON.stringify(actual, null, 2)}\n`);
    const expected = JSON.parse(readFileSync(expectedPath, 'utf8')) as unknown[];
    expect(actual).toHaveLength(expected.length);
    for (const [index, entry] of expected.entries()) expect(actual[index]).toEqual(entry);
  });

  test('quote the text at their places', () => {
    const divisions = new Map(document.divisions.map((division) => [division.id, division]));
    const notes = annotations.flatMap(({ divisionId, citations, requirements, parties, figures, phrases }) =>
      [...citations, ...requirements, ...parties, ...figures, ...phrases].map((note) => ({ divisionId, note })),
    );
    expect(notes.length).toBeGreaterThan(150);
    for (const { divisionId, note } of notes) expect(divisions.get(divisionId)?.text.slice(note.span.start, note.span.end)).toBe(note.text);
  });

  test('hold every 《》 mention of the document', () => {
    const quoted = annotations.flatMap(({ citations }) => citations.filter(({ text }) => /[《》]/u.test(text)));
    expect(quoted).toHaveLength(13);
  });

  test('never have a keyword that is a piece of a cited title', () => {
    for (const { citations, keywords } of annotations) {
      const names = citations.filter(({ text }) => text.startsWith('《'));
      for (const { span } of keywords) {
        const inside = names.filter((name) => name.span.start < span.end && span.start < name.span.end);
        expect(inside.every((name) => name.span.start === span.start && name.span.end === span.end)).toBe(true);
      }
    }
  });
});
