import type { DocumentPage } from '../model/schema.ts';
import { documentAddress, sourceAddress } from './address.ts';

/** The pages a document has. */
export type DocumentPlace = 'contents' | 'requirements' | 'source' | 'item';

/** A link in the row of pages below the title: 目录, 要求, 原文. */
export interface DocumentPlaceLink {
  readonly place: DocumentPlace;
  readonly address: string;
  readonly words: string;
}

/** Where a document can be read: its contents, what it asks for, its source. Legislation has no list of requirements. */
export function documentPages({ document, form }: DocumentPage): readonly DocumentPlaceLink[] {
  const policy = form === 'policy';
  return [
    { place: 'contents', address: documentAddress(document), words: policy ? '目录与题录' : '全文与题录' },
    ...(policy ? [{ place: 'requirements', address: requirementsAddress(document), words: '要求一览' } as const] : []),
    { place: 'source', address: sourceAddress(document), words: '原件逐行' },
  ];
}

/** The page of all requirements of a document: `/documents/tj-2020/requirements.html`. */
export const requirementsAddress = (document: string): string => `/documents/${document}/requirements.html`;
