/**
 * Markdown to HTML for what people write. Astro's own processor does more than these files may contain (raw HTML, pictures, code in
 * colours); this one gives the same pages. Pages of the build do not pass here: see page-body.ts.
 */
import { rehypeHeadingIds } from '@astrojs/markdown-remark';
import rehypeStringify from 'rehype-stringify';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { VFile } from 'vfile';
import remarkPeopleText from './remark-people-text.ts';

const processor = unified().use(remarkParse).use(remarkPeopleText).use(remarkRehype).use(rehypeHeadingIds).use(rehypeStringify);

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
