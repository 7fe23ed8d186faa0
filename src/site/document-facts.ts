/** The card of a document: every field of its masthead, and what is said where the document is silent. */
import type { DocumentPage } from '../model/schema.ts';
import { dateWord, notStated } from './wording.ts';

/** A line of the masthead: 发文机关 with the name, or 未载明. */
export interface FactRow {
  readonly name: string;
  readonly value: string;
  /** True when the document does not say. */
  readonly absent: boolean;
  /** Where the value is from, when it is not the text itself. */
  readonly source: string | null;
}

/** Issuer, number, dates, kind, addressees, printing; what a person declared beside the document says so. */
export function documentFacts(page: DocumentPage): readonly FactRow[] {
  const row = (name: string, value: string | null, field: string): FactRow => ({
    name,
    value: value ?? notStated,
    absent: value === null,
    source: value !== null && page.declared.includes(field) ? '据附表，非原文所载' : null,
  });
  return [
    row('发文机关', page.issuer, 'issuer'),
    row('发文字号', page.docNumber, 'docNumber'),
    row('成文日期', page.date && dateWord(page.date), 'date'),
    row('文种', page.genre, 'genre'),
    row('主送机关', page.addressees, 'addressees'),
    row('印发机关', page.printingOffice, 'printingOffice'),
    row('印发日期', page.printedDate && dateWord(page.printedDate), 'printedDate'),
  ];
}
