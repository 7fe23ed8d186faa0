/** 文号 in front of its title: 按照国发〔2020〕5号文件《关于…的意见》. */
import type { Draft } from './draft.ts';

const between = /^\s?(?:文件|文)?(?:印发的?|发布的?|公布的?)?[：:]?\s?$/u;

/** Numbers that stand right before a name in 《》 without one become that name's; `drafts` stand in text order. */
export function joinNumbersBefore(text: string, drafts: readonly Draft[]): Draft[] {
  const joined: Draft[] = [];
  for (const draft of drafts) {
    const last = joined.at(-1);
    if (last && isNumber(last) && draft.kind === 'quoted' && draft.docNumber === null && between.test(text.slice(last.span.end, draft.span.start))) {
      joined[joined.length - 1] = { ...draft, docNumber: last.docNumber };
    } else joined.push(draft);
  }
  return joined;
}

const isNumber = ({ kind, title, docNumber }: Draft): boolean => kind === 'unquoted' && title === null && docNumber !== null;
