import { createGroupWriter } from '../grams/pair-group.ts';
import type { GramException, PairRecord } from '../grams/record.ts';
import { writeUnit } from '../grams/unit-index.ts';
import { createBitWriter } from '../packing/bits.ts';
import { joinBytes } from '../packing/join-bytes.ts';
import type { Cohesion } from './cut-sample.ts';
import type { Exception } from './exceptions.ts';
import { countOfTexts, type TextLists, textsOf } from './gram-level.ts';
import { type PairLists, unitsOfKey } from './pair-lists.ts';

/** Bytes after which a file is closed. A query reads a file for each pair of its characters, or one for its only character. */
const [pairFileSize, unitFileSize] = [6144, 3072];

/** One file of the index, from the first unit or pair on. */
export interface GramFile {
  readonly first: string;
  readonly bytes: Uint8Array;
}

/** All units with their texts, ascending; rare ones share files, and those in many texts have one for each. */
export function packUnits(units: TextLists, size: number): GramFile[] {
  const files: GramFile[] = [];
  let [writer, first] = [createBitWriter(), ''];
  const close = (): void => {
    if (first !== '') files.push({ first, bytes: writer.finish() });
    [writer, first] = [createBitWriter(), ''];
  };
  for (let unit = 0; unit < 65_536; unit++) {
    const count = countOfTexts(units, unit);
    if (count === 0) continue;
    if (writer.length >= unitFileSize || count > unitFileSize) close();
    if (first === '') first = String.fromCharCode(unit);
    writeUnit(writer, unit, textsOf(units, unit), size);
  }
  close();
  return files;
}

/** All pairs with their texts, packed in groups into files of about equal size. */
export function packPairs(
  lists: PairLists,
  exceptions: readonly Exception[],
  cohesion: Cohesion,
  size: number,
): GramFile[] {
  const files: GramFile[] = [];
  let file = createPairFile(size);
  for (const record of eachRecord(lists, exceptions, cohesion)) {
    file.group(record.first, record.second).add(record);
    if (file.length < pairFileSize) continue;
    files.push(file.finish());
    file = createPairFile(size);
  }
  return file.length === 0 ? files : [...files, file.finish()];
}

interface PairFile {
  /** The group of a first unit, a new one when it is not the last. */
  group(first: number, second: number): ReturnType<typeof createGroupWriter>;
  readonly length: number;
  finish(): GramFile;
}

/** How many groups there are, the first unit and size of each, and the groups, each from a whole byte on. */
function createPairFile(size: number): PairFile {
  const groups: { first: number; bytes: Uint8Array }[] = [];
  let open: { first: number; writer: ReturnType<typeof createGroupWriter> } | null = null;
  let [beginning, closed] = ['', 0];
  const close = (): void => {
    if (!open) return;
    const bytes = open.writer.finish();
    groups.push({ first: open.first, bytes });
    closed += bytes.length;
    open = null;
  };
  return {
    group(first, second) {
      if (beginning === '') beginning = String.fromCharCode(first, second);
      if (open?.first === first) return open.writer;
      close();
      const writer = createGroupWriter(size);
      open = { first, writer };
      return writer;
    },
    get length() {
      return closed + (open?.writer.length ?? 0);
    },
    finish() {
      close();
      const head = createBitWriter();
      head.gamma(groups.length);
      for (const { first, bytes } of groups) {
        head.bits(first, 16);
        head.gamma(bytes.length);
      }
      return { first: beginning, bytes: joinBytes([head.finish(), ...groups.map(({ bytes }) => bytes)]) };
    },
  };
}

function* eachRecord(lists: PairLists, exceptions: readonly Exception[], cohesion: Cohesion): Generator<PairRecord, undefined> {
  const { keys, offsets, texts, counts } = lists;
  let next = 0;
  for (const [place, key] of keys.entries()) {
    const [[first, second], from, to] = [unitsOfKey(key), offsets[place] ?? 0, offsets[place + 1] ?? 0];
    const own: GramException[] = [];
    for (const pair = String.fromCharCode(first, second); exceptions[next]?.gram.startsWith(pair); next++) {
      const { gram, kind, texts: holding } = exceptions[next] as Exception;
      own.push({ rest: gram.slice(2), kind, texts: holding });
    }
    yield { first, second, texts: texts.subarray(from, to), counts: counts.subarray(from, to), cohesion: cohesion(first, second), exceptions: own };
  }
}
