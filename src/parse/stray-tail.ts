import type { Noise } from '../model/document.ts';
import { endingOf, isRunningText } from './endings.ts';
import { isOrganisation } from './organisation.ts';
import type { Paragraph } from './paragraph.ts';
import { partOf } from './paragraph.ts';

// 支部达标年” 补短板 补文后: a blank between two Chinese characters, then a few characters that end in nothing.
const tail = /(?<=[\p{Script=Han}”’》）])[ \u3000]+(?<stray>\p{Script=Han}{1,8}(?:[ \u3000]+\p{Script=Han}{1,8}){0,2})$/u;

const why = '这几个字在一个断行之末，与前文以空格隔开，不成句，其后又有缺失：像是识别软件留下的残字';

/** Splits the stray characters off a paragraph that breaks off before a loss; null when it has none. */
export function splitStrayTail(text: string, paragraph: Paragraph): { paragraph: Paragraph; noise: Noise } | null {
  const from = Math.max(paragraph.start, paragraph.end - 40);
  const match = tail.exec(text.slice(from, paragraph.end));
  const stray = match?.groups?.['stray'];
  if (!match || stray === undefined || isOrganisation(stray)) return null;
  const end = from + match.index;
  const kept = text.slice(paragraph.start, end);
  if (endingOf(kept) === 'sentence' || !isRunningText(kept)) return null;
  const start = paragraph.end - stray.length;
  const lines = [paragraph.lastLine, paragraph.lastLine] as const;
  return { paragraph: partOf(paragraph, paragraph.start, end), noise: { lines, text: stray, span: { start, end: paragraph.end }, why } };
}
