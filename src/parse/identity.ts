import type { Level } from '../model/document.ts';
import type { Draft } from './draft.ts';

const names: Readonly<Record<string, string>> = {
  1: 'section', 2: 'subsection', 3: 'item', 4: 'subitem',
  part: 'part', chapter: 'chapter', section: 'section', article: 'article', paragraph: 'paragraph', subparagraph: 'sub', point: 'point',
};
// Items have two digits so that file names sort as the document does.
const twoDigits: ReadonlySet<Level> = new Set<Level>([3, 4]);

/**
 * Addresses of the drafts, unique in the document and stable when other parts change: `section-2`, `item-08`, `item-06-inferred`,
 * `item-09-10-fragment`, `lines-074`, `article-12`, `article-12-sub-3`. A list that begins again under another heading carries the
 * heading's address: `section-2-item-01`.
 */
export function identify(drafts: readonly Draft[], prefix = ''): Map<number, string> {
  const ids = new Map<number, string>();
  const taken = new Map<string, number>();
  const repeated = repeatedNames(drafts);
  for (const draft of drafts) {
    const own = nameOf(draft);
    const parent = draft.parent === null ? undefined : ids.get(draft.parent);
    const nested = parent !== undefined && (repeated.has(own) || needsParent(draft));
    const wanted = nested ? `${parent}-${own}` : `${prefix}${own}`;
    const copy = (taken.get(wanted) ?? 0) + 1;
    taken.set(wanted, copy);
    ids.set(draft.key, copy === 1 ? wanted : `${wanted}-again-${String(copy)}`);
  }
  return ids;
}

function nameOf({ level, mark, inferred, unassigned, paragraphs }: Draft): string {
  const name = names[String(level)] ?? 'item';
  const write = (number: number): string => (twoDigits.has(level) ? String(number).padStart(2, '0') : String(number));
  if (mark && mark.number !== null) return `${name}-${write(mark.number)}${mark.suffix > 0 ? `-${String(mark.suffix)}` : ''}`;
  if (inferred && 'number' in inferred) return `${name}-${write(inferred.number)}-inferred`;
  if (inferred && !unassigned) return `${name}-${write(inferred.range[0])}-${write(inferred.range[1])}-fragment`;
  return `lines-${String(paragraphs[0]?.line ?? 0).padStart(3, '0')}`;
}

function needsParent({ level, mark }: Draft): boolean {
  return mark !== null && (level === 'subparagraph' || level === 'point' || level === 'section' || level === 4);
}

function repeatedNames(drafts: readonly Draft[]): Set<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const draft of drafts) {
    const name = nameOf(draft);
    if (seen.has(name)) repeated.add(name);
    seen.add(name);
  }
  return repeated;
}
