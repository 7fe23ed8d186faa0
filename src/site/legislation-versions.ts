/** The wordings of one law that the library has, oldest first, and what the law's history tells besides. */
import type { DocumentPage } from '../model/schema.ts';
import { documentAddress } from './address.ts';
import { agreedDay, statedEnds } from './legislation-repeals.ts';
import { lawTerm, type LawTerm } from './legislation-status.ts';
import type { DocumentEntry, SiteLibrary } from './library.ts';
import { perLibrary } from './per-library.ts';

/** A day in the life of a law. */
export interface LawEvent {
  readonly day: string;
  readonly word: '通过' | '修改' | '废止';
  /** The wording of this day, where the library has it. */
  readonly address: string | null;
  /** Against the wording before it. */
  readonly comparison: string | null;
  readonly current: boolean;
}

/** Two wordings that follow one another. */
export interface LawPair {
  readonly older: DocumentEntry;
  readonly newer: DocumentEntry;
}

const titleKey = (title: string): string => title.replaceAll(/[\s《》〈〉]/gu, '');
const dayOf = ({ data }: DocumentEntry): string | null => data.legislation?.version ?? null;

/** Texts of one title, each of a day of its own. Texts of the same day are parts of one law (民法典 by 编) and no versions. */
const families = perLibrary((library: SiteLibrary) => {
  const groups = new Map<string, DocumentEntry[]>();
  for (const document of library.documents) {
    if (document.data.form !== 'legislation') continue;
    const key = titleKey(document.data.title);
    const group = groups.get(key);
    if (group) group.push(document);
    else groups.set(key, [document]);
  }
  return new Map([...groups].map(([key, group]) => [key, isFamily(group) ? [...group].sort(byDay) : []] as const));
});

function isFamily(group: readonly DocumentEntry[]): boolean {
  const days = new Set(group.map(dayOf));
  return group.length > 1 && days.size === group.length && !days.has(null);
}

const byDay = (a: DocumentEntry, b: DocumentEntry): number => ((dayOf(a) ?? '') < (dayOf(b) ?? '') ? -1 : 1);

/** The wordings of this law, oldest first; empty when there is only this one. */
export function lawVersions(library: SiteLibrary, page: DocumentPage): readonly DocumentEntry[] {
  return families(library).get(titleKey(page.title)) ?? [];
}

/** Every two wordings that follow one another, for the pages that compare them. */
export function lawPairs(library: SiteLibrary): readonly LawPair[] {
  return [...families(library).values()].flatMap((family) =>
    family.slice(1).flatMap((newer, at) => {
      const older = family[at];
      return older ? [{ older, newer }] : [];
    }),
  );
}

/** `/documents/jiaoyu-fa-2021/compare-jiaoyu-fa-2015.html` */
export function comparisonAddress({ older, newer }: LawPair): string {
  return `/documents/${newer.data.document}/compare-${older.data.document}.html`;
}

/** The day this text is ended: what a person states beside it, else what other texts of the library agree on. */
function endOf(library: SiteLibrary, { document, legislation }: DocumentPage): string | null {
  return legislation?.repealed ?? agreedDay(statedEnds(library, { kind: 'document', id: document }));
}

/** From when until when this wording applies; null for a page that is no law, unless another text ends it. */
export function termOf(library: SiteLibrary, page: DocumentPage): LawTerm | null {
  const repealed = endOf(library, page);
  if (!page.legislation) return repealed === null ? null : { from: null, changed: null, repealed };
  const family = lawVersions(library, page);
  const next = family[family.findIndex(({ data }) => data.document === page.document) + 1];
  const successor = family.length > 0 ? (next?.data.legislation ?? null) : null;
  const starts = successor && lawTerm(successor, null).from;
  return lawTerm({ ...page.legislation, repealed }, starts ?? successor?.version ?? null);
}

/** Days of passing, amendment and repeal, in order; those of which the library has the wording lead to it. */
export function lawEvents(library: SiteLibrary, page: DocumentPage): readonly LawEvent[] {
  if (!page.legislation) return [];
  const family = lawVersions(library, page);
  const own = library.documentById.get(page.document);
  const texts = family.length > 0 || !own ? family : [own];
  const versions = new Map(texts.map((text) => [dayOf(text), text]));
  const amended = new Set(texts.flatMap(({ data }) => data.legislation?.amended ?? []));
  const repealed = new Set(texts.flatMap(({ data }) => endOf(library, data) ?? []));
  const days = new Set([page.date, ...amended, ...repealed, ...versions.keys()].filter((day) => day !== null));
  return [...days].sort().map((day): LawEvent => {
    const text = versions.get(day);
    const older = text ? family[family.indexOf(text) - 1] : undefined;
    return {
      day,
      word: repealed.has(day) ? '废止' : amended.has(day) ? '修改' : '通过',
      address: text ? documentAddress(text.data.document) : null,
      comparison: text && older ? comparisonAddress({ older, newer: text }) : null,
      current: text?.data.document === page.document,
    };
  });
}
