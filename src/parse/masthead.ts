import { genreOf } from './genre.ts';
import type { Paragraph } from './paragraph.ts';

/** A paragraph outside the divisions and what it is there for. */
export interface RoleParagraph {
  readonly role: string;
  readonly paragraph: Paragraph;
}

/** The head of a document: its title, and what each paragraph before the body is. */
export interface Masthead {
  readonly title: string | null;
  readonly paragraphs: readonly RoleParagraph[];
}

/** Reads the paragraphs before the first mark. */
export function readMasthead(text: string, paragraphs: readonly Paragraph[]): Masthead {
  const [first, ...rest] = paragraphs;
  if (!first) return { title: null, paragraphs: [] };
  const words = text.slice(first.start, first.end);
  const isTitle = words.length <= 120 && (genreOf(words) !== null || !/[。，；：]/u.test(words));
  const title = isTitle ? words.replace(/[\s\u3000]/gu, '') : null;
  const role = (paragraph: Paragraph, name: string): RoleParagraph => ({ role: name, paragraph });
  return { title, paragraphs: [role(first, isTitle ? 'title' : 'preamble'), ...rest.map((paragraph) => role(paragraph, 'preamble'))] };
}
