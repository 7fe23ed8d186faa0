import type { Nodes } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import { remark } from 'remark';
import { stripTags } from './html.ts';
import type { Shown } from './shown.ts';
import { showTable } from './table.ts';

const processor = remark().use(remarkFrontmatter, ['yaml', 'toml']);

/**
 * A Markdown document as text. Every word stays on its line, so that a line number means the same in the file and in the text
 * (unless the document has `<br>`). Headings lose their signs, lists keep their marks as typed.
 */
export function showTree(source: string): Shown {
  const page = new Page(source);
  page.show(processor.parse(source), 1);
  return page.shown();
}

/** The page being written: lines as in the source, filled in document order. */
class Page {
  readonly #source: string;
  readonly #lines: string[];
  readonly #removed: { text: string; why: string }[] = [];

  constructor(source: string) {
    this.#source = source;
    this.#lines = source.split('\n').map(() => '');
  }

  shown(): Shown {
    return { text: this.#lines.join('\n'), removed: this.#removed };
  }

  show(node: Nodes, lineAbove: number): void {
    const line = node.position?.start.line ?? lineAbove;
    const handle = handlers[node.type];
    if (handle) handle(this, node as never, line);
    else if ('children' in node) for (const child of node.children) this.show(child, line);
    else if ('value' in node) this.put(line, node.value);
  }

  put(line: number, text: string): void {
    text.split('\n').forEach((part, i) => {
      const at = Math.min(line - 1 + i, this.#lines.length - 1);
      this.#lines[at] = (this.#lines[at] ?? '') + part;
    });
  }

  breakLine(line: number): void {
    this.#lines[line - 1] = `${this.#lines[line - 1] ?? ''}\n`;
  }

  remove(text: string, why: string): void {
    this.#removed.push({ text, why });
  }

  /** The source between two nodes' beginnings, for marks that the tree does not keep. */
  sourceBetween(start: Nodes, end: Nodes | undefined): string {
    const from = start.position?.start.offset ?? 0;
    return this.#source.slice(from, end?.position?.start.offset ?? start.position?.end.offset ?? from);
  }

  rewrite(first: number, last: number, change: (lines: readonly string[]) => readonly string[]): void {
    this.#lines.splice(first - 1, last - first + 1, ...change(this.#lines.slice(first - 1, last)));
  }
}

type Handler = (page: Page, node: never, line: number) => void;
type Of<T extends Nodes['type']> = Extract<Nodes, { type: T }>;

const frontMatter = (page: Page, node: Of<'yaml'>): void => {
  page.remove(node.value, '文件头信息（front matter）');
};

/** What differs from "show the children" and "put the value". */
const handlers: Readonly<Partial<Record<Nodes['type'], Handler>>> = {
  yaml: frontMatter,
  ['toml' as Nodes['type']]: frontMatter,
  paragraph: (page: Page, node: Of<'paragraph'>, line: number) => {
    for (const child of node.children) page.show(child, line);
    page.rewrite(line, node.position?.end.line ?? line, showTable);
  },
  listItem: (page: Page, node: Of<'listItem'>, line: number) => {
    const mark = page.sourceBetween(node, node.children[0]).split('\n')[0] ?? '';
    page.put(line, `${mark.trim()} `);
    for (const child of node.children) page.show(child, line);
  },
  code: (page: Page, node: Of<'code'>, line: number) => {
    const fenced = /^(?:`{3}|~{3})/u.test(page.sourceBetween(node, undefined));
    page.put(fenced ? line + 1 : line, node.value);
  },
  link: (page: Page, node: Of<'link'>, line: number) => {
    for (const child of node.children) page.show(child, line);
    page.remove(node.url, '链接地址');
  },
  definition: (page: Page, node: Of<'definition'>) => {
    page.remove(node.url, '链接地址');
  },
  image: (page: Page, node: Of<'image'>) => {
    page.remove(node.alt ? `${node.alt} ${node.url}` : node.url, '图片');
  },
  imageReference: (page: Page, node: Of<'imageReference'>) => {
    page.remove(node.alt ?? node.identifier, '图片');
  },
  thematicBreak: (page: Page, node: Of<'thematicBreak'>) => {
    page.remove(page.sourceBetween(node, undefined), '分隔线');
  },
  break: () => undefined,
  html: (page: Page, node: Of<'html'>, line: number) => {
    page.remove(node.value.trim(), node.value.trimStart().startsWith('<!--') ? '注释' : 'HTML 标记');
    if (/^<br\b/iu.test(node.value)) page.breakLine(line);
    else page.put(line, stripTags(node.value));
  },
};
