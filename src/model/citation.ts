import type { LineRange, Span } from './span.ts';

/** One place of a regulation: `第十二条第二款` → `{ article: 12, paragraph: 2 }`. See model/anchor.ts for the text forms. */
export interface ArticlePart {
  readonly article: number;
  /** 第十条之一 → 1. */
  readonly articleSuffix?: number;
  readonly paragraph?: number;
  readonly subparagraph?: number;
  readonly point?: number;
}

/** Where inside a regulation a citation points: one place, or with `through` all from it on: `第三条至第五条` → `{ article: 3, through: { article: 5 } }`. */
export interface Locator extends ArticlePart {
  /** The last place of a range; always behind the first. */
  readonly through?: ArticlePart;
}

/**
 * `quoted` 《…》 · `alias` a short name this document has defined, or 该条例 · `unquoted` a name without 《》 ·
 * `internal` the document's own parts: 本办法第三条, 前款, 第五条第二款.
 */
export type MentionKind = 'quoted' | 'alias' | 'unquoted' | 'internal';

/**
 * `title` one document · `several` a number of them under one name (三个“…准则”) · `class` a kind of document (准则、条例等党内法规) ·
 * `planned` one that is still to be made (制定…工作要点) · `form` no document at all: a licence, a form, a newspaper (《营业执照》).
 */
export type MentionSense = 'title' | 'several' | 'class' | 'planned' | 'form';

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
  readonly kind: MentionKind;
  /** How the name is to be taken. */
  readonly sense: MentionSense;
  /** 三个“…准则” → 3; null when no number is named. */
  readonly count: number | null;
  /**
   * Full titles from this document that the words stand for: one for 《条例》 after 以下简称《条例》, all of them after 以下统称,
   * every possible one for an unclear 该条例 (`title` is then null). Empty for a name that stands for itself.
   */
  readonly standsFor: readonly string[];
  /** What is lost of the name itself. */
  readonly damage: 'none' | 'opening-lost' | 'closing-lost';
  /** Points into `SourceText.text`. */
  readonly span: Span;
  readonly line: number;
  /** 文号 beside the name, or the whole name: `教发厅〔2017〕11号`, `国务院令第475号`. */
  readonly docNumber: string | null;
  /** 第X条第X款 right behind the name. */
  readonly locator: Locator | null;
  /** The other places of a list: 第三条、第五条 → locator 3, here 5. */
  readonly furtherLocators: readonly Locator[];
  /** 编章节 named in place of an article, each with those it stands in as far as they are named: `第三章第二节`. */
  readonly headings?: readonly string[];
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

/** True for the document's own parts where none is told: 本办法, a 前款 with nothing before it. */
export function pointsNowhere({ kind, locator, headings = [] }: Mention): boolean {
  return kind === 'internal' && locator === null && headings.length === 0;
}

/** True for a bare 本办法: the document names itself and no place in it, so there is nothing to link or to list. */
export function namesOnlyItself(mention: Mention): boolean {
  return pointsNowhere(mention) && mention.text.startsWith('本');
}

/** `{ sense: 'form' }` for 《营业执照》, `planned` for 制定…办法, as notes keep it; nothing for all others. */
export function namesNoDocument({ status, sense }: Citation): { readonly sense?: 'planned' | 'form' } {
  return status !== 'resolved' && (sense === 'form' || sense === 'planned') ? { sense } : {};
}

/** Lines of the citing division, for lists of citing places. */
export interface CitingPlace {
  readonly citation: Citation;
  readonly lines: LineRange;
}
