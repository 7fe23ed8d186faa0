/**
 * HTML of the few kinds of nodes a page of the build is made of. remark-rehype gives the same elements; going through it and its
 * tree takes five times as long, which is felt in a library of thousands of laws.
 */
import type { Link, List, ListItem, Nodes, Paragraph, Parents } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { PageHeading } from './entry.ts';
import { escapeHtml } from './escape-html.ts';

type Properties = Readonly<Record<string, unknown>>;

/** The tree as HTML; text stays text. Nodes of other kinds are left to what is inside them. */
export function treeHtml(node: Nodes): string {
  if (node.type === 'text') return escapeHtml(node.value);
  const { hName, hProperties = {} } = (node.data ?? {}) as { hName?: string; hProperties?: Properties };
  const name = hName ?? elementOf(node);
  if (name === 'hr') return '<hr>';
  const inside = 'children' in node ? insideOf(node) : '';
  if (name === null) return inside;
  const own = node.type === 'link' ? { href: addressOf(node), ...hProperties } : hProperties;
  return `<${name}${attributes(own)}>${inside}</${name}>`;
}

/** The headings in it, in order; those without an id have no address and are left out. */
export function treeHeadings(node: Nodes): readonly PageHeading[] {
  if (node.type === 'heading') {
    const id = (node.data as { hProperties?: Properties } | undefined)?.hProperties?.['id'];
    return typeof id === 'string' ? [{ depth: node.depth, slug: id, text: toString(node) }] : [];
  }
  return 'children' in node ? node.children.flatMap(treeHeadings) : [];
}

function elementOf(node: Nodes): string | null {
  if (node.type === 'paragraph') return 'p';
  if (node.type === 'heading') return `h${String(node.depth)}`;
  if (node.type === 'list') return (node as List).ordered ? 'ol' : 'ul';
  return { link: 'a', listItem: 'li', blockquote: 'blockquote', thematicBreak: 'hr' }[node.type as string] ?? null;
}

/** The paragraph of an item that is not spread is no paragraph of its own. */
function insideOf(node: Parents): string {
  const plain = (child: Nodes): child is Paragraph => node.type === 'listItem' && !(node as ListItem).spread && child.type === 'paragraph';
  return node.children.map((child) => (plain(child) ? insideOf(child) : treeHtml(child))).join('');
}

/** Percent-encoded, but for what is so already. */
function addressOf({ url }: Link): string {
  return encodeURI(url.toWellFormed()).replaceAll(/%25(?=[\da-f]{2})/giu, '%');
}

function attributes(properties: Properties): string {
  return Object.entries(properties)
    .map(([name, value]) => (value === true ? ` ${attributeName(name)}` : ` ${attributeName(name)}="${escapeHtml(Array.isArray(value) ? value.join(' ') : String(value))}"`))
    .join('');
}

/** `className` → `class`, `dataMark` → `data-mark`, `ariaLabel` → `aria-label`, `tabIndex` → `tabindex`. */
function attributeName(name: string): string {
  if (name === 'className') return 'class';
  return name.replace(/^(?<kind>data|aria)(?<first>[A-Z])/u, '$<kind>-$<first>').toLowerCase();
}
