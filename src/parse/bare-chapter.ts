import { closingRole } from './closing.ts';
import { endingOf } from './endings.ts';
import { genreOf } from './genre.ts';
import { mastheadRole } from './masthead-rules.ts';
import type { Mark, NumberingStyle } from './numbering.ts';
import type { Paragraph } from './paragraph.ts';
import { squeeze } from './title-lines.ts';

/** Titles of chapters that are known as such wherever they stand alone before an article. */
const usual: ReadonlySet<string> = new Set(['总则', '分则', '附则', '罚则', '一般规定', '基本规定', '法律责任', '监督管理', '奖励和处罚', '奖励与处罚', '奖惩']);

const bareChapter: NumberingStyle = { id: 'bare-chapter', level: 'chapter', rank: 3, pattern: /$^/u, examples: [] };
const fewest = 2;

/**
 * Chapters whose 第X章 is not printed: 总则 or 成立与注册 on a line of its own, right before a 第X条. They get a mark without a label. Usual
 * titles are always believed, others where two or more stand and no chapter is numbered.
 */
export function markBareChapters(text: string, paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  const found = new Map(paragraphs.flatMap((paragraph, index) => (mayBeChapter(text, paragraphs, index) ? [[paragraph.start, isUsual(text, paragraph)] as const] : [])));
  const isNumbered = paragraphs.some(({ mark }) => mark?.style.id === 'chapter');
  const others = isNumbered || found.size < fewest ? 0 : found.size;
  const believed = (start: number): boolean => found.get(start) === true || (found.has(start) && others > 0);
  return paragraphs.map((paragraph) => (believed(paragraph.start) ? { ...paragraph, mark: markAt(paragraph) } : paragraph));
}

function mayBeChapter(text: string, paragraphs: readonly Paragraph[], index: number): boolean {
  const [before, paragraph, next] = [paragraphs[index - 1], paragraphs[index], paragraphs[index + 1]];
  if (!paragraph || paragraph.mark || paragraph.quoted || paragraph.glued || next?.mark?.style.id !== 'article' || next.quoted) return false;
  const words = text.slice(paragraph.start, paragraph.end);
  if (!/^[\p{Script=Han}、 \u3000]{2,20}$/u.test(words)) return false;
  // 第一章 on a line of its own has its title on the next.
  if (before?.mark && before.mark.end === before.end) return false;
  if (isUsual(text, paragraph)) return true;
  // What stands before the first article is the title of the document or a line of its head.
  const isTitle = next.mark.number === 1 || genreOf(words) !== null || closingRole(words) !== null || mastheadRole(words) !== null;
  return !isTitle && before !== undefined && endingOf(text.slice(before.start, before.end)) === 'sentence';
}

function isUsual(text: string, { start, end }: Paragraph): boolean {
  return usual.has(squeeze(text.slice(start, end)));
}

function markAt({ start }: Paragraph): Mark {
  return { style: bareChapter, label: '', number: null, suffix: 0, end: start };
}
