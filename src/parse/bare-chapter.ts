import { closingRole } from './closing.ts';
import { endingOf } from './endings.ts';
import { genreOf } from './genre.ts';
import { mastheadRole } from './masthead-rules.ts';
import type { NumberingStyle } from './numbering.ts';
import type { Paragraph } from './paragraph.ts';
import { squeeze } from './title-lines.ts';

/** Titles of chapters that are known as such wherever they stand alone before an article. */
const usual: ReadonlySet<string> = new Set(['总则', '分则', '附则', '罚则', '一般规定', '基本规定', '法律责任', '监督管理', '奖励和处罚', '奖励与处罚', '奖惩']);
/** Those that are never sections. */
const outermost: ReadonlySet<string> = new Set(['总则', '分则', '附则', '罚则', '法律责任']);

const chapter: NumberingStyle = { id: 'bare-chapter', level: 'chapter', rank: 3, pattern: /$^/u, examples: [] };
const section: NumberingStyle = { ...chapter, id: 'bare-section', level: 'section', rank: 4 };
const fewest = 2;

/**
 * Chapters whose 第X章 is not printed: 总则 or 成立与注册 on a line of its own, right before a 第X条. They get a mark without a label. Usual
 * titles are always believed, others where two or more stand or where other chapters are numbered. Those that begin right under a 第X章 are its
 * sections.
 */
export function markBareChapters(text: string, paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  const found = new Map(paragraphs.flatMap((paragraph, index) => (mayBeChapter(text, paragraphs, index) ? [[paragraph.start, isUsual(text, paragraph)] as const] : [])));
  const isNumbered = paragraphs.some(({ mark }) => mark?.style.id === 'chapter');
  const areOthers = isNumbered || found.size >= fewest;
  const believed = (start: number): boolean => found.get(start) === true || (found.has(start) && areOthers);
  let style = chapter;
  return paragraphs.map((paragraph, index) => {
    const before = paragraphs[index - 1]?.mark?.style.id;
    if (paragraph.mark?.style.id === 'chapter' || outermost.has(wordsOf(text, paragraph))) style = chapter;
    if (!believed(paragraph.start)) return paragraph;
    if (before === 'chapter') style = section;
    return { ...paragraph, mark: { style, label: '', number: null, suffix: 0, end: paragraph.start } };
  });
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

function isUsual(text: string, paragraph: Paragraph): boolean {
  return usual.has(wordsOf(text, paragraph));
}

const longestTitle = 20;

function wordsOf(text: string, { start, end }: Paragraph): string {
  return end - start > longestTitle ? '' : squeeze(text.slice(start, end));
}
