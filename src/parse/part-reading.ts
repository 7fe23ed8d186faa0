import { conclusionOf } from './conclusion.ts';
import type { Draft } from './draft.ts';
import { makeDraft } from './draft.ts';
import { splitListTails } from './list-tail.ts';
import type { LostHeading } from './lost-heading.ts';
import { findLostHeadings } from './lost-heading.ts';
import type { Masthead, RoleParagraph } from './masthead.ts';
import { readMasthead } from './masthead.ts';
import { cutMasthead } from './masthead-cut.ts';
import type { Disorder, Missing } from './missing.ts';
import { checkNumbers } from './missing.ts';
import { outlineOf } from './outline.ts';
import type { Paragraph } from './paragraph.ts';
import type { Part } from './parts.ts';
import type { Reading } from './reading.ts';
import { recoverBody } from './recover.ts';
import type { Recovery } from './stretch.ts';
import { isTitleLine } from './title.ts';
import { splitUnnumbered } from './unnumbered.ts';
import { wordJoiner } from './word-joiner.ts';

/** One document of the file, understood. */
export interface PartReading {
  readonly title: string | null;
  readonly front: readonly RoleParagraph[];
  readonly drafts: readonly Draft[];
  readonly closing: readonly RoleParagraph[];
  readonly missing: readonly Missing[];
  readonly disorders: readonly Disorder[];
  readonly recoveries: readonly Recovery[];
  readonly lostHeadings: readonly LostHeading[];
}

/** Reads one part. The head of a document passed on inside another becomes a draft of level `document` over its entries. */
export function readPart(reading: Reading, part: Part, embedded: boolean, firstKey: number): PartReading {
  const { text } = reading;
  const masthead = readMasthead(text, cutMasthead(text, part.front));
  const root = embedded ? rootOf(masthead, firstKey) : null;
  const { body, conclusion } = splitConclusion(text, part.body);
  const printed = outlineOf(text, body, firstKey, root);
  const { missing, disorders } = checkNumbers(printed);
  const preamble = root ? [] : masthead.paragraphs.filter(({ role }) => role === 'preamble').map(({ paragraph }) => paragraph);
  const recovered = recoverBody(reading, preamble, printed, missing);
  const drafts = splitUnnumbered(text, splitListTails(text, recovered.drafts));
  const front = root ? [] : frontOf(masthead, recovered.preamble);
  return {
    title: masthead.title, front, drafts,
    closing: [...conclusion.map((paragraph) => ({ role: 'conclusion', paragraph })), ...withPrintingOffice(part.closing)],
    missing, disorders, recoveries: recovered.recoveries,
    lostHeadings: findLostHeadings(recovered.drafts, missing, startsOfLoss(recovered.recoveries)),
  };
}

function rootOf({ paragraphs }: Masthead, key: number): Draft {
  const titleParagraphs = paragraphs.findLastIndex(({ role }) => role === 'title') + 1;
  return makeDraft({ key, level: 'document', rank: 0, paragraphs: paragraphs.map(({ paragraph }) => paragraph), titleParagraphs: Math.max(titleParagraphs, 1) });
}

/** The masthead without the paragraphs that turned out to be entries of the body. */
function frontOf(masthead: Masthead, preamble: readonly Paragraph[]): RoleParagraph[] {
  const kept = new Map(preamble.map((paragraph) => [paragraph.start, paragraph]));
  return masthead.paragraphs.flatMap((entry) => {
    if (entry.role !== 'preamble') return [entry];
    const paragraph = kept.get(entry.paragraph.start);
    return paragraph ? [{ role: 'preamble', paragraph }] : [];
  });
}

function startsOfLoss(recoveries: readonly Recovery[]): Set<number> {
  const pieces = recoveries.flatMap((recovery) => recovery.pieces);
  return new Set(pieces.flatMap(({ textLost, paragraphs: [first] }) => (textLost && first ? [first.start] : [])));
}

const headsConclusion = /^[^《》]{0,12}(?:附则|其他|施行|实施|执行|时间|时效|期限|解释|规定|事项)[^《》]{0,6}$/u;

// A weak cue (各位代表！) further from the end opens a paragraph of the last section.
const longestConclusion = 3;

/** Unmarked paragraphs behind the last entry that speak for the whole document. */
function splitConclusion(text: string, body: readonly Paragraph[]): { body: readonly Paragraph[]; conclusion: readonly Paragraph[] } {
  const last = body.findLastIndex(({ mark }) => mark !== null);
  const entry = body[last];
  if (!entry?.mark || entry.mark.style.rank <= 5) return { body, conclusion: [] };
  const single = areSingle(body.slice(0, last), entry);
  const words = text.slice(entry.mark.end, entry.end).trim();
  const isHeading = isTitleLine(words, !single);
  // 三、附则⏎本意见自2018年10月1日起施行。: what follows is the body of such a heading.
  const own = isTitleLine(words, false) && headsConclusion.test(words) ? 1 : 0;
  const behind = Math.max(last, body.findLastIndex(({ quoted }) => quoted)) + 1;
  const trailing = body.slice(behind);
  const cues = trailing.map(({ start, end }) => conclusionOf(text.slice(start, end).replaceAll(wordJoiner, '')));
  const cued = cues.findIndex((cue, index) => (cue === 'strong' && index >= own) || (cue === 'weak' && index >= trailing.length - longestConclusion && (index > 0 || !isHeading)));
  // Behind the 项 of an article the article goes on.
  const inArticle = body.some(({ mark }) => mark?.style.id === 'article');
  const whole = !isHeading && !inArticle && behind === last + 1 && trailing.length <= longestConclusion && single;
  const from = whole ? behind : cued === -1 ? body.length : behind + cued;
  return { body: body.slice(0, from), conclusion: body.slice(from) };
}

/** The fellows of this entry are one paragraph each. */
function areSingle(before: readonly Paragraph[], { mark }: Paragraph): boolean {
  const fellows = before.flatMap((paragraph, index) => (paragraph.mark?.style.id === mark?.style.id ? [index] : []));
  return fellows.length > 0 && fellows.every((index) => index + 1 === before.length || before[index + 1]?.mark !== null);
}

function withPrintingOffice(closing: readonly RoleParagraph[]): RoleParagraph[] {
  return closing.map((entry, index) => (entry.role === 'signature' && closing[index + 1]?.role === 'printing' ? { ...entry, role: 'printingOffice' } : entry));
}
