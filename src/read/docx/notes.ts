import { childrenOf, type XmlElement } from '../xml.ts';
import { blockLines } from './body.ts';
import type { WordParts } from './package.ts';
import { attr } from './property.ts';
import type { Story } from './story.ts';

/** Notes in order of their marks, after a blank line: `¹ 数据截至2020年3月。` */
export function noteLines(parts: WordParts, story: Story): readonly string[] {
  const notes = new Map([
    ...byId('footnote', childrenOf(parts.footnotes ?? undefined, 'w:footnote')),
    ...byId('endnote', childrenOf(parts.endnotes ?? undefined, 'w:endnote')),
  ]);
  const lines = story.notes.toSorted((a, b) => (a.kind === b.kind ? 0 : a.kind === 'footnote' ? -1 : 1)).flatMap(({ kind, id, mark }) => {
    const note = notes.get(`${kind} ${id}`);
    const [first = '', ...rest] = note ? blockLines(note, story).map((line) => line.trim()).filter((line) => line !== '') : [];
    return note ? [`${mark} ${first}`, ...rest] : [];
  });
  return lines.length > 0 ? ['', ...lines] : [];
}

const byId = (kind: string, elements: readonly XmlElement[]) => elements.map((element) => [`${kind} ${attr(element, 'id') ?? ''}`, element] as const);
