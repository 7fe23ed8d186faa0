/** How well documents are read, against hand-made structures: divisions, ends of items, citations, characters lost. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { findMentions, resolveCitations } from '../../../src/cite/index.ts';
import type { Knowledge } from '../../../src/model/knowledge.ts';
import type { Segmenter } from '../../../src/model/segmenter.ts';
import { inspectReport } from '../../../src/parse/inspect.ts';
import { parseDocument } from '../../../src/parse/index.ts';
import { readSource } from '../../../src/read/index.ts';
import { f1, scoreCitations, type Score } from './citation-score.ts';
import type { GoldPair } from './gold-folder.ts';
import { scoreDocument, totalScore, type DocumentScore } from './gold-score.ts';

/** Both scores of one document. */
export interface ReadingScore {
  readonly name: string;
  readonly divisions: DocumentScore;
  readonly citations: Score;
}

/** Reads one document as `inspect` does and scores it; null when it cannot be read. */
export async function scoreReading({ name, file, gold }: GoldPair, segmenter: Segmenter, knowledge: Knowledge): Promise<ReadingScore | null> {
  const bytes = await readFile(file);
  const record = { path: path.basename(file), bytes, sidecar: null, sha256: createHash('sha256').update(bytes).digest('hex') };
  const { source } = await readSource(record, 'document');
  if (!source) return null;
  const document = parseDocument(source, segmenter);
  const citations = resolveCitations(findMentions(document), [document], knowledge);
  const divisions = scoreDocument(name, inspectReport(document, citations), gold, source.text);
  return { name, divisions, citations: scoreCitations(citations, gold.citations ?? []) };
}

/** A row for each document, then all of them together. F1 is shown in per cent, `—` where there is nothing to find. */
export function formatReadings(scores: readonly ReadingScore[]): string {
  const head = '层次 F1  条目收尾  标题  引文 F1  丢字  题录差  文件\n';
  const rows = scores.map(({ name, divisions, citations }) => formatRow(name, [divisions], [citations]));
  return head + rows.join('') + formatRow(`合计 ${String(scores.length)} 件`, scores.map(({ divisions }) => divisions), scores.map(({ citations }) => citations));
}

function formatRow(name: string, divisions: readonly DocumentScore[], citations: readonly Score[]): string {
  const { divisionF1, endsRight, titlesRight, lost } = totalScore(divisions);
  const facts = divisions.reduce((sum, { factsWrong }) => sum + factsWrong.length, 0);
  const cells = [percent(divisionF1, 7), percent(endsRight, 9), percent(titlesRight, 6), percent(f1(citations), 8), String(lost).padStart(6), String(facts).padStart(7)];
  return `${cells.join('')}  ${name}\n`;
}

const percent = (share: number, width: number): string => (Number.isNaN(share) ? '—' : (share * 100).toFixed(1)).padStart(width);

/** What was not right, for reading: `- missing`, `+ invented`, `≠ end`, `t title`. */
export function formatFaults(scores: readonly ReadingScore[]): string {
  return scores
    .flatMap(({ name, divisions, citations }) => [
      ...[...divisions.faults, ...divisions.factsWrong].map((fault) => `${name}  ${fault}\n`),
      ...citations.missed.map((fault) => `${name}  - 引文 ${fault}\n`), ...citations.extra.map((fault) => `${name}  + 引文 ${fault}\n`),
    ])
    .join('');
}
