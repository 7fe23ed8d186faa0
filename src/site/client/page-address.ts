/** What a search adds to the address of a page so that its words are marked there: `?hl=师德`, `?near=教师&near=处理`. */
const marking = ['hl', 'near'] as const;

/** True when words are to be marked in this page. */
export function asksForMarks(): boolean {
  const asked = new URLSearchParams(location.search);
  return marking.some((name) => asked.has(name));
}

/** This page as it is kept and quoted: without what a search added, with the given anchor, in readable characters. */
export function pageAddress(anchor = ''): string {
  const address = new URL(location.href);
  for (const name of marking) address.searchParams.delete(name);
  address.hash = anchor;
  try {
    return decodeURI(address.href);
  } catch {
    return address.href;
  }
}
