import type { Paragraph } from './paragraph.ts';
import { squeeze } from './title-lines.ts';

/** Offsets of the paragraphs of a 目录: headings that stand a second time further down. Their marks open no division. */
export function findContentsTable(text: string, paragraphs: readonly Paragraph[]): ReadonlySet<number> {
  const words = (paragraph: Paragraph | undefined): string => (paragraph ? entryOf(text.slice(paragraph.start, paragraph.end)) : '');
  const named = paragraphs.slice(0, 60).findIndex((paragraph) => /^目[录次]$/u.test(words(paragraph)));
  const from = named === -1 ? paragraphs.findIndex(({ mark }) => mark !== null) : named + 1;
  const first = words(paragraphs[from]);
  if (from === -1 || first === '' || first.length > 60) return new Set();
  const again = paragraphs.findIndex((paragraph, index) => index > from && index < from + 600 && words(paragraph) === first);
  const entries = again === -1 ? [] : paragraphs.slice(from, again);
  const isList = entries.every(({ start, end, mark }) => (mark !== null || named !== -1) && end - start <= 100 && !/[。；]$/u.test(text.slice(start, end)));
  if (entries.length < 2 || !isList) return new Set();
  return new Set((named === -1 ? entries : paragraphs.slice(named, again)).map(({ start }) => start));
}

/** 第一章 总则……3 → 第一章总则 */
function entryOf(line: string): string {
  return squeeze(line).replace(/[.…·]*[（(]?[0-9]{1,4}[）)]?$/u, '');
}
