import type { LineRange, Span } from './span.ts';

/** Where inside a regulation a citation points: `第十二条第二款` → `{ article: 12, paragraph: 2 }`. See model/anchor.ts for the text forms. */
export interface Locator {
  readonly article: number;
  /** 第十条之一 → 1. */
  readonly articleSuffix?: number;
  readonly paragraph?: number;
  readonly subparagraph?: number;
  readonly point?: number;
}

/** What a document names, found in its text and nothing more: no library has been looked at. */
export interface Mention {
  /** Unique in the document, in text order: `c1`, `c2` … */
  readonly id: string;
  readonly documentId: string;
  /** Division it stands in; null for front and closing. */
  readonly divisionId: string | null;
  /** Exactly as printed: `《中国共产党宣传工作条例》`, `近平谈治国理政》`, `党章`. */
  readonly text: string;
  /** Normalised title, without brackets; null when it cannot be told: `中国共产党宣传工作条例`. */
  readonly title: string | null;
  readonly kind: 'quoted' | 'alias' | 'unquoted';
  /** What is lost of the name itself. */
  readonly damage: 'none' | 'opening-lost' | 'closing-lost';
  /** Points into `SourceText.text`. */
  readonly span: Span;
  readonly line: number;
  /** 第X条第X款 right behind the name. */
  readonly locator: Locator | null;
  /** Volumes right behind the name: 第一、二卷 → [1, 2]. */
  readonly volumes: readonly number[];
  /** The sentence the name stands in, cut at 。！？；, breaks and gaps. */
  readonly sentence: string;
}

/**
 * `resolved` the library has it · `external` known, not in the library · `ambiguous` several candidates, none chosen ·
 * `unresolved` nothing known · `truncated` the name itself is damaged beyond one reading.
 */
export type CitationStatus = 'resolved' | 'external' | 'ambiguous' | 'unresolved' | 'truncated';

/** Something a citation can point at. `path` is the address from the site's root without `.html`: `regulations/dangzhang`. */
export interface CitationTarget {
  readonly kind: 'regulation' | 'term' | 'document';
  readonly id: string;
  readonly title: string;
}

/** A mention with the library's answer. Two candidates never become one by order. */
export interface Citation extends Mention {
  readonly status: CitationStatus;
  /** What it means: one entry for a name, several for one name that stands for several (三个“…十项准则”). Empty unless resolved. */
  readonly targets: readonly CitationTarget[];
  /** What it could mean, when ambiguous or truncated. */
  readonly candidates: readonly CitationTarget[];
  /** Why this status, in Chinese, for readers. */
  readonly reason: string;
}

/** Lines of the citing division, for lists of citing places. */
export interface CitingPlace {
  readonly citation: Citation;
  readonly lines: LineRange;
}
