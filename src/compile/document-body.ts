import type { Heading, Paragraph, Root } from 'mdast';
import type { Block, Division, OfficialDocument } from '../model/document.ts';
import { documentForm } from './outline.ts';

/**
 * The body of a document page. Legislation is printed whole, one heading for each 编章节条 and one paragraph for each paragraph
 * of the source; a policy document gives what stands before its items, because the items have pages of their own.
 */
export function documentBody(document: OfficialDocument): Root {
  const front = document.front.filter(({ role }) => role !== 'title').flatMap(paragraphs);
  if (documentForm(document) === 'policy') return { type: 'root', children: front };
  const body = document.divisions.flatMap(divisionNodes);
  return { type: 'root', children: [...front, ...body, ...document.closing.flatMap(paragraphs)] };
}

function paragraphs({ text }: Block | Division): Paragraph[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((value) => ({ type: 'paragraph', children: [{ type: 'text', value }] }));
}

const headingDepth: Partial<Record<Division['level'], Heading['depth']>> = { part: 2, chapter: 3, section: 4, article: 5 };

function divisionNodes(division: Division): (Heading | Paragraph)[] {
  const depth = headingDepth[division.level];
  if (depth === undefined) return labelled(division);
  const value = division.heading ? `${division.label} ${division.text}`.trim() : division.label;
  const heading: Heading = { type: 'heading', depth, children: [{ type: 'text', value }] };
  return division.heading ? [heading] : [heading, ...paragraphs(division)];
}

function labelled(division: Division): Paragraph[] {
  const [first, ...rest] = paragraphs(division);
  if (!first) return [];
  return [{ ...first, children: [{ type: 'text', value: division.label }, ...first.children] }, ...rest];
}
