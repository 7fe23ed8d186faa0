import type { Nodes } from 'mdast';
import { remark } from 'remark';
import remarkFrontmatter from 'remark-frontmatter';
import { visit } from 'unist-util-visit';
import { findMentions } from '../../src/cite/index.ts';
import { formatMarkdown } from '../../src/compile/markdown.ts';
import { sourceParagraphs, taskBody } from '../../src/compile/task-body.ts';
import type { OfficialDocument } from '../../src/model/document.ts';
import { foldText } from '../../src/normalise/fold.ts';
import { documentFaults, withoutNoise } from './document-faults.ts';
import { parseText } from './parse-text.ts';

/** Everything that is wrong on the way of a text from parsing to its content pages; '' when every guarantee holds. */
export function chainFaults(text: string): string {
  const document = parseText(text);
  return [documentFaults(document), misplacedMentions(document), changingFold(document), markup(document)].filter((fault) => fault !== '').join('; ');
}

function misplacedMentions(document: OfficialDocument): string {
  // A title may run over a page number: 《教育部 — 3 — 关于…》.
  const read = withoutNoise(document);
  const odd = findMentions(document).find(({ span, text }) => blankless(read.slice(span.start, span.end)) !== blankless(text));
  return odd ? `mention ${odd.id} is not where it says` : '';
}

const blankless = (text: string): string => text.replace(/\s/gu, '');

function changingFold({ source }: OfficialDocument): string {
  const once = foldText(source.text);
  return foldText(once) === once ? '' : 'folding twice differs from folding once';
}

/** A page of each division: text nodes, paragraphs, the editor's block quotes, and nothing else. */
function markup({ divisions, noise }: OfficialDocument): string {
  const allowed = new Set<Nodes['type']>(['root', 'yaml', 'paragraph', 'text', 'blockquote']);
  for (const division of divisions) {
    const page = formatMarkdown({ title: division.text }, taskBody(division, sourceParagraphs(division), [], noise));
    let odd = '';
    visit(remark().use(remarkFrontmatter).parse(page), (node) => {
      if (!allowed.has(node.type)) odd = node.type;
    });
    if (odd !== '') return `${division.id} becomes ${odd}`;
  }
  return '';
}
