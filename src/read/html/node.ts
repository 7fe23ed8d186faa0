/** The few things this stage asks of a parsed page. */
import type { DefaultTreeAdapterTypes } from 'parse5';

/** A node of a page: element, text, comment. */
export type Node = DefaultTreeAdapterTypes.ChildNode;
/** An element, with its tag name in lower case. */
export type Element = DefaultTreeAdapterTypes.Element;

/** Elements have tag names, text and comments have none. */
export const isElement = (node: Node): node is Element => 'tagName' in node;

/** The value of an attribute; '' when there is none. */
export const attribute = (element: Element, name: string): string => element.attrs.find((a) => a.name === name)?.value ?? '';

/** Words of class and id, lower case, also parted at hyphens and capitals: `mainNav footer-wrap //=> main nav mainnav footer wrap footer-wrap`. */
export function nameWords(element: Element): Set<string> {
  const names = `${attribute(element, 'class')} ${attribute(element, 'id')}`.split(/\s+/u).filter(Boolean);
  const parts = names.flatMap((name) => name.split(/[-_]|(?<=[a-z])(?=[A-Z])/u));
  return new Set([...names, ...parts].map((name) => name.toLowerCase()));
}

/** Every element below, in document order; `enter` says whether to look inside. */
export function* elementsIn(root: { readonly childNodes: readonly Node[] }, enter: (element: Element) => boolean = () => true): Generator<Element> {
  const waiting = [...root.childNodes].reverse();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (!isElement(node)) continue;
    yield node;
    if (enter(node)) for (const child of node.childNodes.toReversed()) waiting.push(child);
  }
}
