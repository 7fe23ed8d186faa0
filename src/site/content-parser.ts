/**
 * Markdown as the build writes it is mostly plain paragraphs and headings: those are read here, and only what is between them by
 * the full parser. The tree is the one the full parser gives, without positions.
 */
import type { Heading, Paragraph, Root, RootContent } from 'mdast';
import remarkParse from 'remark-parse';
import { unified, type Plugin } from 'unified';

const full = unified().use(remarkParse).freeze();

/** What can reach across an empty line, or change the meaning of words elsewhere: HTML, fenced code, link definitions, signs that are read away. */
const farReaching = /(?<!\\)<|`{3}|~{3}|\]:|\r|\0|\uFEFF/u;

/** A paragraph of one line, or a heading, without anything that Markdown reads as more than words. */
const simple = /^(?:(?<mark>#{1,6}) )?(?<text>(?!\d+[.)])[^\s\p{Cc}!-/:-@[-`{-~](?:[^\p{Cc}\\`*_[\]<&]*[^\s\p{Cc}\\`*_[\]<&#])?)$/u;

/** For `unified().use(…)`, in the place of remark-parse. */
export const contentParser: Plugin<[], string, Root> = function () {
  this.parser = parseContent;
};

/** `第一条\n\n为了……` → heading and paragraph. */
export function parseContent(body: string): Root {
  if (farReaching.test(body)) return full.parse(body);
  const children: RootContent[] = [];
  let open: string[] = [];
  const close = (): void => {
    if (open.some((chunk) => chunk.trim() !== '')) children.push(...full.parse(open.join('\n\n')).children);
    open = [];
  };
  for (const chunk of body.split('\n\n')) {
    const node = simpleNode(chunk);
    if (!node) {
      open.push(chunk);
      continue;
    }
    close();
    children.push(node);
  }
  close();
  return { type: 'root', children };
}

function simpleNode(chunk: string): Heading | Paragraph | null {
  const { mark, text } = simple.exec(chunk)?.groups ?? {};
  if (text === undefined) return null;
  const children = [{ type: 'text' as const, value: text }];
  if (mark === undefined) return { type: 'paragraph', children };
  return { type: 'heading', depth: mark.length as Heading['depth'], children };
}
