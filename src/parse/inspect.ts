import type { Citation } from '../model/citation.ts';
import type { Severity } from '../model/diagnostic.ts';
import type { Block, Division, Gap, Inference, Level, OfficialDocument } from '../model/document.ts';
import type { LineRange } from '../model/span.ts';

export { formatInspection } from './inspect-text.ts';

interface InspectedText {
  readonly lines: LineRange;
  readonly text: string;
}

interface InspectedBlock extends InspectedText {
  readonly role: string;
}

/** A division as the report shows it. */
export interface InspectedDivision extends InspectedText {
  readonly id: string;
  readonly level: Level;
  /** '' when no mark is printed. */
  readonly label: string;
  /** Null when no number is printed. */
  readonly number: number | null;
  readonly title: string | null;
  readonly inferred: Inference | null;
  readonly parent: string | null;
  readonly lostParent: Division['lostParent'];
  readonly unassigned: boolean;
  readonly suspect: readonly { readonly lines: LineRange; readonly why: string }[];
  readonly joins: readonly { readonly line: number; readonly join: string }[];
}

interface InspectedCitation {
  readonly text: string;
  readonly title: string | null;
  readonly line: number;
  readonly kind: Citation['kind'];
  readonly status: Citation['status'];
  /** The id of the one target; null when there is none or there are several. */
  readonly target: string | null;
  readonly targets: readonly string[];
  readonly reason: string;
}

/** What `npm run inspect` prints: everything the reader sees in one document, as plain values. */
export interface InspectReport {
  readonly source: string;
  readonly title: string;
  readonly issuer: string | null;
  readonly docNumber: string | null;
  readonly date: string | null;
  readonly printedDate: string | null;
  readonly printingOffice: string | null;
  readonly addressees: string | null;
  readonly genre: string | null;
  readonly divisions: readonly InspectedDivision[];
  readonly citations: readonly InspectedCitation[];
  readonly gaps: readonly Gap[];
  readonly noise: readonly (InspectedText & { readonly why: string })[];
  readonly front: readonly InspectedBlock[];
  readonly closing: readonly InspectedBlock[];
  readonly diagnostics: readonly { readonly code: string; readonly severity: Severity; readonly line: number | null; readonly message: string; readonly hint: string }[];
}

/** The report on one document and its citations. Adds nothing that is not in them and leaves no character of the text out. */
export function inspectReport(document: OfficialDocument, citations: readonly Citation[]): InspectReport {
  const { source, title, issuer, docNumber, date, printedDate, printingOffice, addressees, genre } = document;
  return {
    source: source.path, title, issuer, docNumber, date, printedDate, printingOffice, addressees, genre,
    divisions: document.divisions.map(inspectDivision),
    citations: citations.filter(({ kind }) => kind !== 'internal').map(inspectCitation),
    gaps: document.gaps,
    noise: document.noise.map(({ lines, text, why }) => ({ lines, text, why })),
    front: document.front.map(inspectBlock),
    closing: document.closing.map(inspectBlock),
    diagnostics: document.diagnostics.map(({ code, severity, line, message, hint }) => ({ code, severity, line, message, hint })),
  };
}

function inspectDivision(division: Division): InspectedDivision {
  const { id, level, label, number, title, text, lines, inferred, parent, lostParent, unassigned } = division;
  return {
    id, level, label, number, title, text, lines, inferred, parent, lostParent, unassigned,
    suspect: division.suspect.map((suspicion) => ({ lines: suspicion.lines, why: suspicion.why })),
    joins: division.runs.map(({ line, join }) => ({ line, join })),
  };
}

function inspectCitation({ text, title, line, kind, status, targets, reason }: Citation): InspectedCitation {
  const ids = targets.map(({ id }) => id);
  return { text, title, line, kind, status, target: ids.length === 1 ? (ids[0] ?? null) : null, targets: ids, reason };
}

function inspectBlock({ role, lines, text }: Block): InspectedBlock {
  return { role, lines, text };
}
