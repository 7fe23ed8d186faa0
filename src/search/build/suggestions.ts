import type { IndexedPassage } from '../../model/passage.ts';
import { foldText } from '../../normalise/fold.ts';
import { type SuggestFile, type SuggestionKind, suggestionKinds } from '../suggest/suggestion.ts';
import { foldPrintedNumber } from '../typed-number.ts';
import { countCiting } from './citing.ts';
import { collectReadings, readingsOf } from './readings.ts';

interface Draft {
  readonly text: string;
  readonly kind: SuggestionKind;
  readonly url: string;
  readonly names: readonly string[];
}

/** Characters in one file: about 150 KB as it is written. */
const fileSize = 60_000;
/** Keywords that go before the titles of a large library, and how many there are at all. */
const [firstKeywords, mostKeywords] = [500, 20_000];

/**
 * Everything that is suggested while a reader types, in files of which the first is enough for most libraries. Names that fit equally
 * well are offered in this order: titles by how many documents cite them, then the shorter first; set phrases as they stand in the
 * library; keywords by how often they stand there.
 */
export function makeSuggestions(passages: readonly IndexedPassage[]): SuggestFile[] {
  const citing = countCiting(passages);
  const entries = distinct([...bestKnownFirst(namedBy(passages, 'regulation'), citing), ...namedBy(passages, 'term')]);
  const taken = new Set(entries.flatMap(({ text, names }) => [text, ...names]).map(foldText));
  const keywords = keywordsOf(passages).filter(({ text }) => !taken.has(foldText(text)));
  const all = [...entries, ...keywords.slice(0, firstKeywords), ...bestKnownFirst(documentsOf(passages), citing), ...keywords.slice(firstKeywords, mostKeywords)];
  const files = split(all);
  return files.map((drafts, at) => makeFile(drafts, files.length - 1 - at));
}

/** What most documents rest on is what most readers mean: 劳动 is 劳动合同法 before 劳动就业服务企业管理规定. */
function bestKnownFirst(drafts: readonly Draft[], citing: (title: string) => number): Draft[] {
  const counted = drafts.map((draft) => ({ draft, count: citing(draft.text) }));
  return counted.sort((a, b) => b.count - a.count || a.draft.text.length - b.draft.text.length).map(({ draft }) => draft);
}

function namedBy(passages: readonly IndexedPassage[], kind: 'regulation' | 'term'): Draft[] {
  return passages
    .filter((passage) => passage.kind === kind)
    .map(({ title, url, names = [] }) => {
      const text = title.replace(/^《(?<name>[^《》]+)》$/u, '$<name>');
      return { text, kind, url, names: names.filter((name) => name !== text && foldPrintedNumber(name) === null) };
    });
}

/** Titles of documents; one that several have leads to a search for it. */
function documentsOf(passages: readonly IndexedPassage[]): Draft[] {
  const heads = passages.filter(({ kind }) => kind === 'document');
  const holders = new Map<string, number>();
  for (const { title } of heads) holders.set(title, (holders.get(title) ?? 0) + 1);
  return distinct(heads.map(({ title, url }) => ({ text: title, kind: 'document', url: holders.get(title) === 1 ? url : '', names: [] })));
}

/** Keywords, the most frequent first. */
function keywordsOf(passages: readonly IndexedPassage[]): Draft[] {
  const counts = new Map<string, number>();
  for (const { keywords = [] } of passages) for (const word of keywords) counts.set(word, (counts.get(word) ?? 0) + 1);
  const sorted = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return sorted.map(([text]) => ({ text, kind: 'keyword', url: '', names: [] }));
}

const distinct = (drafts: readonly Draft[]): Draft[] => [...new Map(drafts.map((draft) => [draft.text, draft])).values()];

function split(drafts: readonly Draft[]): Draft[][] {
  const files: Draft[][] = [[]];
  let size = 0;
  for (const draft of drafts) {
    size += draft.text.length + draft.url.length / 4 + draft.names.join('').length + 4;
    if (size > fileSize) {
      files.push([]);
      size = 0;
    }
    files.at(-1)?.push(draft);
  }
  return files;
}

function makeFile(drafts: readonly Draft[], more: number): SuggestFile {
  const names = drafts.flatMap((draft, entry) => draft.names.map((name): [number, string] => [entry, name]));
  const readings = collectReadings();
  const exceptions: [number, number][] = [];
  let seen = 0;
  for (const name of [...drafts.map(({ text }) => text), ...names.map(([, name]) => name)]) {
    const read = readingsOf(name);
    for (const [place, character] of [...name].entries()) {
      const syllable = read[place] ?? '';
      if (syllable !== readings.usual(character)) exceptions.push([seen + place, readings.number(syllable)]);
    }
    seen += read.length;
  }
  return {
    texts: drafts.map(({ text }) => text),
    kinds: drafts.map(({ kind }) => String(suggestionKinds.indexOf(kind))).join(''),
    urls: drafts.map(({ url }) => url),
    names,
    readings: readings.table(),
    exceptions,
    more,
  };
}
