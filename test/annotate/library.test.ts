import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { annotateLibrary, describeDivisions } from '../../src/annotate/index.ts';
import type { Annotations } from '../../src/model/annotation.ts';
import type { Division } from '../../src/model/document.ts';
import { findMentions, resolveCitations } from '../../src/cite/index.ts';
import { makeRegulation, makeTerm } from '../support/knowledge.ts';
import { makeDocument } from '../support/documents.ts';
import { annotate, makeCitation, noKnowledge, spaceSegmenter } from './support.ts';

const knowledge = { regulations: [makeRegulation({ id: 'tiaoli', title: '宣传工作条例' })], terms: [makeTerm({ id: 'sanquan', title: '三全育人' })] };

/** Every note that quotes words quotes what stands at its place. */
function expectPlaced(division: Division, notes: Annotations): void {
  const placed = [...notes.citations, ...notes.requirements, ...notes.parties, ...notes.figures, ...notes.phrases];
  for (const { span, text, lines, id } of placed) {
    expect([id, division.text.slice(span.start, span.end)]).toEqual([id, text]);
    expect(text).not.toBe('');
    expect(lines[0]).toBeGreaterThanOrEqual(division.lines[0]);
    expect(lines[1]).toBeLessThanOrEqual(division.lines[1]);
  }
  expect(new Set(placed.map(({ id }) => id)).size).toBe(placed.length);
  for (const { span } of notes.keywords) expect(span.end).toBeLessThanOrEqual(division.text.length);
}

describe('citation notes', () => {
  test('stand at their place in the division, with the id of the mention', () => {
    const document = makeDocument({ divisions: ['落实责任。', { lines: ['学习《宣传工', ['direct', '作条例》。']] }] });
    const citations = resolveCitations(findMentions(document), [document], knowledge);
    const [note] = annotate(document, spaceSegmenter(), citations, knowledge).get('item-2')?.citations ?? [];
    expect(note).toMatchObject({ id: 'c1', span: { start: 2, end: 10 }, lines: [2, 3], text: '《宣传工作条例》', status: 'resolved', targets: [{ id: 'tiaoli' }] });
  });

  test('a bare 本办法 is none, 本办法第三条 is one', () => {
    const document = makeDocument({ divisions: ['本办法第三条所称学校。按本办法办理。'] });
    const internal = { kind: 'internal', divisionId: 'item-1' } as const;
    const citations = [
      makeCitation({ ...internal, id: 'c1', text: '本办法第三条', locator: { article: 3 } }),
      makeCitation({ ...internal, id: 'c2', text: '本办法', span: { start: 12, end: 15 } }),
    ];
    expect(annotate(document, spaceSegmenter(), citations).get('item-1')?.citations.map(({ id }) => id)).toEqual(['c1']);
  });
});

describe('a library', () => {
  test('has the same annotations when the notes of its texts are known already', () => {
    const document = makeDocument({ divisions: ['各校要学习《十项规定》，教师每年参加两次培训。', '落实责任。'] });
    const mentions = findMentions(document);
    const citations = resolveCitations(mentions, [document], knowledge);
    const known = describeDivisions(document, mentions);
    expect(annotateLibrary([document], citations, knowledge, spaceSegmenter(), () => known)).toEqual(annotateLibrary([document], citations, knowledge, spaceSegmenter()));
    expect(annotateLibrary([document], citations, knowledge, spaceSegmenter(), () => []).get(document.id)?.[0]?.requirements).toEqual([]);
    expect(known[0]).toMatchObject({ requirements: [{ cue: expect.any(String) as string }], parties: [{ party: '学校' }, { party: '教师' }], figures: [{ text: '两次' }], damage: [] });
  });

  test('has annotations for every division of every document, in order', () => {
    const documents = ['a', 'b'].map((id) => makeDocument({ id, divisions: [{ heading: true, lines: ['总则'] }, '落实责任。', ''] }));
    const annotations = annotateLibrary(documents, [], noKnowledge, spaceSegmenter());
    expect([...annotations].map(([id, all]) => [id, all.map(({ divisionId }) => divisionId)])).toEqual([
      ['a', ['item-1', 'item-2', 'item-3']],
      ['b', ['item-1', 'item-2', 'item-3']],
    ]);
  });

  test('relates items of different documents and never a heading', () => {
    const heading = { heading: true, lines: ['校车'] };
    const items = ['a', 'b'].map((id) => makeDocument({ id, divisions: [heading, ...Array.from('甲乙丙丁戊己', (c) => `${c}${c}`), '校车，师德师风。'] }));
    const related = annotateLibrary(items, [], noKnowledge, spaceSegmenter(['师德师风'])).get('a')?.map((entry) => entry.related.map((item) => [item.documentId, item.divisionId]));
    expect(related?.[0]).toEqual([]);
    expect(related?.[7]).toEqual([['b', 'item-8']]);
  });

  test('quotes what stands there, whatever stands there', () => {
    const piece = fc.constantFrom(
      '落实', '《', '》', '宣传工作条例', '“', '”', '三全育人', '高校', '教师', '2020年', '16条', '。', '；', '，', '一把手', '不得', '应当', '三项制度', '〈', '（', '）', '<script>', '\u{20000}', ' ',
    );
    const line = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
    const join = fc.constantFrom('direct', 'paragraph', 'lost', 'unknown');
    const division = fc.tuple(line, fc.array(fc.tuple(join, line), { maxLength: 3 })).map(([first, more]) => ({ lines: [first, ...more] }));
    fc.assert(
      fc.property(fc.array(division, { minLength: 1, maxLength: 4 }), (divisions) => {
        const document = makeDocument({ divisions });
        const citations = resolveCitations(findMentions(document), [document], knowledge);
        const annotations = annotateLibrary([document], citations, knowledge, spaceSegmenter()).get(document.id) ?? [];
        for (const [index, notes] of annotations.entries()) {
          const own = document.divisions[index];
          if (own) expectPlaced(own, notes);
        }
        expect(annotations).toHaveLength(document.divisions.length);
      }),
      { seed: 20200319, numRuns: 200 },
    );
  });
});

test('of the articles of a law only citations and parties are noted', () => {
  const law = makeDocument({ id: '法', divisions: ['各高校应当在2021年底前建立师德考核制度。'] });
  const articles = { ...law, divisions: law.divisions.map((division) => ({ ...division, level: 'article' as const })) };
  const [article] = annotateLibrary([articles], [], noKnowledge, spaceSegmenter()).get('法') ?? [];
  expect(article?.parties.map(({ party }) => party)).toEqual(['高校']);
  expect([article?.requirements, article?.figures, article?.keywords, article?.related]).toEqual([[], [], [], []]);
});
