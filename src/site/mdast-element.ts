import type { Paragraph, PhrasingContent } from 'mdast';
import type { Attributes } from './text-marks.ts';

/** A node that remark-rehype turns into `<name …attributes>children</name>`. Attributes that are null are left out. */
export function element(name: string, attributes: Attributes, children: readonly PhrasingContent[]): PhrasingContent {
  // mdast has no node for any element; one of an unknown type with `hName` is how remark-rehype is told.
  return { type: 'element', data: { hName: name, hProperties: given(attributes) }, children: [...children] } as unknown as PhrasingContent;
}

/** A paragraph with attributes. */
export function paragraph(attributes: Attributes, children: readonly PhrasingContent[]): Paragraph {
  return { type: 'paragraph', data: { hProperties: given(attributes) }, children: [...children] };
}

type Given = Record<string, string | number | (string | number)[]>;

function given(attributes: Attributes): Given {
  const properties: Given = {};
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'string' || typeof value === 'number') properties[name] = value;
    else if (value !== null) properties[name] = [...value];
  }
  return properties;
}
