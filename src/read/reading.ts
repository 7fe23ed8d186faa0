import type { SourceFormat, SourceText } from '../model/source.ts';
import type { Finding } from './diagnostics.ts';

/** What every format reader gives back. `text` null: nothing could be read, and a finding says why. */
export interface Reading {
  readonly format: SourceFormat;
  readonly text: string | null;
  readonly encoding: string | null;
  readonly removed: SourceText['removed'];
  readonly findings: readonly Finding[];
}

/** One file, without its declared facts. */
export interface ReadInput {
  readonly bytes: Uint8Array;
  /** Relative to the seeds folder. */
  readonly path: string;
}

/** A reader is total: odd bytes give findings, never an exception. */
export type FormatReader = (input: ReadInput) => Reading | Promise<Reading>;
