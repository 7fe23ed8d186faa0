/**
 * Markdown to HTML for the files of `content/`. Astro's own processor does more than these files can contain (raw HTML, pictures,
 * code in colours) and reads every page several times for it; this one gives the same pages.
 */
import { rehypeHeadingIds } from '@astrojs/markdown-remark';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { contentParser } from './content-parser.ts';
import remarkDivisionAnchors from './remark-division-anchors.ts';
import remarkPeopleText from './remark-people-text.ts';
import remarkSourceText from './remark-source-text.ts';

const processor = unified()
  .use(contentParser)
  .use(remarkPeopleText)
  .use(remarkSourceText)
  .use(remarkDivisionAnchors)
  .use(remarkRehype)
  .use(rehypeHeadingIds)
  .use(rehypeStringify);

interface Rendered {
  readonly code: string;
  readonly metadata: { readonly headings: unknown[]; readonly localImagePaths: []; readonly remoteImagePaths: []; readonly frontmatter: object };
}

/** The page's HTML and its headings. The front matter is with the entry already. */
async function render(content: string, { frontmatter = {} }: { readonly frontmatter?: object } = {}): Promise<Rendered> {
  const file = new VFile({ value: content, data: { astro: { frontmatter } } });
  const code = String(await processor.process(file));
  const headings = (file.data['astro'] as { readonly headings?: unknown[] }).headings ?? [];
  return { code, metadata: { headings, localImagePaths: [], remoteImagePaths: [], frontmatter: {} } };
}

/** For `markdown.processor`. While `revision` stays the same, what was rendered once is used again. */
export function contentProcessor(revision: string) {
  return { name: 'yaodian', options: { revision }, createRenderer: () => Promise.resolve({ render }) };
}
