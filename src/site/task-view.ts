/** A task page's margin: every annotation as a row that a template only has to print. */
import type { CitationTarget } from '../model/citation.ts';
import type { TaskPage } from '../model/schema.ts';
import type { Standing } from './legislation-standing.ts';
import { anchorAddress, pathAddress, sourceAddress, targetAddress, termAddress } from './address.ts';
import { bookTitle, damageWord, figureWord, linesMark, linesWord, noDocumentWord, originWord, statusWord } from './wording.ts';

/** A link and its words. */
export interface LinkRow {
  readonly address: string;
  readonly words: string;
}

/** A place in the text: its anchor on this page and its line in the source. */
export interface PlaceRow {
  readonly address: string;
  readonly line: string;
}

/** The link to a cited text: `《中国共产党宣传工作条例》`, set phrases without title marks. */
export const targetLink = (target: CitationTarget): LinkRow => ({
  address: targetAddress(target),
  words: target.kind === 'term' ? target.title : bookTitle(target.title),
});

/** A text that is cited, with what a reader must know of it. */
export interface TargetRow extends LinkRow {
  readonly standing: Standing | null;
}

/** How a cited text stands; null where the library knows no dates. */
export type StandingOf = (target: CitationTarget) => Standing | null;

/** A citation as the column beside an item shows it. */
export interface CitationRow {
  readonly id: string;
  readonly anchor: string;
  readonly text: string;
  readonly status: string;
  readonly statusWord: string;
  readonly origin: string;
  /** The one entry of the same name: its name need not be said twice. */
  readonly same: TargetRow | null;
  readonly targets: readonly TargetRow[];
  readonly candidates: readonly LinkRow[];
  readonly reason: string;
  /** Null when the row before stands in the same sentence. */
  readonly sentence: string | null;
}

/** The citations of a page in the order of its text. */
export const citationRows = (page: Pick<TaskPage, 'citations'>, standingOf: StandingOf): readonly CitationRow[] =>
  page.citations.map(({ id, text, status, sense, origin, targets, candidates, reason, sentence }, at) => {
    const links = targets.map((target) => ({ ...targetLink(target), standing: standingOf(target) }));
    const same = links.length === 1 && links[0]?.words === text ? links[0] : null;
    return {
      id: `note-${id}`,
      anchor: `#${id}`,
      text,
      status,
      statusWord: (sense ? noDocumentWord[sense] : statusWord[status]).word,
      origin: originWord[origin],
      same,
      targets: same ? [] : links,
      candidates: candidates.map(targetLink),
      reason,
      sentence: sentence === page.citations[at - 1]?.sentence ? null : sentence,
    };
  });

/** Annotations of one name, such as 教师, with the places they stand at. */
export interface GroupRow {
  readonly name: string;
  readonly address: string | null;
  readonly places: readonly PlaceRow[];
}

/** One row for each group of addressees. */
export function partyRows({ parties }: TaskPage): readonly GroupRow[] {
  return grouped(parties, ({ party }) => party).map(({ name, places }) => ({
    name,
    address: anchorAddress('/browse/parties.html', 'party', name),
    places,
  }));
}

/** One row for each set phrase. */
export function phraseRows({ phrases }: TaskPage): readonly GroupRow[] {
  const term = new Map(phrases.map((phrase) => [phrase.title, phrase.term]));
  return grouped(phrases, ({ title }) => title).map(({ name, places }) => ({ name, address: termAddress(term.get(name) ?? ''), places }));
}

/** Dates, figures and named measures; the kind in words, and the value where it says more than the words. */
export function figureRows({ figures }: TaskPage): readonly (GroupRow & { readonly kind: string })[] {
  const kind = new Map(figures.map((figure) => [figure.text, figureWord[figure.kind]]));
  return grouped(figures, ({ text }) => text).map((row) => ({ ...row, address: null, kind: kind.get(row.name) ?? '' }));
}

interface PlacedNote {
  readonly id: string;
  readonly lines: readonly [number, number];
}

/** Rows by name, each with its first place on every line. */
function grouped<T extends PlacedNote>(notes: readonly T[], nameOf: (note: T) => string): { name: string; places: PlaceRow[] }[] {
  const groups = new Map<string, PlaceRow[]>();
  for (const note of notes) {
    const line = linesMark(note.lines);
    const places = groups.get(nameOf(note)) ?? [];
    groups.set(nameOf(note), places);
    if (!places.some((place) => place.line === line)) places.push({ address: `#${note.id}`, line });
  }
  return [...groups].map(([name, places]) => ({ name, places }));
}

/** Another item, and what it shares with this one. */
export interface RelatedRow extends LinkRow {
  readonly mark: string;
  /** `同引《…》；共有词：师德师风、教师`. */
  readonly reason: string;
}

/** Items that share citations or words with this one, nearest first. */
export const relatedRows = ({ related }: TaskPage): readonly RelatedRow[] =>
  related.map(({ path, mark, title, sharedTargets, sharedWords }) => ({
    address: pathAddress(path),
    mark,
    words: title,
    reason: [
      ...(sharedTargets.length > 0 ? [`同引${sharedTargets.map((target) => targetLink(target).words).join('、')}`] : []),
      ...(sharedWords.length > 0 ? [`共有词：${sharedWords.join('、')}`] : []),
    ].join('；'),
  }));

/** A damaged place of an item. */
export interface DamageRow {
  readonly kind: string;
  readonly origin: string;
  readonly text: string;
  readonly why: string;
  readonly lines: string;
  readonly address: string;
}

/** The damage of an item, each with the lines of the source it stands in. */
export const damageRows = ({ damage, document }: TaskPage): readonly DamageRow[] =>
  damage.map(({ kind, origin, text, why, lines }) => ({
    kind: damageWord[kind],
    origin: originWord[origin],
    text,
    why,
    lines: linesWord(lines),
    address: sourceAddress(document, lines[0]),
  }));

/** `机器标注` when all are, `人工` when all are, both words when it differs; '' for none. */
export function originOf(notes: readonly { readonly origin: 'machine' | 'person' }[]): string {
  return [...new Set(notes.map(({ origin }) => originWord[origin]))].sort().join('、');
}
