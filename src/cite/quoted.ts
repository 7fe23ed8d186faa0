import { blot, draftName, type Draft } from './draft.ts';
import { formOf } from './form-names.ts';
import { hasGenre, normaliseTitle } from './title.ts';
import { findTitles } from './titles-in-text.ts';

// 《关于修改》〈甲条例〉的决定》
const earlyMark = /(?<=修改|修订|废止|印发|转发|公布)》(?=《)/u;

/** Names in 《》, whole or with a lost mark. A damaged name has no title: what is lost cannot be told from the text. */
export function draftQuoted(text: string): Draft[] {
  const quoted = findTitles(text).map(({ span, damage }) => {
    const title = damage === 'none' ? normaliseTitle(text.slice(span.start + 1, span.end - 1)).replace(earlyMark, '') : '';
    return draftName(text, span, { damage, title: title === '' ? null : title, sense: formOf(title) ? 'form' : 'title', ...namesIn(title) });
  });
  const misprinted = draftMisprinted(text, quoted);
  return misprinted.length === 0 ? quoted : [...quoted, ...misprinted].sort((a, b) => a.span.start - b.span.start);
}

/** 《教育法、教师法》: each name of a list inside one pair of marks; nothing for one name. */
function namesIn(title: string): Pick<Draft, 'standsFor'> | null {
  const names = title.includes('关于') ? [] : title.split('、');
  return names.length > 1 && names.every((name) => name.length > 2 && hasGenre(name)) ? { standsFor: names } : null;
}

// 〈…〉, <…>, <<…>> in place of 《…》; only words that end as titles do are taken for one.
const misprint = /(?:<<|＜＜|[〈＜<«])(?<title>[^《》〈〉<>＜＞«»\n]{4,60})(?:>>|＞＞|[〉＞>»])/gu;

function draftMisprinted(text: string, quoted: readonly Draft[]): Draft[] {
  if (!/[〈<＜«]/u.test(text)) return [];
  return [...blot(text, quoted.map(({ span }) => span)).matchAll(misprint)].flatMap((match) => {
    const title = normaliseTitle(match.groups?.['title'] ?? '');
    const span = { start: match.index, end: match.index + match[0].length };
    return hasGenre(title) ? [draftName(text, span, { title })] : [];
  });
}
