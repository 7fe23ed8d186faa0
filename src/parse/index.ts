import type { Gap, OfficialDocument } from '../model/document.ts';
import type { Segmenter } from '../model/segmenter.ts';
import type { SourceText } from '../model/source.ts';
import { cutAttachmentTitles } from './attachment-cut.ts';
import { blocksOf } from './blocks.ts';
import { findContentsTable } from './contents-table.ts';
import { diagnoseDocument } from './diagnose.ts';
import { divisionsOf } from './divisions.ts';
import { readFacts } from './facts.ts';
import { setAsideFurniture } from './furniture-noise.ts';
import { findGaps } from './gaps.ts';
import { readLines } from './line.ts';
import { cutParagraphs } from './paragraphs.ts';
import type { PartReading } from './part-reading.ts';
import { readPart } from './part-reading.ts';
import { splitParts } from './parts.ts';
import type { Reading } from './reading.ts';
import { readingOf } from './reading.ts';
import type { RunContext } from './runs.ts';
import { cutSignatures } from './signature.ts';
import { suspectDrafts } from './suspect-drafts.ts';
import { unwrap } from './unwrap.ts';

/**
 * What a careful reader sees in one official document: masthead, divisions of every level, closing, and everything that is lost,
 * stray or doubtful. Never throws, loses no character, and never shows a number that is not printed as printed.
 */
export function parseDocument(source: SourceText, segmenter: Segmenter): OfficialDocument {
  const clean = setAsideFurniture(source.text, readLines(source.text));
  const { text, lines } = unwrap(source.text, clean.lines);
  const cut = cutAttachmentTitles(text, cutSignatures(text, cutParagraphs(text, lines)));
  const contents = findContentsTable(text, cut);
  const paragraphs = cut.map((paragraph) => (contents.has(paragraph.start) ? { ...paragraph, mark: null } : paragraph));
  const reading = readingOf(text, paragraphs, segmenter);
  const parts = readParts(reading, splitParts(text, paragraphs));
  const recoveries = parts.flatMap((part) => part.recoveries);
  const missing = parts.flatMap((part) => part.missing);
  const lostHeadings = parts.flatMap((part) => part.lostHeadings);
  const drafts = parts.flatMap((part) => part.drafts);
  const damaged = clean.remarkLines.length > 0 || recoveries.some(({ broken }) => broken);
  const touched = touchedBy(parts);
  const context: RunContext = { reading, source: source.text, damaged, numberMissing: (start) => touched.has(start) };
  const front = blocksOf(context, (parts[0]?.front ?? []).map((entry) => (contents.has(entry.paragraph.start) ? { ...entry, role: 'toc' } : entry)));
  const closing = blocksOf(context, parts.flatMap((part) => part.closing));
  const suspects = damaged ? suspectDrafts(reading, drafts, touched) : new Map<number, string>();
  const divisions = divisionsOf(context, drafts, lostHeadings, suspects);
  const noise = [...clean.noise, ...recoveries.flatMap((recovery) => recovery.noise)].sort((a, b) => a.span.start - b.span.start);
  const gaps: Gap[] = findGaps({ text: source.text, missing, recoveries, lostHeadings, paragraphs, remarkLines: clean.remarkLines, texts: [...front, ...divisions] });
  const outerClosing = closing.slice(0, blocksOf(context, parts[0]?.closing ?? []).length);
  const facts = readFacts(parts[0]?.title ?? null, source.path, front, outerClosing, source.sidecar);
  const document = { source, id: source.id, ...facts, front, divisions, closing, noise, gaps };
  return { ...document, diagnostics: diagnoseDocument(document, parts.flatMap((part) => part.disorders), parts[0]?.title ?? null) };
}

function readParts(reading: Reading, parts: ReturnType<typeof splitParts>): PartReading[] {
  const readings: PartReading[] = [];
  let nextKey = 0;
  for (const [index, part] of parts.entries()) {
    const read = readPart(reading, part, index > 0, nextKey);
    nextKey = read.drafts.reduce((highest, { key }) => Math.max(highest, key), nextKey) + 1;
    readings.push(read);
  }
  return readings;
}

/** Offsets of the paragraphs that stand where a number is missing. */
function touchedBy(parts: readonly PartReading[]): Set<number> {
  const paragraphs = parts.flatMap(({ recoveries }) => recoveries.flatMap(({ kept, pieces }) => [...kept.slice(1), ...pieces.flatMap((piece) => piece.paragraphs)]));
  return new Set(paragraphs.map(({ start }) => start));
}
