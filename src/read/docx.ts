import { auditText } from './audit.ts';
import { finding, type Finding } from './diagnostics.ts';
import { blockLines } from './docx/body.ts';
import { Counters } from './docx/counters.ts';
import { noteLines } from './docx/notes.ts';
import { readNumbering } from './docx/numbering.ts';
import { openWordParts, type WordParts } from './docx/package.ts';
import { storyFindings } from './docx/report.ts';
import { leaveOut, makeStory, type Story } from './docx/story.ts';
import { readStyles } from './docx/styles.ts';
import type { Reading } from './reading.ts';
import { mergeRemoved } from './removed.ts';
import { childOf, childrenOf, type XmlElement } from './xml.ts';
import { unzip, type ZipEntry } from './zip.ts';

/**
 * A Word document as text, one line a paragraph: with the labels of automatic lists as Word shows them, revisions in their final
 * state, notes at the end. Headers, footers, comments and deleted text are left out and listed.
 */
export function readDocx(bytes: Uint8Array, entries: readonly ZipEntry[]): Reading {
  const { files, damaged } = unzip(bytes, entries, (name) => /\.(?:xml|rels)$/iu.test(name));
  const parts = openWordParts(files);
  const body = childOf(parts.document ?? undefined, 'w:body');
  if (!body) return unread(finding('zip-damaged', null, damaged[0] ?? 'word/document.xml'));
  const story = openStory(parts);
  const lines = [...blockLines(body, story)];
  lines.push(...noteLines(parts, story));
  const text = lines.map((line) => line.trimEnd()).join('\n').replace(/^\n+|\n+$/gu, '');
  leaveOutMargins(parts, story);
  const findings = [...damageFindings(parts, damaged), ...storyFindings(story)];
  if (text === '') return unread(finding('empty-file', null, story.counts.images > 0 ? '文档里只有图片' : '文档里没有正文'), ...findings);
  return { format: 'docx', text, encoding: null, removed: mergeRemoved(story.removed), findings: [...findings, ...auditText(text)] };
}

function openStory(parts: WordParts): Story {
  const sheet = readStyles(parts.styles);
  const lists = readNumbering(parts.numbering, sheet);
  return makeStory({ sheet, lists, counters: new Counters(lists) });
}

function leaveOutMargins(parts: WordParts, story: Story): void {
  const list = (elements: readonly XmlElement[], why: string): void => {
    for (const element of elements) leaveOut(story, blockLines(element, story).join('\n').trim(), why);
  };
  const counted = { ...story.counts };
  list(parts.headers, '页眉');
  list(parts.footers, '页脚');
  list(childrenOf(parts.comments ?? undefined, 'w:comment'), '批注');
  Object.assign(story.counts, counted);
}

const damageFindings = ({ problem }: WordParts, damaged: readonly string[]): Finding[] => [
  ...(damaged.length > 0 ? [finding('part-damaged', null, damaged.join('、'))] : []),
  ...(problem === null ? [] : [finding('xml-damaged', null, problem)]),
];

const unread = (...findings: readonly Finding[]): Reading => ({ format: 'docx', text: null, encoding: null, removed: [], findings });
