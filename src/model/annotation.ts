import type { CitationStatus, CitationTarget } from './citation.ts';
import type { LineRange, Span } from './span.ts';

/** Who made an annotation: the build, or a person (through a note, a dictionary, a sidecar). */
export type Origin = 'machine' | 'person';

interface Placed {
  /** Unique on its page and usable as an HTML id: `r1`, `c2`, `p3`. */
  readonly id: string;
  readonly origin: Origin;
  /** Points into the division's `text`. */
  readonly span: Span;
  readonly lines: LineRange;
  /** The words themselves, as in the source. */
  readonly text: string;
}

/** 引文: a document named here. */
export interface CitationNote extends Placed {
  readonly status: CitationStatus;
  readonly title: string | null;
  readonly targets: readonly CitationTarget[];
  readonly candidates: readonly CitationTarget[];
  readonly reason: string;
  readonly sentence: string;
  /** Where it names no document one could look for: a licence or form, one that is still to be made. */
  readonly sense?: 'planned' | 'form' | undefined;
  /** Articles it names, as paths of content; put in when the whole library is laid out. */
  readonly places?: readonly string[] | undefined;
}

/** 要求: a sentence that asks for something. `cue` is the verb that shows it: 落实, 建立, 开展. */
export interface Requirement extends Placed {
  readonly number: number;
  readonly cue: string;
}

/** 对象: who is addressed or concerned. `party` is the name of the group in the table: 高校, 民办高校, 离退休干部. */
export interface PartyNote extends Placed {
  readonly party: string;
}

/** 日期、数字、举措: `kind` date 2020年, figure 16条, measure “三个百分之百”. `value` normalised where possible: `2020`, `2019/2023`, `16`. */
export interface FigureNote extends Placed {
  readonly kind: 'date' | 'figure' | 'measure';
  readonly value: string | null;
}

/** 提法: a set phrase with an entry in `content/terms/`. */
export interface PhraseNote extends Placed {
  readonly term: string;
  readonly title: string;
}

/** 关键词 with its weight (TF-IDF over the library, jieba words; set phrases and titles whole). Best first. */
export interface Keyword {
  readonly word: string;
  /** TF-IDF, unit-less, comparable within one library only. */
  readonly weight: number;
  readonly origin: Origin;
  /** First place in the division's `text`. */
  readonly span: Span;
}

/** 相关: another item and why. */
export interface RelatedItem {
  readonly documentId: string;
  readonly divisionId: string;
  readonly score: number;
  /** Rare words both have, best first. */
  readonly sharedWords: readonly string[];
  /** Regulations both cite. */
  readonly sharedTargets: readonly CitationTarget[];
}

/** 缺损: what is damaged in this division. */
export interface DamageNote {
  readonly kind: 'number-lost' | 'text-lost' | 'text-unknown' | 'noise' | 'suspect' | 'unassigned' | 'reading';
  readonly origin: Origin;
  readonly lines: LineRange;
  /** The noise, the suspect words, the word a person reads differently; '' for a gap. */
  readonly text: string;
  readonly why: string;
}

/** Everything the build says about one division. */
export interface Annotations {
  readonly divisionId: string;
  readonly citations: readonly CitationNote[];
  readonly requirements: readonly Requirement[];
  readonly parties: readonly PartyNote[];
  readonly figures: readonly FigureNote[];
  readonly phrases: readonly PhraseNote[];
  readonly keywords: readonly Keyword[];
  readonly related: readonly RelatedItem[];
  readonly damage: readonly DamageNote[];
}
