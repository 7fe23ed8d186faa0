import type { OfficialDocument } from '../model/document.ts';
import type { Segmenter } from '../model/segmenter.ts';
import type { SourceText } from '../model/source.ts';
import { cutAttachmentTitles } from './attachment-cut.ts';
import { markBareChapters } from './bare-chapter.ts';
import { blocksOf } from './blocks.ts';
import { cutClosings } from './closing-cut.ts';
import { findContentsTable } from './contents-table.ts';
import { diagnoseDocument } from './diagnose.ts';
import { divisionsOf } from './divisions.ts';
import { readFacts } from './facts.ts';
import type { CleanLines } from './furniture-noise.ts';
import { setAsideFurniture } from './furniture-noise.ts';
import { findGaps } from './gaps.ts';
import { readLines } from './line.ts';
import { cutListEnds } from './list-end.ts';
import type { Paragraph } from './paragraph.ts';
import { cutParagraphs } from './paragraphs.ts';
import type { PartReading } from './part-reading.ts';
import { readPart } from './part-reading.ts';
import { splitParts } from './parts.ts';
import type { Reading } from './reading.ts';
import { readingOf } from './reading.ts';
import type { RunContext } from './runs.ts';
import { cutSignatures } from './signature.ts';
import type { Recovery } from './stretch.ts';
import { suspectDrafts } from './suspect-drafts.ts';
import { unwrap } from './unwrap.ts';

/**
 * What a careful reader sees in one official document: masthead, divisions of every level, closing, and everything that is lost,
 * stray or doubtful. Never throws, loses no character, and never shows a number that is not printed as printed.
 */
export function parseDocument(source: SourceText, segmenter: Segmenter): OfficialDocument {
  const clean = setAsideFurniture(source.text, readLines(source.text));
  const { text, lines } = unwrap(clean.text, clean.lines);
  const paragraphs = withoutContents(text, markBareChapters(text, cutAttachmentTitles(text, cutSignatures(text, cutClosings(text, cutListEnds(text, cutParagraphs(text, lines)))))));
  const reading = readingOf(text, paragraphs.all, segmenter);
  const parts = readParts(reading, splitParts(text, paragraphs.all));
  return putTogether(source, reading, parts, { clean, ...paragraphs });
}

interface Surface {
  readonly clean: CleanLines;
  readonly all: readonly Paragraph[];
  /** Offsets of the paragraphs of a 目录. */
  readonly contents: ReadonlySet<number>;
}

/** The entries of a 目录 open no divisions. */
function withoutContents(text: string, paragraphs: readonly Paragraph[]): Pick<Surface, 'all' | 'contents'> {
  const contents = findContentsTable(text, paragraphs);
  return { contents, all: paragraphs.map((paragraph) => (contents.has(paragraph.start) ? { ...paragraph, mark: null } : paragraph)) };
}

function putTogether(source: SourceText, reading: Reading, parts: readonly PartReading[], { clean, all, contents }: Surface): OfficialDocument {
  const [outer] = parts;
  const recoveries = parts.flatMap((part) => part.recoveries);
  const lostHeadings = parts.flatMap((part) => part.lostHeadings);
  const drafts = parts.flatMap((part) => part.drafts);
  const damaged = clean.remarkLines.length > 0 || recoveries.some(({ broken }) => broken);
  const touched = touchedBy(recoveries);
  const context: RunContext = { reading, source: source.text, damaged, numberMissing: (start) => touched.has(start) };
  const front = blocksOf(context, (outer?.front ?? []).map((entry) => (contents.has(entry.paragraph.start) ? { ...entry, role: 'toc' } : entry)));
  const closing = blocksOf(context, parts.flatMap((part) => part.closing));
  const divisions = divisionsOf(context, drafts, lostHeadings, damaged ? suspectDrafts(reading, drafts, touched) : new Map());
  const noise = [...clean.noise, ...recoveries.flatMap((recovery) => recovery.noise)].sort((a, b) => a.span.start - b.span.start);
  const missing = parts.flatMap((part) => part.missing);
  const gaps = findGaps({ text: source.text, missing, recoveries, lostHeadings, paragraphs: all, remarkLines: clean.remarkLines, texts: [...front, ...divisions] });
  const [own, imprint] = [blocksOf(context, outer?.closing ?? []), blocksOf(context, parts.at(-1)?.closing ?? [])];
  const facts = readFacts(outer?.title ?? null, source.path, { front, closing: own, imprint }, source.sidecar);
  const document = { source, id: source.id, ...facts, front, divisions, closing, noise, gaps };
  return { ...document, diagnostics: diagnoseDocument(document, parts.flatMap((part) => part.disorders), outer?.title ?? null) };
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
function touchedBy(recoveries: readonly Recovery[]): Set<number> {
  const paragraphs = recoveries.flatMap(({ kept, pieces }) => [...kept.slice(1), ...pieces.flatMap((piece) => piece.paragraphs)]);
  return new Set(paragraphs.map(({ start }) => start));
}
