/** The outline of a law, read off the headings of its page. */
import type { PageHeading } from './entry.ts';

/** A part, chapter or section (第二章　权利和义务) with those inside it. */
export interface OutlineBranch {
  readonly anchor: string;
  readonly title: string;
  readonly branches: readonly OutlineBranch[];
}

interface Growing {
  readonly anchor: string;
  readonly title: string;
  readonly branches: Growing[];
}

/** Headings as a tree: 编 › 章 › 节 › 条. Linear. */
export function lawOutline(headings: readonly PageHeading[]): readonly OutlineBranch[] {
  const root: Growing = { anchor: '', title: '', branches: [] };
  const open: { readonly depth: number; readonly branch: Growing }[] = [];
  for (const { depth, slug, text } of headings) {
    while (open.length > 0 && (open.at(-1)?.depth ?? 0) >= depth) open.pop();
    const branch: Growing = { anchor: slug, title: text, branches: [] };
    (open.at(-1)?.branch ?? root).branches.push(branch);
    open.push({ depth, branch });
  }
  return root.branches;
}

/** True for 第十二条 and the like: an end of the outline, set in columns. */
export const isArticle = ({ title, branches }: OutlineBranch): boolean => branches.length === 0 && /^第[^条]{1,8}条/u.test(title);

const squeeze = (text: string): string => text.replaceAll(/\s/gu, '');
const articleLabel = /^第[^条]{1,8}条(?:之[一二三四五六七八九十]+)?/u;

/** Where in the source each heading stands, by line from 1: read off the lines that begin with it, in order. */
export function headingLines(headings: readonly PageHeading[], lines: readonly string[]): ReadonlyMap<number, PageHeading> {
  const places = new Map<string, number[]>();
  for (const [at, { text }] of headings.entries()) {
    const key = squeeze(text);
    const own = places.get(key) ?? [];
    places.set(key, own);
    own.push(at);
  }
  const found = new Map<number, PageHeading>();
  let next = 0;
  for (const [index, line] of lines.entries()) {
    const words = squeeze(line.replace(/^#+ /u, ''));
    const own = places.get(words) ?? places.get(articleLabel.exec(words)?.[0] ?? '');
    const at = own?.find((place) => place >= next);
    const heading = at === undefined ? undefined : headings[at];
    if (at === undefined || !heading) continue;
    found.set(index + 1, heading);
    next = at + 1;
  }
  return found;
}
