/**
 * Notes, and bodies of regulations and terms, are written by people in Markdown. Headings, lists, emphasis and links stay; raw
 * HTML is shown as the words it is, pictures become their description, and a link leads only to a public web address, a page of
 * this site or a place on the page.
 */
import type { Nodes, Parent, PhrasingContent, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { publicAddress } from './public-address.ts';

/** The remark plugin, for every file. */
export default function remarkPeopleText() {
  return makeHarmless;
}

function makeHarmless(parent: Root | Parent): void {
  if (parent.children.every(isWords)) return;
  parent.children = parent.children.flatMap((node) => {
    if (node.type === 'definition') node.url = harmlessAddress(node.url) ?? '#';
    const replacement = harmless(node, parent);
    if (replacement) return replacement;
    if ('children' in node) makeHarmless(node);
    return [node];
  });
}

const isWords = ({ type }: Nodes): boolean => type === 'text';

function harmless(node: RootContent, parent: Parent): RootContent[] | null {
  if (node.type === 'html') return asWords(node.value, parent);
  if (node.type === 'image') return [{ type: 'text', value: `〔图：${node.alt ?? node.url}〕` }];
  if (node.type === 'imageReference') return [{ type: 'text', value: `〔图：${node.alt ?? node.identifier}〕` }];
  if (node.type !== 'link') return null;
  const url = harmlessAddress(node.url);
  if (url === null) return [{ type: 'text', value: toString(node) }];
  node.url = url;
  return null;
}

function asWords(value: string, parent: Parent): PhrasingContent[] {
  const text: PhrasingContent = { type: 'text', value };
  const inline = parent.type === 'paragraph' || parent.type === 'heading' || parent.type === 'emphasis' || parent.type === 'strong';
  return inline ? [text] : [{ type: 'paragraph', children: [text] } as unknown as PhrasingContent];
}

/** Pages link as their files in `content/` do: `../../regulations/dangzhang.md` is that entry's page. */
function harmlessAddress(address: string): string | null {
  if (/^[a-z][a-z\d+.-]*:|^[/\\]{2}/iu.test(address)) return publicAddress(address);
  return address.replace(/\.md(?=$|#)/u, '.html');
}
