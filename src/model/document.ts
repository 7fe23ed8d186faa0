import type { Diagnostic } from './diagnostic.ts';
import type { SourceText } from './source.ts';
import type { LineRange, Span } from './span.ts';

/**
 * Depth in the two ways Chinese official texts are numbered. 1–4 after GB/T 9704-2012 §7.3.3: 一、 · （一） · 1. · （1）.
 * Names after Akoma Ntoso for legislation: 编 章 节 条 款 项 目. `document` is a document passed on inside another: a regulation that a
 * notice issues, an attachment with a title of its own.
 */
export type Level = 1 | 2 | 3 | 4 | 'document' | 'part' | 'chapter' | 'section' | 'article' | 'paragraph' | 'subparagraph' | 'point';

/**
 * How a run of text hangs on the one before it.
 * `start` nothing before · `direct` one word or sentence cut by a line break, nothing between · `paragraph` a new paragraph ·
 * `lost` text is missing between · `unknown` something may be missing, the text does not tell.
 */
export type Join = 'start' | 'direct' | 'paragraph' | 'lost' | 'unknown';

/** A stretch of one source line that belongs to a division. `span` points into `SourceText.text`. */
export interface TextRun {
  readonly span: Span;
  readonly line: number;
  readonly join: Join;
}

/** A number that is not printed: one reading, or the bounds of what is possible, always with the reason (in Chinese, for readers). */
export type Inference =
  | { readonly number: number; readonly why: string }
  | { readonly range: readonly [from: number, to: number]; readonly why: string };

/** Text kept and shown, but not to be relied on. `span` points into the division's `text`. */
export interface Suspicion {
  readonly span: Span;
  readonly lines: LineRange;
  /** In Chinese, for readers: `一句之内“立德树人根本任务”出现两次…`. */
  readonly why: string;
}

/** One numbered (or once numbered) part of a document, of any level, in document order. */
export interface Division {
  /** Unique in the document, ASCII, stable when other divisions change: `item-08`, `item-06-inferred`, `item-09-10-fragment`, `section-2`, `article-12`. */
  readonly id: string;
  readonly level: Level;
  /** The mark as printed: `8.`, `二、`, `第十二条`; '' when none is printed. */
  readonly label: string;
  /** Value of the printed mark; null when none is printed. Never an inferred value. */
  readonly number: number | null;
  /** A heading, or the run-in lead (`强化师德师风建设`, without its 。); null when the text has none or it is lost. */
  readonly title: string | null;
  /** Runs of the division's own text: with its title, without its label and its children. */
  readonly runs: readonly TextRun[];
  /** `runs` put together: '' for `direct`, '\n' for every other join. As in the source, whole. */
  readonly text: string;
  readonly lines: LineRange;
  readonly inferred: Inference | null;
  /** Id of the printed division this one stands under; null at the top or when that heading is lost. */
  readonly parent: string | null;
  /** The heading this one stands under is lost: its number (or bounds) and why one knows. */
  readonly lostParent: { readonly level: Level; readonly from: number; readonly to: number; readonly why: string } | null;
  /** True when nothing tells which division the text belongs to. */
  readonly unassigned: boolean;
  readonly suspect: readonly Suspicion[];
  /** True for a titled line that carries no text of its own beyond the title. */
  readonly heading: boolean;
}

/** Text outside the divisions: masthead, preamble, signature, printing line. */
export interface Block {
  /**
   * `title`, `docNumber`, `addressees`, `preamble`, `toc`, `signature`, `date`, `attachment`,
   * `history`, `banner`, `conclusion`, `printingOffice`, `printing`, `copies`, `other`.
   */
  readonly role: string;
  readonly lines: LineRange;
  readonly text: string;
  readonly runs: readonly TextRun[];
}

/** Characters that came from the recognition engine and not from the document. Kept apart, never deleted. */
export interface Noise {
  readonly lines: LineRange;
  readonly text: string;
  readonly span: Span;
  readonly why: string;
}

/** Something that is not there: numbers that were skipped (`numbers`) or text between two lines (`text`). */
export interface Gap {
  readonly kind: 'numbers' | 'text';
  readonly level: Level | null;
  readonly from: number | null;
  readonly to: number | null;
  /** Last line before and first line after. */
  readonly lines: LineRange;
  /** False when the text reads on and perhaps nothing is lost. */
  readonly certain: boolean;
  readonly why: string;
}

/**
 * What the reader sees in one document. Conservation: the characters of front, divisions (label + text), noise and closing are
 * the characters of the source, white space apart, each in exactly one place.
 */
export interface OfficialDocument {
  readonly source: SourceText;
  readonly id: string;
  readonly title: string;
  readonly issuer: string | null;
  readonly docNumber: string | null;
  /** 成文日期, ISO 8601; never the printing date. */
  readonly date: string | null;
  /** 印发日期, ISO 8601. */
  readonly printedDate: string | null;
  readonly printingOffice: string | null;
  readonly addressees: string | null;
  /** `工作要点`, `意见`, `通知`, `条例` …; null when the title does not tell. */
  readonly genre: string | null;
  readonly front: readonly Block[];
  readonly divisions: readonly Division[];
  readonly closing: readonly Block[];
  readonly noise: readonly Noise[];
  readonly gaps: readonly Gap[];
  readonly diagnostics: readonly Diagnostic[];
}
