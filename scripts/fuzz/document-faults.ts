import type { OfficialDocument } from '../../src/model/document.ts';
import { parseNumeral } from '../../src/model/numeral.ts';
import { characterBag } from '../bench/gold/character-bag.ts';
import { textsOf } from './parse-text.ts';

/** Everything that is wrong with a parsed document whatever its text was: '' when all guarantees hold. */
export function documentFaults(document: OfficialDocument): string {
  return [lostCharacters(document), doubledSpans(document), falseLabels(document), badIds(document), badPlaces(document)].filter((fault) => fault !== '').join('; ');
}

function lostCharacters(document: OfficialDocument): string {
  const [shown, wanted] = [characterBag(...textsOf(document)), characterBag(document.source.text)];
  const wrong = [...new Set([...shown.keys(), ...wanted.keys()])].filter((character) => shown.get(character) !== wanted.get(character));
  return wrong.length === 0 ? '' : `characters not conserved: ${wrong.slice(0, 5).join(' ')}`;
}

function doubledSpans({ front, divisions, closing, noise, source }: OfficialDocument): string {
  const spans = [...[...front, ...divisions, ...closing].flatMap(({ runs }) => runs.map(({ span }) => span)), ...noise.map(({ span }) => span)];
  spans.sort((a, b) => a.start - b.start);
  const overlap = spans.find((span, index) => span.start < (spans[index - 1]?.end ?? 0) || span.end > source.text.length || span.start >= span.end);
  return overlap ? `span ${String(overlap.start)}–${String(overlap.end)} overlaps or is empty` : '';
}

/** The source with what was set aside blanked out, offsets unchanged. */
export function withoutNoise({ noise, source }: OfficialDocument): string {
  return noise.reduce((rest, { span }) => rest.slice(0, span.start) + ' '.repeat(span.end - span.start) + rest.slice(span.end), source.text);
}

/** A label must stand in the source right before its text, and its number must be the one it says. */
function falseLabels(document: OfficialDocument): string {
  const { divisions, source } = document;
  const text = withoutNoise(document);
  for (const { label, number, inferred, runs, id, lines } of divisions) {
    if (label === '' && number !== null) return `${id} shows a number that is not printed`;
    if (label !== '' && inferred !== null) return `${id} is printed and inferred`;
    const before = text.slice(0, runs[0]?.span.start ?? text.length);
    // An entry may have no words between its mark and its first sub-entry; its own text then follows further down.
    // A mark may be broken across lines: 第⏎一条.
    const bare = label.replace(/\s/gu, '');
    const isThere = before.replace(/\s/gu, '').endsWith(bare) || before.slice(lineStart(source.text, lines[0])).replace(/\s/gu, '').includes(bare);
    if (label !== '' && runs.length > 0 && !isThere) return `${id} shows ${label}, which is not printed there`;
    const digits = /[0-9０-９]+$/u.exec(label)?.[0] ?? /[0-9０-９]+|[〇零○一二两三四五六七八九十百千]+/u.exec(label.replace(/\s/gu, ''))?.[0];
    if (number !== null && digits !== undefined && parseNumeral(digits) !== number) return `${id} reads ${label} as ${String(number)}`;
  }
  return '';
}

function lineStart(text: string, line: number): number {
  return text.split('\n').slice(0, line - 1).reduce((sum, words) => sum + words.length + 1, 0);
}

function badIds({ divisions }: OfficialDocument): string {
  const ids = new Set(divisions.map(({ id }) => id));
  if (ids.size !== divisions.length) return 'ids are not unique';
  const odd = divisions.find(({ id, parent }) => !/^[a-z0-9-]+$/u.test(id) || (parent !== null && !ids.has(parent)));
  return odd ? `bad id or parent: ${odd.id} under ${odd.parent ?? ''}` : '';
}

function badPlaces({ divisions, gaps, source }: OfficialDocument): string {
  const lineCount = source.text.split('\n').length;
  const places = [...divisions.map(({ lines }) => lines), ...gaps.map(({ lines }) => lines)];
  const odd = places.find(([first, last]) => !(first >= 1 && last >= first && last <= lineCount));
  return odd ? `lines ${odd.join('–')} of ${String(lineCount)}` : '';
}
