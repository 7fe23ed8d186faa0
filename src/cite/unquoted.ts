import { parseNumeral } from '../model/numeral.ts';
import type { Span } from '../model/span.ts';
import { blot, draftName, type Draft } from './draft.ts';
import { nationalTitlePattern, shortLawPattern } from './law-names.ts';
import { normaliseNumber, numberAlonePattern, orderAlonePattern } from './number-in-text.ts';
import { normaliseTitle } from './title.ts';
import { nameWords, unquotedForms, type UnquotedForm } from './unquoted-forms.ts';

type NameForm = Pick<UnquotedForm, 'pattern' | 'needs' | 'sense' | 'title' | 'before'>;

const nameForms: readonly NameForm[] = [
  ...unquotedForms,
  { sense: 'title', needs: '中华人民共和国', pattern: nationalTitlePattern },
  { sense: 'title', needs: '法', pattern: shortLawPattern },
];

/**
 * Names without 《》, in text order. `quoted` are the names in 《》 of the same text; nothing is found in them. The rows of the table
 * go one after the other: where two find the same words, the earlier row keeps them. Outside the body an order (国务院令第475号) is the one
 * that issues the document itself.
 */
export function draftUnquoted(text: string, quoted: readonly Draft[], inBody: boolean): Draft[] {
  let found: Draft[] = [];
  let rest = blot(text, quoted.map(({ span }) => span));
  for (const form of nameForms) {
    if (form.needs !== undefined && !text.includes(form.needs)) continue;
    const drafts = [...rest.matchAll(form.pattern)].map((match) => draftForm(text, rest, match, form));
    if (drafts.length > 0) rest = blot(rest, drafts.map(({ span }) => span));
    found = found.concat(drafts);
  }
  if (!/[号號]/u.test(text)) return found.sort((a, b) => a.span.start - b.span.start);
  rest = blot(rest, quoted.map(({ span, reach }) => ({ start: span.start, end: reach })));
  for (const match of [...rest.matchAll(numberAlonePattern), ...(inBody ? rest.matchAll(orderAlonePattern) : [])]) {
    const draft = draftNumber(text, rest, match);
    if (draft && !isWholeLine(text, draft.span)) found.push(draft);
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

function draftForm(text: string, rest: string, match: RegExpExecArray, { before = 0, sense, title }: NameForm): Draft {
  const start = match.index - nameWords(rest.slice(Math.max(0, match.index - before), match.index)).length;
  const end = match.index + match[0].length;
  return draftName(text, { start, end }, {
    kind: 'unquoted',
    sense,
    title: title ?? normaliseTitle(match.groups?.['title'] ?? text.slice(start, end)),
    count: match.groups?.['count'] === undefined ? null : parseNumeral(match.groups['count']),
  });
}

/** 国发〔2011〕35号: the code is the words before the year; null when there are none. */
function draftNumber(text: string, rest: string, match: RegExpExecArray): Draft | null {
  const code = documentCode(rest.slice(Math.max(0, match.index - longestCode), match.index));
  if (code === '') return null;
  const span = { start: match.index - code.length, end: match.index + match[0].length };
  return draftName(text, span, { kind: 'unquoted', docNumber: normaliseNumber(text.slice(span.start, span.end)) });
}

const longestCode = 26;

function documentCode(before: string): string {
  const printed = /[\p{Script=Han}A-Z]*(?:[（(]\p{Script=Han}{1,6}[）)])?\s*$/u.exec(before)?.[0] ?? '';
  // 1996年5月2日原国家教育委员会第17号令: the name begins behind the day; 日照 is a place.
  const national = /中华人民共和国\p{Script=Han}+$/u.exec(printed.trimEnd())?.[0];
  const words = (national ?? nameWords(printed.trimEnd())).replace(/^.*(?:日(?!照)|修订|修改|发布|公布|(?:人民政府|办公厅|委员会|国务院)(?=(?!.*[令第])\p{Script=Han}{2,8}$))/u, '').replace(/^原(?=国家|中|\p{Script=Han}{2,6}部)/u, '');
  return words === '' ? '' : printed.slice(printed.lastIndexOf(words));
}

// A line that is nothing but a number is the number of what it heads.
function isWholeLine(text: string, { start, end }: Span): boolean {
  const before = /(?:^|\n)[^\S\n]*[（(]?[^\S\n]*$/u.test(text.slice(Math.max(0, start - 40), start));
  const after = /^[^\S\n]*[）)]?[^\S\n]*(?:\n|$)/u.test(text.slice(end, end + 40));
  return before && after;
}
