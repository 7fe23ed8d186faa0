import { isAttachmentLabel, isListTitle } from './attachment.ts';
import { closingRole, isDateLine } from './closing.ts';
import { opensClosing, tailStart } from './closing-place.ts';
import { decreeHead } from './decree.ts';
import { endingOf } from './endings.ts';
import { genreOf } from './genre.ts';
import { isIssuedTitle } from './issued-title.ts';
import type { RoleParagraph } from './masthead.ts';
import { mastheadRole } from './masthead-rules.ts';
import { isOrganisation } from './organisation.ts';
import type { Paragraph } from './paragraph.ts';
import { mayBeTitle } from './title-lines.ts';
import { wordJoiner } from './word-joiner.ts';

/** One document of a file: the outer one, or one that it passes on. */
export interface Part {
  /** Before the first mark. */
  readonly front: Paragraph[];
  /** From the first mark on. */
  readonly body: Paragraph[];
  readonly closing: RoleParagraph[];
  /** The last attachment is a list or table (…安排表): what is numbered in it is no entry of the document. */
  listAttached: boolean;
}

/** Genres whose titles open a document inside another even where nothing else says so. */
const carriedGenres: ReadonlySet<string> = new Set([
  '办法', '规定', '条例', '实施细则', '细则', '方案', '规则', '准则', '制度', '章程', '意见', '通知', '规程', '守则', '规范', '纲要', '规划', '行动计划',
]);

// Lines that a title may be broken over, and how long one is at most.
const longestTitle = 4;
const longestTitleLine = 80;

type State = 'front' | 'body' | 'closing';

/** Where the reading stands. */
interface Place {
  readonly paragraphs: readonly Paragraph[];
  readonly words: readonly string[];
  readonly part: Part;
  readonly state: State;
  /** The part has running text, so what looks like a signature may be one. */
  readonly started: boolean;
  /** From here to the end of the file everything is closing. */
  readonly tail: number;
  readonly lastMark: number;
}

/**
 * Splits a file into its documents and each into front, body and closing: a notice that issues a regulation, a letter with its
 * attachments. Every paragraph ends in exactly one place, in order.
 */
export function splitParts(text: string, paragraphs: readonly Paragraph[]): Part[] {
  const words = paragraphs.map(({ start, end }) => text.slice(start, end).replaceAll(wordJoiner, ''));
  const fixed = { paragraphs, words, tail: tailStart(paragraphs, words), lastMark: paragraphs.findLastIndex(({ mark }) => mark !== null) };
  const firstMark = paragraphs.findIndex(({ mark }) => mark !== null);
  const head = decreeHead(words.slice(0, Math.max(firstMark, 0)));
  const parts: Part[] = [newPart()];
  let [state, started]: [State, boolean] = ['front', false];
  for (const [index, paragraph] of paragraphs.entries()) {
    const part = parts.at(-1) ?? newPart();
    const next: State | 'part' = index < head ? 'front' : nextState(index, { ...fixed, part, state, started });
    if (next === 'part') {
      parts.push({ ...newPart(), front: [paragraph] });
      [state, started] = ['front', false];
      continue;
    }
    state = next;
    started ||= state === 'body' || isSentence(words[index] ?? '');
    if (state === 'closing') part.listAttached = isListTitle(words[index] ?? '') || (part.listAttached && !isAttachmentLabel(words[index] ?? ''));
    if (state === 'closing') part.closing.push({ role: roleOf(words[index] ?? '', part), paragraph: { ...paragraph, mark: null } });
    else part[state].push(paragraph);
  }
  return parts;
}

function newPart(): Part {
  return { front: [], body: [], closing: [], listAttached: false };
}

function isSentence(line: string): boolean {
  return line.length > 8 && /(?:[。！]|(?<=\p{Script=Han})[.．])$/u.test(line);
}

function nextState(index: number, place: Place): State | 'part' {
  const { paragraphs, words, part, state, started, tail } = place;
  const paragraph = paragraphs[index];
  if (!paragraph) return state;
  if (paragraph.quoted && state === 'body') return state;
  if (paragraph.mark) return state === 'closing' ? afterClosing(paragraph, words[index] ?? '', part) : 'body';
  if (index > 0 && (opensPart(index, place) || isSentOut(index, place))) return 'part';
  if (state === 'closing') return 'closing';
  const heads = state === 'front' && isAttachmentLabel(words[index] ?? '');
  return (started && (index >= tail || opensClosing(index, place))) || (heads && part.front.length > 0) ? 'closing' : state;
}

/** Behind a closing a mark belongs to the list of attachments, or goes on with the body. */
function afterClosing({ mark }: Paragraph, line: string, part: Part): State {
  const last = part.closing.at(-1);
  const listed = last?.role === 'attachment' && endingOf(line) !== 'sentence' && line.length <= 80 && mark?.style.rank === 8;
  return listed || (part.listAttached && (mark?.style.rank ?? 0) >= 8) ? 'closing' : 'body';
}

function opensPart(index: number, place: Place): boolean {
  const { paragraphs, words, part, state } = place;
  const line = words[index] ?? '';
  if (line.length < 4 || !mayBeTitle(line) || closingRole(line) !== null) return isNamedBody(index, place);
  if (mastheadRole(line) !== null) return state === 'closing' && mastheadRole(line) === 'docNumber' && isAttachmentLabel(words[index - 1] ?? '') && mayBeTitle(words[index + 1] ?? '');
  if (index + 1 >= paragraphs.length || (isListTitle(line) && !restartsSoon(place, index))) return false;
  if (isAttachmentLabel(words[index + 1] ?? '')) return false;
  if (state === 'closing' && isAttachmentLabel(words[index - 1] ?? '')) return true;
  const restarts = restartsSoon(place, index);
  const genre = genreOf(line);
  if (state === 'closing' && part.closing.some(({ role }) => role === 'date' || role === 'signature')) return genre !== null || restarts;
  if (state !== 'body' || genre === null || !carriedGenres.has(genre) || line.length < 6) return false;
  return restarts && endingOf(words[index - 1] ?? '') === 'sentence' && (paragraphs[index]?.blanksBefore ?? 0) > 0;
}

/** The notice names it as what it sends out. */
function isSentOut(index: number, { words, part: { front, body }, state, started }: Place): boolean {
  const line = words[index] ?? '';
  if (!started || state === 'closing' || line.length > longestTitleLine || !mayBeTitle(line)) return false;
  const from = index - body.length - front.length;
  return isIssuedTitle(words.slice(from, from + front.length), words.slice(index, index + longestTitle));
}

/** Behind the label of an attachment its title may begin with the name of a body on a line of its own. */
function isNamedBody(index: number, { words, state }: Place): boolean {
  const line = words[index] ?? '';
  return state === 'closing' && isAttachmentLabel(words[index - 1] ?? '') && isOrganisation(line) && mayBeTitle(words[index + 1] ?? '') && !isDateLine(words[index + 1] ?? '');
}

/** A list begins again within the next few paragraphs, before another attachment does. */
function restartsSoon({ paragraphs, words }: Place, index: number): boolean {
  const ahead = paragraphs.slice(index + 1, index + 9);
  const next = ahead.findIndex(({ mark }) => mark !== null && mark.style.rank <= 6);
  const crossed = ahead.slice(0, Math.max(next, 0)).some((_, at) => isAttachmentLabel(words[index + 1 + at] ?? ''));
  return !crossed && ahead[next]?.mark?.number === 1;
}

function roleOf(line: string, part: Part): string {
  const last = part.closing.at(-1)?.role;
  const role = closingRole(line);
  if (role !== null) return role;
  return last === 'attachment' || isListTitle(line) ? 'attachment' : 'other';
}
