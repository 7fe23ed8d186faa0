import type { DocumentPage } from '../model/schema.ts';
import { documentAddress, sourceAddress } from './address.ts';

export type DocumentPlace = 'contents' | 'requirements' | 'source' | 'item';

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

export const requirementsAddress = (document: string): string => `/documents/${document}/requirements.html`;
