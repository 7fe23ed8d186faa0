import { type PairLists, sortPostings } from './pair-lists.ts';
import { collectPostings, numberPairs } from './postings.ts';
import { makeStream, textOf, type UnitStream } from './stream.ts';
import type { TextChanges } from './text-changes.ts';

/** The lists of a library, from those it had before its texts changed. */
export function updatePairs(known: PairLists, { after, numberOf, added }: TextChanges): PairLists {
  const fresh = listPairs(after, added);
  const writer = createListWriter(known.keys.length + fresh.keys.length, known.texts.length + fresh.texts.length);
  for (let [row, freshRow] = [0, 0]; row < known.keys.length || freshRow < fresh.keys.length; ) {
    const key = Math.min(known.keys[row] ?? Infinity, fresh.keys[freshRow] ?? Infinity);
    const [from, to] = known.keys[row] === key ? [known.offsets[row] ?? 0, known.offsets[++row] ?? 0] : [0, 0];
    const [start, end] = fresh.keys[freshRow] === key ? [fresh.offsets[freshRow] ?? 0, fresh.offsets[++freshRow] ?? 0] : [0, 0];
    let next = start;
    for (let at = from; at < to; at++) {
      const text = numberOf[known.texts[at] ?? 0] ?? -1;
      if (text < 0) continue;
      for (; next < end && (fresh.texts[next] ?? 0) < text; next++) writer.put(fresh.texts[next] ?? 0, fresh.counts[next] ?? 0);
      writer.put(text, known.counts[at] ?? 0);
    }
    for (; next < end; next++) writer.put(fresh.texts[next] ?? 0, fresh.counts[next] ?? 0);
    writer.close(key);
  }
  return writer.lists();
}

/** Collects lists pair by pair. */
interface ListWriter {
  readonly put: (text: number, count: number) => void;
  /** What was put since the last pair are the texts of this one; without texts there is no pair. */
  readonly close: (key: number) => void;
  readonly lists: () => PairLists;
}

/** With room for so many pairs and texts. */
function createListWriter(mostPairs: number, mostTexts: number): ListWriter {
  const [keys, offsets] = [new Uint32Array(mostPairs), new Uint32Array(mostPairs + 1)];
  const [texts, counts] = [new Int32Array(mostTexts), new Uint8Array(mostTexts)];
  let [pairs, end] = [0, 0];
  return {
    put(text, count) {
      texts[end] = text;
      counts[end++] = count;
    },
    close(key) {
      if (end === offsets[pairs]) return;
      keys[pairs++] = key;
      offsets[pairs] = end;
    },
    lists: () => ({ keys: keys.subarray(0, pairs), offsets: offsets.subarray(0, pairs + 1), texts: texts.subarray(0, end), counts: counts.subarray(0, end) }),
  };
}

/** The lists of some texts of a library. */
function listPairs(all: UnitStream, wanted: Int32Array): PairLists {
  const stream = makeStream(wanted.length, (place) => textOf(all, wanted[place] ?? 0));
  const lists = sortPostings(collectPostings(stream, numberPairs(stream)));
  return { ...lists, texts: lists.texts.map((place) => wanted[place] ?? 0) };
}
