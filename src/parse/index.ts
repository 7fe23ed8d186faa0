import type { Block, Division, OfficialDocument, Suspicion } from '../model/document.ts';
import type { Segmenter } from '../model/segmenter.ts';
import type { SourceText } from '../model/source.ts';
import { closingRole } from './closing.ts';
import type { Draft } from './draft.ts';
import { endingOf } from './endings.ts';
import { setAsideFurniture } from './furniture-noise.ts';
import { findGaps } from './gaps.ts';
import { genreOf } from './genre.ts';
import { identify } from './identity.ts';
import { readLines } from './line.ts';
import { findLostHeadings } from './lost-heading.ts';
import type { RoleParagraph } from './masthead.ts';
import { readMasthead } from './masthead.ts';
import { checkNumbers } from './missing.ts';
import { outlineOf } from './outline.ts';
import type { Paragraph } from './paragraph.ts';
import { cutParagraphs } from './paragraphs.ts';
import { readingOf } from './reading.ts';
import { recoverBody } from './recover.ts';
import type { RunContext } from './runs.ts';
import { joinRuns, linesOf, runsOf } from './runs.ts';
import { findDate } from './calendar.ts';
import { suspectDrafts } from './suspect-drafts.ts';
import { titlesOf } from './title.ts';

/**
 * What a careful reader sees in one official document: masthead, divisions of every level, closing, and everything that is lost,
 * stray or doubtful. Never throws, loses no character, and never shows a number that is not printed as printed.
 */
export function parseDocument(source: SourceText, segmenter: Segmenter): OfficialDocument {
  const { text } = source;
  const { lines, noise, remarkLines } = setAsideFurniture(text, readLines(text));
  const all = cutParagraphs(text, lines);
  const reading = readingOf(text, all, segmenter);
  const firstMark = all.findIndex(({ mark }) => mark !== null);
  const head = firstMark === -1 ? all : all.slice(0, firstMark);
  const closingFrom = closingStart(text, all, Math.max(firstMark, 0));
  const masthead = readMasthead(text, head);
  const body = firstMark === -1 ? [] : all.slice(firstMark, closingFrom);
  const printed = outlineOf(text, body);
  const { missing } = checkNumbers(printed);
  const preamble = masthead.paragraphs.filter(({ role }) => role === 'preamble').map(({ paragraph }) => paragraph);
  const recovered = recoverBody(reading, preamble, printed, missing);
  const losses = recovered.recoveries.flatMap(({ pieces }) => pieces.flatMap(({ textLost, paragraphs: [first] }) => (textLost && first ? [first.start] : [])));
  const lostHeadings = findLostHeadings(recovered.drafts, missing, new Set(losses));
  const damaged = remarkLines.length > 0 || recovered.recoveries.some(({ broken }) => broken);
  const touched = new Set(recovered.recoveries.flatMap(({ kept, pieces }) => [...kept.slice(1), ...pieces.flatMap(({ paragraphs }) => paragraphs)]).map(({ start }) => start));
  const context: RunContext = { reading, damaged, numberMissing: (start) => touched.has(start) };
  const front = blocksOf(context, [
    ...masthead.paragraphs.filter(({ role }) => role !== 'preamble'),
    ...recovered.preamble.map((paragraph) => ({ role: 'preamble', paragraph })),
  ]);
  const closing = blocksOf(context, closingRoles(text, all.slice(closingFrom)));
  const suspects = damaged ? suspectDrafts(reading, recovered.drafts, touched) : new Map<number, string>();
  const divisions = divisionsOf(context, recovered.drafts, lostHeadings, suspects);
  const strays = recovered.recoveries.flatMap((entry) => entry.noise);
  const lineBefore = new Map(all.map((paragraph, index) => [paragraph.start, all[index - 1]?.line ?? paragraph.line]));
  const joins = [...front, ...divisions].flatMap(({ runs }) =>
    runs.flatMap((run, index) => {
      const previous = runs[index - 1];
      return previous ? [{ line: run.line, previousLine: previous.line, join: run.join, open: endingOf(text.slice(previous.span.start, previous.span.end)) === 'open' }] : [];
    }),
  );
  const printing = closing.filter(({ role }) => role === 'printing');
  return {
    source, id: source.id,
    title: source.sidecar?.title ?? masthead.title ?? source.path,
    issuer: source.sidecar?.issuer ?? null,
    docNumber: source.sidecar?.docNumber ?? null,
    date: source.sidecar?.date ?? null,
    printedDate: findDate(printing.map((block) => block.text).join('\n'))?.iso ?? null,
    printingOffice: closing.find(({ role }) => role === 'printingOffice')?.text ?? null,
    addressees: null,
    genre: source.sidecar?.genre ?? genreOf(masthead.title ?? ''),
    front, divisions, closing,
    noise: [...noise, ...strays].sort((a, b) => a.span.start - b.span.start),
    gaps: findGaps({ missing, recoveries: recovered.recoveries, lostHeadings, order: all, lineBefore, joins, remarkLines }),
    diagnostics: [],
  };
}

function closingStart(text: string, paragraphs: readonly Paragraph[], from: number): number {
  let at = paragraphs.length;
  while (at > from + 1) {
    const paragraph = paragraphs[at - 1];
    if (!paragraph || paragraph.mark || closingRole(text.slice(paragraph.start, paragraph.end)) === null) break;
    at -= 1;
  }
  return at;
}

function closingRoles(text: string, paragraphs: readonly Paragraph[]): RoleParagraph[] {
  const roles = paragraphs.map((paragraph) => ({ role: closingRole(text.slice(paragraph.start, paragraph.end)) ?? 'other', paragraph }));
  return roles.map((entry, index) => (entry.role === 'signature' && roles[index + 1]?.role === 'printing' ? { ...entry, role: 'printingOffice' } : entry));
}

function blocksOf(context: RunContext, paragraphs: readonly RoleParagraph[]): Block[] {
  const groups: { role: string; paragraphs: Paragraph[] }[] = [];
  for (const { role, paragraph } of paragraphs) {
    const last = groups.at(-1);
    if (last?.role === role) last.paragraphs.push(paragraph);
    else groups.push({ role, paragraphs: [paragraph] });
  }
  return groups.map(({ role, paragraphs: own }) => {
    const runs = runsOf(context, own);
    return { role, lines: linesOf(own), text: joinRuns(context.reading.text, runs), runs };
  });
}

function divisionsOf(context: RunContext, drafts: readonly Draft[], lost: ReturnType<typeof findLostHeadings>, suspects: ReadonlyMap<number, string>): Division[] {
  const { text } = context.reading;
  const ids = identify(drafts);
  const titles = titlesOf(text, drafts);
  return drafts.map((draft) => {
    const runs = runsOf(context, draft.paragraphs);
    const lostParent = lost.find(({ under }) => under.has(draft.key))?.lostParent ?? null;
    const why = suspects.get(draft.key);
    const whole = joinRuns(text, runs);
    const lines = linesOf(draft.paragraphs);
    const suspect: Suspicion[] = why === undefined ? [] : [{ span: { start: 0, end: whole.length }, lines, why }];
    return {
      id: ids.get(draft.key) ?? '', level: draft.level, label: draft.mark?.label ?? '', number: draft.mark?.number ?? null,
      title: titles.get(draft.key)?.title ?? null, runs, text: whole, lines, inferred: draft.inferred,
      parent: lostParent || draft.parent === null ? null : (ids.get(draft.parent) ?? null), lostParent,
      unassigned: draft.unassigned, suspect, heading: titles.get(draft.key)?.heading ?? false,
    };
  });
}
