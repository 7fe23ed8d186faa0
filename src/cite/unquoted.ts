import { parseNumeral } from '../model/numeral.ts';
import { blot, draftName, type Draft } from './draft.ts';
import { nationalTitlePattern, shortLawPattern } from './law-names.ts';
import { numberAlonePattern, normaliseNumber } from './number-in-text.ts';
import { normaliseTitle } from './title.ts';
import { nameWords, unquotedForms, type UnquotedForm } from './unquoted-forms.ts';

type NameForm = Pick<UnquotedForm, 'pattern' | 'sense' | 'title'>;

const nameForms: readonly NameForm[] = [
  ...unquotedForms,
  { sense: 'title', pattern: nationalTitlePattern },
  { sense: 'title', pattern: shortLawPattern },
];

/**
 * Names without 《》, in text order. `quoted` are the names in 《》 of the same text; nothing is found in them. The rows of the table
 * go one after the other: where two find the same words, the earlier row keeps them.
 */
export function draftUnquoted(text: string, quoted: readonly Draft[]): Draft[] {
  const found: Draft[] = [];
  let rest = blot(text, quoted.map(({ span }) => span));
  for (const form of nameForms) {
    const drafts = [...rest.matchAll(form.pattern)].map((match) => draftForm(text, match, form));
    if (drafts.length > 0) rest = blot(rest, drafts.map(({ span }) => span));
    found.push(...drafts);
  }
  rest = blot(rest, quoted.map(({ span, reach }) => ({ start: span.start, end: reach })));
  for (const match of rest.matchAll(numberAlonePattern)) {
    if (!isWholeLine(text, match)) found.push(draftNumber(text, match));
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

function draftForm(text: string, match: RegExpExecArray, form: NameForm): Draft {
  const { left, rest, title, count } = match.groups ?? {};
  const words = rest === undefined ? match[0] : nameWords(left ?? '') + rest;
  const end = match.index + match[0].length;
  return draftName(text, { start: end - words.length, end }, {
    kind: 'unquoted',
    sense: form.sense,
    title: form.title ?? normaliseTitle(title ?? words),
    count: count === undefined ? null : parseNumeral(count),
  });
}

// A line that is nothing but a number is the number of what it heads.
function isWholeLine(text: string, { 0: words, index }: RegExpExecArray): boolean {
  const before = text.slice(text.lastIndexOf('\n', index - 1) + 1, index);
  const after = /^[^\n]{0,40}/u.exec(text.slice(index + words.length))?.[0] ?? '';
  return before.length <= 40 && /^[\s（(]*$/u.test(before) && /^[\s）)]*$/u.test(after);
}

function draftNumber(text: string, match: RegExpExecArray): Draft {
  const { code = '', year = '' } = match.groups ?? {};
  const words = nameWords(code) + year;
  const end = match.index + match[0].length;
  return draftName(text, { start: end - words.length, end }, { kind: 'unquoted', docNumber: normaliseNumber(words) });
}
