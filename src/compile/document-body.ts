import type { Root } from 'mdast';
import type { OfficialDocument } from '../model/document.ts';
import { lawBody, lawPage, plainParagraphs, type LinkedWords } from './legislation-body.ts';
import { lawLayout } from './legislation-layout.ts';
import { documentForm } from './outline.ts';

/**
 * The body of a document page. Legislation is printed whole; a policy document gives what stands before its items, because the
 * items have pages of their own.
 */
export function documentBody(document: OfficialDocument, links: readonly LinkedWords[] = []): Root {
  const front = document.front.filter(({ role }) => role !== 'title').flatMap(({ text }) => plainParagraphs(text));
  if (documentForm(document) === 'policy') return { type: 'root', children: front };
  const closing = document.closing.flatMap(({ text }) => plainParagraphs(text));
  return lawPage(front, lawBody(lawLayout(document).flow, links), closing);
}
