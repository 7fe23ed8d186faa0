/** The unit of search: a task item, an article, a titled block. Published as `data/passages.ndjson`, one a line, with these names. */
export interface Passage {
  /** Relative to the site's root; ends in `#anchor` where a page holds several passages: `tasks/tj-2020/item-08.html`. */
  readonly url: string;
  /** Title of the document. */
  readonly document: string;
  /** `8. 强化师德师风建设`, `第三条`. */
  readonly title: string;
  /** Heading it stands under, with its mark: `二、深化新时代思政改革创新，…`; '' when there is none. */
  readonly section: string;
  /** The mark as displayed: `8.`, `〔6〕`, `第三条`. */
  readonly label: string;
  readonly text: string;
}

/** A passage with what filters need; kept in the index, not in the published file. */
export interface IndexedPassage extends Passage {
  /** Position in the library: documents in order, passages in document order. */
  readonly order: number;
  readonly kind: 'task' | 'article' | 'block' | 'regulation' | 'term';
  readonly year: string | null;
  /** Titles of regulations cited here. */
  readonly cites: readonly string[];
  readonly parties: readonly string[];
}
