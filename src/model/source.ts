/** What a person may state beside a document (`<name>.yaml`): only what the text itself does not say. */
export interface Sidecar {
  /** Stable address part, ASCII: `tj-jiaoyu-dangjian-2020`. Without it the build makes one from the file name. */
  readonly id?: string;
  readonly title?: string;
  readonly issuer?: string;
  /** 发文字号 as printed: `国办发〔2024〕12号`. */
  readonly docNumber?: string;
  /** 成文日期, ISO 8601: `2020-03-19`. */
  readonly date?: string;
  readonly genre?: string;
  /** 施行、修改（一次或几次）、废止 of a regulation, ISO 8601, where its text does not say. */
  readonly effective?: string;
  readonly amended?: readonly string[];
  readonly repealed?: string;
  /** Where the file came from; shown as a link only when it is http(s). */
  readonly sourceUrl?: string;
  /** How the file came about: `OCR`, `扫描识别`, `官网下载` …; free text, shown on the source page. */
  readonly provenance?: string;
  /** Readings by a person, shown beside the text and never put into it. */
  readonly readings?: readonly EditorialReading[];
}

/** A person's reading of one place: `{ line: 17, text: '任务限重', note: '疑为“任务艰重”或“任务繁重”' }`. */
export interface EditorialReading {
  readonly line: number;
  readonly text: string;
  readonly note: string;
}

/** A file in `seeds/` as it lies on disk, not yet understood. */
export interface SourceRecord {
  /** File name with extension, relative to the seeds folder, `/` between folders. */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly sidecar: Sidecar | null;
  /** Lower-case hex SHA-256 of `bytes`. */
  readonly sha256: string;
  /** The id its name alone gives, where it is known already. */
  readonly nameId?: string;
}

/** Formats that can be read. */
export type SourceFormat = 'txt' | 'markdown' | 'html' | 'docx' | 'pdf' | 'ofd';

/**
 * The text of a source, decoded. `text` uses `\n` between lines (CRLF and CR are folded), has no byte order mark, and is
 * otherwise untouched; every later offset and line number points into it.
 */
export interface SourceText {
  /** Stable, ASCII, unique in the library; part of every address of this document. */
  readonly id: string;
  readonly path: string;
  readonly sha256: string;
  readonly format: SourceFormat;
  /** `utf-8`, `utf-16le`, `utf-16be`, `gb18030`, or null where the format knows no encoding (DOCX, PDF, OFD). */
  readonly encoding: string | null;
  readonly text: string;
  readonly sidecar: Sidecar | null;
  /** Text the reader left out on purpose (page numbers, running heads, site furniture), listed so that nothing goes in silence. */
  readonly removed: readonly { readonly text: string; readonly why: string }[];
}
