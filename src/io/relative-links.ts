/**
 * Rewrites root-absolute addresses in the tags of a page so that they start from the page itself: in `tasks/a/item-08.html`,
 * `href="/site.css"` becomes `href="../../site.css"`. Text between tags is never touched, whatever it looks like.
 * `page` is relative to the site's root, `/` between folders.
 */
export function relativiseHtml(html: string, page: string): string {
  const up = '../'.repeat(page.split('/').length - 1);
  const relative = (address: string): string => {
    if (!address.startsWith('/') || address.startsWith('//')) return address;
    const rest = address.slice(1);
    if (rest === '') return `${up}index.html`;
    return up === '' && (rest.startsWith('#') || rest.startsWith('?')) ? rest : up + rest;
  };
  return html.replaceAll(tag, (whole) =>
    whole.replaceAll(attribute, (_match, before: string, address: string) => `${before}"${relative(address)}"`),
  );
}

/** A start tag with its quoted attributes; `<` in text is always escaped in generated pages. */
const tag = /<[a-zA-Z][^\s>/]*(?:\s+[^\s"'>/=]+(?:="[^"]*"|='[^']*'|=[^\s"'>]+)?|\s*\/)*\s*>/gu;
const attribute = /(?<before>\s(?:href|src|action|data-base)=)"(?<address>[^"]*)"/gu;
