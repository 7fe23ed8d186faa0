/** The outline of a law, read off the headings of its page. */
import type { Entry } from './entry.ts';

export interface PageHeading {
  readonly depth: number;
  readonly slug: string;
  readonly text: string;
}

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

/** The headings Astro has found in a page. */
export function headingsOf({ rendered }: Entry<unknown>): readonly PageHeading[] {
  const headings = rendered?.metadata?.['headings'];
  return Array.isArray(headings) ? (headings as readonly PageHeading[]) : [];
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
