/** Real documents that are not the project's to keep; read where YAODIAN_SHARED points to, passed over elsewhere. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { annotateLibrary } from '../../src/annotate/index.ts';
import { findMentions, resolveCitations } from '../../src/cite/index.ts';
import type { Annotations } from '../../src/model/annotation.ts';
import type { Division } from '../../src/model/document.ts';
import { readContentKnowledge } from '../support/knowledge.ts';
import { projectSegmenter, readDocument } from '../support/seed.ts';

const shared = process.env['YAODIAN_SHARED'];
const folder = path.join(shared ?? '', 'documents', 'docs');

describe.runIf(shared !== undefined)('real documents', () => {
  test('quote what stands at their places, and every 应当 and 不得 outside a law asks', async () => {
    const [segmenter, knowledge, files] = [await projectSegmenter(), readContentKnowledge(), readdirSync(folder)];
    expect(files.length).toBeGreaterThanOrEqual(13);
    for (const file of files) {
      const document = await readDocument(path.join(folder, file), file.replace(/\.txt$/u, ''), segmenter);
      const citations = resolveCitations(findMentions(document), [document], knowledge);
      const annotations = annotateLibrary([document], citations, knowledge, segmenter).get(document.id) ?? [];
      expect(annotations.map(({ divisionId }) => divisionId)).toEqual(document.divisions.map(({ id }) => id));
      for (const [index, division] of document.divisions.entries()) {
        const notes = annotations[index];
        if (notes) expectRead(division, notes, !document.divisions.some(({ level }) => level === 'article'));
      }
    }
  });
});

function expectRead({ text, heading, title }: Division, { citations, requirements, parties, figures, phrases }: Annotations, isPolicy: boolean): void {
  for (const note of [...citations, ...requirements, ...parties, ...figures, ...phrases]) {
    expect(text.slice(note.span.start, note.span.end)).toBe(note.text);
  }
  const said = text.slice(title?.length ?? 0).replace(/[《“（][^《》“”（）]*[》”）]/gu, '');
  const asks = isPolicy && !heading && /应当|不得/u.test(said);
  expect([text, requirements.length > 0 || !asks]).toEqual([text, true]);
}
