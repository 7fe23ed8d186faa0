import { isAttachmentLabel, isAttachmentNote, isListTitle } from './attachment.ts';
import { closesAnywhere, closingRole, isDateLine } from './closing.ts';
import { isOrganisation } from './organisation.ts';
import type { Paragraph } from './paragraph.ts';
import { isTitleLine } from './title.ts';

/** The paragraphs of a file with their words. */
interface Surface {
  readonly paragraphs: readonly Paragraph[];
  readonly words: readonly string[];
  readonly lastMark: number;
}

/** Whether the closing of a document begins with this paragraph. `lastMark` is the index of the last mark of the file. */
export function opensClosing(index: number, { paragraphs, words, lastMark }: Surface): boolean {
  const line = words[index] ?? '';
  if (isAttachmentNote(line) || isAttachmentLabel(line) || (index > lastMark && isListTitle(line))) return true;
  const role = closingRole(line);
  if (role === null || !(closesAnywhere(line) || isAmongClosing(index, paragraphs, words))) return false;
  if (role === 'signature') return [1, 2, 3, 4].some((ahead) => isDateLine(words[index + ahead] ?? '') && words.slice(index, index + ahead).every((name) => isOrganisation(name)));
  const next = paragraphs[index + 1];
  return role !== 'date' || !next?.mark || next.mark.number === 1;
}

/** The index from which to the end of the file everything is closing. */
export function tailStart(paragraphs: readonly Paragraph[], words: readonly string[]): number {
  let at = paragraphs.length;
  while (at > 1 && !paragraphs[at - 1]?.mark && closingRole(words[at - 1] ?? '') !== null) at -= 1;
  while (at < paragraphs.length && isBareHeading(paragraphs[at - 1], words[at - 1]) && !closesAnywhere(words[at] ?? '')) at += 1;
  return at;
}

/** 联系人：… with nothing but closing lines behind it, and not what a heading (四、联系方式) is there for. */
function isAmongClosing(index: number, paragraphs: readonly Paragraph[], words: readonly string[]): boolean {
  if (isBareHeading(paragraphs[index - 1], words[index - 1])) return false;
  for (let at = index + 1; at < paragraphs.length; at += 1) {
    const line = words[at] ?? '';
    if (paragraphs[at]?.mark || closingRole(line) === null) return false;
    if (closesAnywhere(line)) return true;
  }
  return true;
}

function isBareHeading(paragraph: Paragraph | undefined, words = ''): boolean {
  return paragraph?.mark !== null && paragraph !== undefined && isTitleLine(words.slice(paragraph.mark.label.length).trim(), true);
}
