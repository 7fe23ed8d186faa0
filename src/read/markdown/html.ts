import { parseFragment } from 'parse5';

const markup = /<!--[^]*?-->|<(?<tag>script|style)\b[^]*?<\/\k<tag>\s*>|<\/?[a-z][^>]*>|<[!?][^>]*>/giu;

/**
 * The text of a piece of HTML inside Markdown, on the same lines.
 * `<td>单位</td><td>时限</td> //=> '单位\t时限'`
 */
export function stripTags(html: string): string {
  const text = html.replace(markup, (tag) => (/^<\/t[dh]/iu.test(tag) ? '\t' : '') + '\n'.repeat(tag.split('\n').length - 1));
  return decodeReferences(text.replace(/^[ \t]+|[ \t]+$/gmu, ''));
}

function decodeReferences(text: string): string {
  if (!text.includes('&')) return text;
  const [node] = parseFragment(text.replaceAll('<', '&lt;')).childNodes;
  return node && 'value' in node ? node.value : text;
}
