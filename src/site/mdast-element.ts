import type { PhrasingContent } from 'mdast';
import type { Attributes } from './text-marks.ts';

/** A node that remark-rehype turns into `<name …attributes>children</name>`. Attributes that are null are left out. */
export function element(name: string, attributes: Attributes, children: readonly PhrasingContent[]): PhrasingContent {
  const hProperties = Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== null));
  const node = { type: 'element', data: { hName: name, hProperties }, children: [...children] };
  return node as unknown as PhrasingContent;
}
