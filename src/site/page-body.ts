/** The body of a page as the build made it, from the tree its Markdown is written of to HTML: nothing is read a second time. */
import type { Root } from 'mdast';
import { unified } from 'unified';
import { VFile } from 'vfile';
import type { DocumentPage, TaskPage } from '../model/schema.ts';
import type { PageBody } from './entry.ts';
import remarkDivisionAnchors from './remark-division-anchors.ts';
import remarkPeopleText from './remark-people-text.ts';
import remarkSourceText from './remark-source-text.ts';
import { treeHeadings, treeHtml } from './tree-html.ts';

const plugins = unified().use(remarkPeopleText).use(remarkSourceText).use(remarkDivisionAnchors).freeze();

/** HTML of the page that `data` and `tree` are; the tree is used up. Text stays text, whatever it looks like. */
export function renderBody(data: DocumentPage | TaskPage, tree: Root): PageBody {
  const shown = plugins.runSync(tree, new VFile({ data: { astro: { frontmatter: data } } })) as Root;
  return { html: treeHtml(shown), headings: treeHeadings(shown) };
}
