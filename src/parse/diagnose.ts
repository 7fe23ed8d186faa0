import type { Diagnostic } from '../model/diagnostic.ts';
import type { Division, Noise, OfficialDocument } from '../model/document.ts';
import { diagnose } from './diagnostics.ts';
import type { Disorder } from './missing.ts';

type Undiagnosed = Omit<OfficialDocument, 'diagnostics'>;

/** Everything a person should look at, by line. Quotes the text and says what to do. */
export function diagnoseDocument(document: Undiagnosed, disorders: readonly Disorder[], printedTitle: string | null): Diagnostic[] {
  const { path, text } = document.source;
  if (text.trim() === '') return [diagnose('empty-document', path, null, '文件里没有文字。')];
  const found = [
    ...structureNotes(document, printedTitle),
    ...disorders.map((disorder) => disorderNote(path, disorder)),
    ...document.gaps.map(({ kind, lines, why }) => diagnose(kind === 'numbers' ? 'number-missing' : 'text-lost', path, lines[0], `${placeOf(lines)}${why}`)),
    ...document.divisions.flatMap((division) => divisionNotes(path, division)),
    ...noiseNotes(path, document.noise),
  ];
  return found.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
}

function structureNotes({ source: { path, sidecar }, divisions }: Undiagnosed, printedTitle: string | null): Diagnostic[] {
  const notes: Diagnostic[] = [];
  if (!divisions.some(({ label }) => label !== '')) notes.push(diagnose('no-structure', path, null, '没有读出任何编号（一、（一）1. 第一条 等），全文按段落收录。'));
  if (printedTitle === null && sidecar?.title === undefined) notes.push(diagnose('no-title', path, 1, '开头没有读出标题，暂以文件名代替。'));
  return notes;
}

function disorderNote(path: string, { kind, previous, draft }: Disorder): Diagnostic {
  const line = draft.paragraphs[0]?.line ?? 1;
  const [before, now] = [previous.mark?.label ?? '', draft.mark?.label ?? ''];
  return kind === 'repeats'
    ? diagnose('number-repeats', path, line, `第${String(line)}行的编号“${now}”与第${String(previous.paragraphs[0]?.line ?? 0)}行重复。`)
    : diagnose('number-goes-back', path, line, `第${String(line)}行的编号“${now}”排在“${before}”之后，次序倒退。`);
}

function divisionNotes(path: string, { inferred, unassigned, suspect, lines, text }: Division): Diagnostic[] {
  const quoted = `${placeOf(lines)}“${shorten(text)}”`;
  const notes: Diagnostic[] = suspect.map(({ why }) => diagnose('text-suspect', path, lines[0], `${quoted}${why}`));
  if (unassigned) notes.push(diagnose('text-unassigned', path, lines[0], `${quoted}归属不明。`));
  if (inferred && 'number' in inferred) notes.push(diagnose('number-inferred', path, lines[0], `${quoted}推定为第${String(inferred.number)}项：${inferred.why}`));
  if (inferred && 'range' in inferred) notes.push(diagnose('number-unknown', path, lines[0], `${quoted}应在第${inferred.range.map(String).join('–')}项之内：${inferred.why}`));
  return notes;
}

/** One note for marks that stand in many places (**). */
function noiseNotes(path: string, noise: readonly Noise[]): Diagnostic[] {
  const kinds = Map.groupBy(noise, ({ text, why }) => `${why} ${text}`);
  return [...kinds.values()].flatMap(([first, ...rest]) => {
    if (!first) return [];
    const more = rest.length === 0 ? '' : `等${String(rest.length + 1)}处`;
    return [diagnose('noise-set-aside', path, first.lines[0], `第${String(first.lines[0])}行${more}“${shorten(first.text)}”${first.why}。`)];
  });
}

function placeOf([first, last]: readonly [number, number]): string {
  return first === last ? `第${String(first)}行` : `第${String(first)}–${String(last)}行`;
}

/** The first twenty characters; what cannot be seen is named by its code. */
function shorten(text: string): string {
  const flat = [...text.replace(/\s+/gu, ' ').replace(/\p{Cf}/gu, (sign) => `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`)];
  return flat.length <= 20 ? flat.join('') : `${flat.slice(0, 20).join('')}…`;
}
