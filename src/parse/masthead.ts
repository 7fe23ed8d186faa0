import { titleInDecree } from './decree.ts';
import { genreOf } from './genre.ts';
import { mastheadRole, websiteFact } from './masthead-rules.ts';
import { isOrganisation } from './organisation.ts';
import type { Paragraph } from './paragraph.ts';
import { wordJoiner } from './word-joiner.ts';
import { mayBeTitle, squeeze, titleLength, withoutNamingMarks } from './title-lines.ts';

/** A paragraph outside the divisions and what it is there for. */
export interface RoleParagraph {
  readonly role: string;
  readonly paragraph: Paragraph;
}

/** The head of a document: its title, and what each paragraph before the body is. */
export interface Masthead {
  readonly title: string | null;
  readonly paragraphs: readonly RoleParagraph[];
}

/** Reads the paragraphs before the first mark (already cut by `cutMasthead`). */
export function readMasthead(text: string, paragraphs: readonly Paragraph[]): Masthead {
  const words = paragraphs.map(({ start, end }) => text.slice(start, end).replaceAll(wordJoiner, ''));
  const roles = rolesOf(words);
  const carried = carriedTitle(words);
  if (carried) return { title: carried.title, paragraphs: withRoles(paragraphs, roles.map((role, index) => (carried.at.has(index) ? 'title' : (role ?? 'preamble')))) };
  const from = titleStart(words, roles);
  const length = from === -1 ? 0 : titleLength(titleCandidates(words, roles, from));
  const title = length > 0 ? withoutNamingMarks(squeeze(words.slice(from, from + length).join(''))) : null;
  const isTitle = (index: number): boolean => index >= from && index < from + length;
  return { title, paragraphs: withRoles(paragraphs, roles.map((role, index) => (isTitle(index) ? 'title' : (role ?? 'preamble')))) };
}

/** The role of each line; what stands below a bare 索引号： or 标题： is the website's answer to it. */
function rolesOf(words: readonly string[]): (string | null)[] {
  const isBareLabel = (line = ''): boolean => websiteFact.exec(line)?.[0] === line;
  const joint = jointBanner(words);
  return words.map((line, index) => {
    if (joint.has(index)) return 'banner';
    return isBareLabel(words[index - 1]) && !websiteFact.test(line) ? 'other' : mastheadRole(line);
  });
}

/** 某市教育局⏎某市物价局⏎文件: several bodies above, or around, one 文件 on a line of its own. */
function jointBanner(words: readonly string[]): ReadonlySet<number> {
  const sign = words.slice(0, longestBanner).findIndex((line) => squeeze(line) === '文件');
  if (sign === -1) return new Set();
  const isBody = (line = ''): boolean => isOrganisation(squeeze(line));
  let [from, to] = [sign, sign];
  while (from > 0 && isBody(words[from - 1])) from -= 1;
  while (isBody(words[to + 1])) to += 1;
  return from === to ? new Set() : new Set(words.flatMap((_, index) => (index >= from && index <= to ? [index] : [])));
}

const longestBanner = 8;

/** The first line that ends in a genre among the short lines at the top (下载, 打印 and the like may stand before it), else the first line. */
function titleStart(words: readonly string[], roles: readonly (string | null)[]): number {
  const first = roles.findIndex((role, index) => role === null || (role === 'banner' && index === words.length - 1));
  const text = words.findIndex((line, index) => index >= first && roles[index] === null && !mayBeTitle(line));
  const named = words.findIndex((line, index) => index >= first && roles[index] === null && mayBeTitle(line) && genreOf(line) !== null);
  const short = words.slice(first, named).every((line) => line.length <= 6);
  return named > first && (text === -1 || named < text) && short ? named : first;
}

function titleCandidates(words: readonly string[], roles: readonly (string | null)[], from: number): readonly string[] {
  const to = roles.findIndex((role, index) => index > from && role !== null);
  return words.slice(from, to === -1 ? undefined : to);
}

/** The regulation a decree carries, when its own title stands below, broken over lines or letter-spaced. */
function carriedTitle(words: readonly string[]): { title: string; at: ReadonlySet<number> } | null {
  const order = words.findIndex((line) => titleInDecree(line) !== null);
  const title = titleInDecree(words[order] ?? '');
  if (title === null) return null;
  const at = new Set<number>();
  let rest = title;
  for (const [index, line] of words.entries()) {
    if (index <= order || rest === '') continue;
    const bare = squeeze(line);
    if (bare !== '' && rest.startsWith(bare)) {
      at.add(index);
      rest = rest.slice(bare.length);
    }
  }
  return rest === '' ? { title, at } : null;
}

function withRoles(paragraphs: readonly Paragraph[], roles: readonly string[]): RoleParagraph[] {
  return paragraphs.map((paragraph, index) => ({ role: roles[index] ?? 'preamble', paragraph }));
}
