/** The lines of a source as HTML: a long law has hundreds, too many for a component each. */
import { escapeHtml } from './escape-html.ts';
import type { LineNote, SourceLine } from './source-view.ts';

const label: Readonly<Record<LineNote['kind'], string>> = { noise: '杂讯', suspect: '存疑', reading: '疑误' };

/** The items of the list of lines; gaps stand before the line they end at. */
export function sourceHtml(lines: readonly SourceLine[]): string {
  return lines.map((line) => gapsHtml(line) + lineHtml(line)).join('');
}

function gapsHtml({ gaps }: SourceLine): string {
  return gaps
    .map(({ words, why, certain }) => `<li class="line-gap${certain ? '' : ' is-uncertain'}"><span class="editor gap">${escapeHtml(words)}</span>${notes(escapeHtml(why))}</li>`)
    .join('');
}

function lineHtml(line: SourceLine): string {
  const { number, parts, blank, suspect } = line;
  const id = `L${String(number)}`;
  const text = parts.map((part) => (part.noise ? `<span class="noise">${escapeHtml(part.text)}</span>` : escapeHtml(part.text))).join('');
  return (
    `<li class="source-line${blank ? ' is-blank' : ''}" id="${id}"><a class="line-number" href="#${id}" data-copy>${String(number)}</a>` +
    `<span class="line-text${suspect ? ' suspect' : ''}">${text}</span>${notesHtml(line)}</li>`
  );
}

const notes = (inside: string): string => `<span class="line-notes">${inside}</span>`;

function notesHtml({ begins, notes: own }: SourceLine): string {
  if (!begins && own.length === 0) return '';
  const address = begins?.address;
  const head = !begins ? '' : address ? `<a href="${escapeHtml(address)}">${escapeHtml(begins.words)}</a>` : `<span>${escapeHtml(begins.words)}</span>`;
  return notes(head + own.map(({ kind, words }) => `<span class="line-note"><b>${label[kind]}</b>　${escapeHtml(words)}</span>`).join(''));
}
