import { draftName, type Draft } from './draft.ts';
import { formOf } from './form-names.ts';
import { normaliseTitle } from './title.ts';
import { findTitles } from './titles-in-text.ts';

/** Names in 《》, whole or with a lost mark. A damaged name has no title: what is lost cannot be told from the text. */
export function draftQuoted(text: string): Draft[] {
  return findTitles(text).map(({ span, damage }) => {
    const title = damage === 'none' ? normaliseTitle(text.slice(span.start + 1, span.end - 1)) : '';
    return draftName(text, span, { damage, title: title === '' ? null : title, sense: formOf(title) ? 'form' : 'title' });
  });
}
