import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findMentions, resolveCitations } from '../../src/cite/index.ts';
import { f1, scoreCitations, type GoldCitation } from '../../scripts/bench/gold/citation-score.ts';
import { readContentKnowledge } from '../support/knowledge.ts';
import { projectSegmenter, readDocument } from '../support/seed.ts';

// Real documents that are not ours to keep; they are read where they lie, and only when the variable says where.
const shared = process.env['YAODIAN_SHARED'];

describe.runIf(shared !== undefined)('real documents with hand-made gold', () => {
  test('name what a careful reader sees in them', async () => {
    const [docs, gold] = [`${shared ?? ''}/documents/docs`, `${shared ?? ''}/documents/gold`];
    const [segmenter, knowledge] = [await projectSegmenter(), readContentKnowledge()];
    const scores = await Promise.all(
      readdirSync(docs).map(async (name) => {
        const document = await readDocument(`${docs}/${name}`, name.slice(0, 2), segmenter);
        const wanted = JSON.parse(readFileSync(`${gold}/${name.replace('.txt', '.json')}`, 'utf8')) as { citations: GoldCitation[] };
        const citations = resolveCitations(findMentions(document), [document], knowledge);
        for (const { start, doc_number } of wanted.citations) {
          if (doc_number) expect(citations.find(({ span }) => span.start === start)?.docNumber).toBe(doc_number);
        }
        return scoreCitations(citations, wanted.citations);
      }),
    );
    expect(scores.length).toBe(13);
    expect(scores.flatMap(({ extra, missed }) => [...extra, ...missed])).toEqual([]);
    expect(f1(scores)).toBeGreaterThanOrEqual(0.98);
  });
});
