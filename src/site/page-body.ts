/** The body of a page as the build made it, from the tree its Markdown is written of to HTML: nothing is read a second time. */
import { rehypeHeadingIds } from '@astrojs/markdown-remark';
import type { Root } from 'mdast';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { VFile } from 'vfile';
import type { DocumentPage, TaskPage } from '../model/schema.ts';
import type { PageBody } from './entry.ts';
import remarkDivisionAnchors from './remark-division-anchors.ts';
import remarkPeopleText from './remark-people-text.ts';
import remarkSourceText from './remark-source-text.ts';

const processor = unified()
  .use(remarkPeopleText)
  .use(remarkSourceText)
  .use(remarkDivisionAnchors)
  .use(remarkRehype)
  .use(rehypeHeadingIds)
  .use(rehypeStringify)
  .freeze();

/** HTML of the page that `data` and `tree` are; the tree is used up. Text stays text, whatever it looks like. */
export function renderBody(data: DocumentPage | TaskPage, tree: Root): PageBody {
  const file = new VFile({ data: { astro: { frontmatter: data } } });
  const html = processor.stringify(processor.runSync(tree, file), file);
  const headings = (file.data['astro'] as { readonly headings?: PageBody['headings'] }).headings ?? [];
  return { html, headings };
}
