import { Document } from 'yaml';

/**
 * YAML in block style, but places (`{ start: 0, end: 222 }`, `[ 38, 40 ]`) on one line, as a person would write them. Ends without
 * a line feed. `value` holds objects, arrays, strings, numbers, booleans and null; members that are undefined are left out.
 */
export function formatYaml(value: object): string {
  return block(value).join('\n');
}

/** The lines of a value, as they stand at the left margin. */
function block(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [scalar(value)];
  const place = placeOf(value);
  if (place !== null) return [place];
  return Array.isArray(value) ? value.flatMap(item) : Object.entries(value).flatMap(member);
}

function item(value: unknown): string[] {
  if (isLong(value)) return longText('-', value);
  return block(value).map((line, at) => (at === 0 ? `- ${line}` : indented(line)));
}

function member([name, value]: [string, unknown]): string[] {
  if (value === undefined) return [];
  const key = `${scalar(name)}:`;
  if (isLong(value)) return longText(key, value);
  const lines = block(value);
  const below = typeof value === 'object' && value !== null && placeOf(value) === null;
  return below ? [key, ...lines.map(indented)] : [`${key} ${lines[0] ?? ''}`];
}

const indented = (line: string): string => (line === '' ? '' : `  ${line}`);

/** `[ 38, 40 ]`, `{ start: 0, end: 222 }`, `[]`: what holds only numbers, or nothing. Null for everything else. */
function placeOf(value: object): string | null {
  if (Array.isArray(value)) return value.every(isNumber) ? brackets('[', value.map(scalar), ']') : null;
  const members = Object.entries(value);
  return members.every(([, at]) => isNumber(at)) ? brackets('{', members.map(([name, at]) => `${scalar(name)}: ${scalar(at)}`), '}') : null;
}

const isNumber = (value: unknown): value is number => typeof value === 'number';
const brackets = (open: string, parts: readonly string[], close: string): string =>
  parts.length === 0 ? open + close : `${open} ${parts.join(', ')} ${close}`;

/** Chinese text, or a number and Chinese text, without anything that could be syntax. */
const chinese = /^(?:[（(《“〔]|\d+ ?)?\p{Script=Han}(?:[\p{Script=Han}A-Za-z\d，。、；：“”《》〈〉〔〕（）()—…]| (?=\p{Script=Han}))*$/u;
/** `division`, `c12`, `chapter-1`, `documents/tj-2020#article-1`. */
const name = /^[A-Za-z][A-Za-z\d]*(?:[/#-][a-z\d]+)*$/u;
/** What YAML 1.1 takes for something other than a word. */
const reserved = /^(?:y|n|yes|no|on|off|true|false|null|nan|inf)$/iu;

function scalar(value: unknown): string {
  if (typeof value === 'string') return chinese.test(value) || (name.test(value) && !reserved.test(value)) ? value : careful(value);
  return value === null || typeof value === 'boolean' || Number.isSafeInteger(value) ? String(value) : careful(value);
}

/** Rules of YAML 1.1, so that readers of either version take `"2020-03-19"` and `"no"` for the text they are. */
function careful(value: unknown): string {
  const text = typeof value === 'string' && value.includes('\n') ? JSON.stringify(value) : null;
  return text ?? new Document(value, { version: '1.1' }).toString({ lineWidth: 0 }).trimEnd();
}

const isLong = (value: unknown): value is string => typeof value === 'string' && value.includes('\n');

/** A text of several lines: a block scalar where that keeps it as it is. */
function longText(head: string, value: string): string[] {
  const lines = new Document({ k: value }, { version: '1.1' }).toString({ lineWidth: 0 }).replace(/\n$/u, '').split('\n');
  return [head + (lines[0] ?? '').slice('k:'.length), ...lines.slice(1)];
}
