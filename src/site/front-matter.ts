/** What Astro lays beside a Markdown file for remark plugins. */
export interface MarkdownFile {
  readonly data: { readonly astro?: { readonly frontmatter?: unknown } };
}

/** The front matter of a page of this kind; null for all others, which need not be checked in full. */
export function frontMatterOf(file: MarkdownFile, kind: 'task' | 'document'): unknown {
  const { frontmatter } = file.data.astro ?? {};
  return typeof frontmatter === 'object' && frontmatter !== null && 'kind' in frontmatter && frontmatter.kind === kind ? frontmatter : null;
}
