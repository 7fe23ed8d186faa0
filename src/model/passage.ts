/** The unit of search: the head of a document, a task item, an article, a titled block. Published as `data/passages.ndjson`, one a line, with these names. */
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
  /** `document` is the head of a document: its title and masthead. */
  readonly kind: 'document' | 'heading' | 'task' | 'article' | 'block' | 'regulation' | 'term';
  readonly year: string | null;
  /** Titles of regulations cited here. */
  readonly cites: readonly string[];
  readonly parties: readonly string[];
  /** Other names of what the passage stands for: `宣传工作条例`, `国办发〔2024〕12号`. */
  readonly names?: readonly string[];
  /** What the passage is about, offered while a reader types. */
  readonly keywords?: readonly string[];
}
