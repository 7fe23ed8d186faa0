/** Which texts a document ends: 《…》同时废止. What it says is taken at its word; what it leaves open stays open. */
import type { Citation, CitationTarget } from '../model/citation.ts';
import type { OfficialDocument } from '../model/document.ts';
import { groundBefore, repealForms, repealList, type RepealForm } from './repeal-forms.ts';
import { titleKey } from './title.ts';

/** A text that a document says it ends. */
export interface Repeal {
  readonly target: CitationTarget;
  /** The sentence that says so. */
  readonly citation: Citation;
  /** ISO 8601; null when `doubt` says why it cannot be told. */
  readonly day: string | null;
  /** In Chinese, for readers; null when there is none. */
  readonly doubt: string | null;
}

/** Days of a text, ISO 8601: when it was passed and amended, and from when it applies. */
export interface TextDays {
  readonly wordings: readonly string[];
  readonly effective: string | null;
}

/** Names that a document ends, with the form that says so, in text order. Finding only: no library has been looked at. */
export function findRepealed(document: OfficialDocument, citations: readonly Citation[]): { citation: Citation; form: RepealForm; day: string | null }[] {
  const { text } = document.source;
  const names = citations.filter(isName);
  const found: { citation: Citation; form: RepealForm; day: string | null }[] = [];
  for (let at = names.length - 1; at >= 0; at -= 1) {
    const [citation, last] = [names[at], found.at(-1)];
    if (!citation) continue;
    const [before, behind] = [squeeze(text.slice(Math.max(0, citation.span.start - 160), citation.span.start)), squeeze(text.slice(citation.span.end, citation.span.end + 240))];
    if (groundBefore.test(before)) continue;
    const own = formOf(before, behind);
    if (own) found.push({ citation, ...own });
    else if (last && goesOn(text, citation, last.citation)) found.push({ ...last, citation });
  }
  return found.reverse();
}

/**
 * What a document ends, with the day. A repeal holds for one text only: of several texts of a title each gets the doubt, and a text
 * that is younger than the repeal, or of another year than the one named, is not meant. A document never ends itself.
 */
export function repealsOf(document: OfficialDocument, citations: readonly Citation[], daysOf: (target: CitationTarget) => TextDays): Repeal[] {
  const own = daysOf({ kind: 'document', id: document.id, title: document.title });
  return findRepealed(document, citations).flatMap(({ citation, day: named, form }) => {
    const day = form.day === 'named' ? named : own.effective;
    const years = yearsNamed(document.source.text, citation);
    const meant = textsNamed(citation, document).filter((target) => {
      const { wordings } = daysOf(target);
      return wordings.every((wording) => day === null || wording <= day) && (years.size === 0 || wordings.length === 0 || wordings.some((wording) => years.has(wording.slice(0, 4))));
    });
    const doubt = meant.length > 1 ? `库中有 ${String(meant.length)} 个同名文本，不能断定是哪一个` : day === null ? '文中没有写明从哪一天起' : null;
    return meant.map((target): Repeal => ({ target, citation, day: doubt === null ? day : null, doubt }));
  });
}

function isName({ kind, sense, divisionId, locator, damage }: Citation): boolean {
  return kind !== 'internal' && sense === 'title' && divisionId !== null && locator === null && damage === 'none';
}

const squeeze = (text: string): string => text.replaceAll(/\s/gu, '');

function formOf(before: string, behind: string): { form: RepealForm; day: string | null } | null {
  for (const form of repealForms) {
    const match = form.behind?.exec(behind) ?? (/^的/u.test(behind) ? null : form.before?.exec(before));
    if (!match) continue;
    const { year, month, date } = match.groups ?? {};
    return { form, day: year === undefined ? null : [year, month?.padStart(2, '0'), date?.padStart(2, '0')].join('-') };
  }
  return null;
}

function goesOn(text: string, { span, divisionId }: Citation, next: Citation): boolean {
  return divisionId === next.divisionId && next.span.start - span.end < 200 && repealList.test(squeeze(text.slice(span.end, next.span.start)));
}

/**
 * Years named with a title: 1996年5月2日市政府发布的《…》 in front of it, from the last name or stop on, 《…》（1996年5月2日通过）, and the
 * year of its number, which may be the one after.
 */
function yearsNamed(text: string, { span, docNumber }: Citation): ReadonlySet<string> {
  const before = /[^。；：》）)]*$/u.exec(squeeze(text.slice(Math.max(0, span.start - 160), span.start)))?.[0] ?? '';
  const behind = /^[（(][^（()）]*[）)]/u.exec(squeeze(text.slice(span.end, span.end + 160)))?.[0] ?? '';
  const own = (before.replace(/^.*起(?:施行|实施|生效)/u, '') + behind).match(/(?:19|20)\d\d(?=年)/gu) ?? [];
  const numbered = (docNumber?.match(/(?<=〔)\d{4}(?=〕)/gu) ?? []).flatMap((year) => [year, String(Number(year) - 1)]);
  return new Set([...own, ...numbered]);
}

/** The entries a name stands for; for a text of the document's own title the others of that title. */
function textsNamed({ status, targets, candidates, title }: Citation, document: OfficialDocument): readonly CitationTarget[] {
  const others = title !== null && titleKey(title) === titleKey(document.title) ? candidates : [];
  return (status === 'resolved' ? targets : others).filter(({ kind, id }) => kind !== 'document' || id !== document.id);
}
