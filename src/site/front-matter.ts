/** What Astro lays beside a Markdown file for remark plugins. */
export interface MarkdownFile {
  readonly data: { readonly astro?: { readonly frontmatter?: unknown } };
}

export const frontMatterOf = (file: MarkdownFile): unknown => file.data.astro?.frontmatter;
