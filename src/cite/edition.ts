/** Which of several wordings of one law is meant: the one of a year that is named, else the last one before the document was written. */
import type { Mention } from '../model/citation.ts';
import { open, resolved, targetsOf, type Answer } from './answer.ts';
import type { LibraryEntry, LibraryIndex } from './library-index.ts';

/** A way of naming the year of a wording, by where it stands: in the title, right behind its marks, or right in front of them. */
interface EditionForm {
  readonly where: 'title' | 'behind' | 'before';
  readonly pattern: RegExp;
  /** The text and the year; 《》 round the title. */
  readonly examples: readonly (readonly [text: string, year: string])[];
}

const changed = '(?:第[一二三四五六七八九十]次)?(?:修正|修订|修改|公布)';
const inBrackets = `[（(](?<year>(?:19|20)\\d\\d)年?(?:${changed})?(?:文本|本|版)?[）)]`;

/** Words that name the version of a text: （2018年修正）. */
export const editionForms: readonly EditionForm[] = [
  { where: 'title', pattern: new RegExp(`${inBrackets}$`, 'u'), examples: [['《河道法（2018年修正）》', '2018'], ['《河道法(2018修订本)》', '2018']] },
  { where: 'behind', pattern: new RegExp(`^\\s?${inBrackets}`, 'u'), examples: [['《河道法》（2018年修正）', '2018']] },
  {
    where: 'before',
    pattern: new RegExp(`(?<year>(?:19|20)\\d\\d)年(?:\\d{1,2}月\\d{1,2}日)?${changed}后?的?$`, 'u'),
    examples: [['2018年修正的《河道法》', '2018'], ['2018年12月1日修订后的《河道法》', '2018']],
  },
];

/** The title without the year of its wording: `河道法（2018年修正）` → `河道法`. */
export function withoutEdition(title: string): string {
  return title.replace(new RegExp(`${inBrackets}$`, 'u'), '');
}

/** The year a mention names for the wording it means; null when it names none. */
export function editionYear({ title, text, span }: Pick<Mention, 'title' | 'text' | 'span'>, source: string): string | null {
  // 1979年刑法 is one name.
  const own = /^(?<year>(?:19|20)\d\d)年/u.exec(text)?.groups?.['year'];
  if (own !== undefined) return own;
  const words = { title: title ?? '', behind: source.slice(span.end, span.end + 24), before: source.slice(Math.max(0, span.start - 24), span.start) };
  for (const { where, pattern } of editionForms) {
    const year = pattern.exec(words[where])?.groups?.['year'];
    if (year !== undefined) return year;
  }
  return null;
}

/** Among wordings of one law: of a named year that one alone; else all, the last one before the citing document first, then the newest first. */
export function decideEdition(entries: readonly LibraryEntry[], mention: Pick<Mention, 'id' | 'title' | 'text' | 'span' | 'documentId'>, index: LibraryIndex, why: string): Answer {
  const newestFirst = [...entries].sort((a, b) => (b.date ?? '').localeCompare(a.date ?? '', 'en'));
  const all = `${why}；库中有 ${String(entries.length)} 个版本`;
  const year = index.yearNamed(mention);
  if (year !== null) {
    const named = newestFirst.filter(({ date }) => date?.startsWith(year));
    if (named.length > 0) return resolved(targetsOf(named), `${all}，文中写明是${year}年的`);
    return open('ambiguous', `${all}，没有文中写明的${year}年文本`, targetsOf(newestFirst));
  }
  const written = index.own(mention.documentId)?.date ?? null;
  const applied = written === null ? null : lastBefore(written, newestFirst, index);
  if (!applied) return resolved(targetsOf(newestFirst), `${all}，文中没有写明是哪一个`);
  const others = newestFirst.filter((entry) => entry !== applied.entry);
  return resolved(targetsOf([applied.entry, ...others]), `${all}，文中没有写明是哪一个；本文的日期是${written ?? ''}，${applied.why}，列在最前`);
}

/** The wording that applied on a day: by the days from which they apply, or by the days they were passed where one of the former is not known. */
function lastBefore(written: string, entries: readonly LibraryEntry[], index: LibraryIndex): { entry: LibraryEntry; why: string } | null {
  const from = entries.map((entry) => ({ entry, day: index.appliesFrom(entry.target) }));
  const allTold = from.every(({ day }) => day !== null) && new Set(from.map(({ day }) => day)).size === from.length;
  const days = allTold ? from : entries.map((entry) => ({ entry, day: entry.date }));
  if (days.some(({ day }) => day === null)) return null;
  const [last] = days.filter(({ day }) => day !== null && day <= written).sort((a, b) => ((a.day ?? '') < (b.day ?? '') ? 1 : -1));
  return last ? { entry: last.entry, why: allTold ? `当日适用的是${last.day ?? ''}起施行的文本` : `此前最近的是${last.day ?? ''}的文本` } : null;
}
