/** A file of lines between a line that says what it is and a line that seals it; for files of the cache, which anything may happen to. */
import { closeSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import path from 'node:path';
import { crc32 } from 'node:zlib';

const lineEnd = Buffer.from('\n');
/** Bytes that are written in one go. */
const atOnce = 1 << 20;
const lineFeed = 10;

/** Writes a line file; it takes the place of the one before when it is closed. */
export interface LineWriter {
  /** `line` holds no line feed. */
  readonly add: (line: string | Buffer) => void;
  /** Seals the file and puts it in its place; until then the one before stays. */
  readonly close: () => void;
}

/** Writes `file` beside its place; `head` tells later readers whether the lines are of use to them. */
export function createLineWriter(file: string, head: string): LineWriter {
  mkdirSync(path.dirname(file), { recursive: true });
  const next = `${file}.next`;
  const handle = openSync(next, 'w');
  let sum = 0;
  let [waiting, length]: [Buffer[], number] = [[Buffer.from(`${head}\n`)], 0];
  const flush = (): void => {
    if (waiting.length === 0) return;
    const bytes = Buffer.concat(waiting);
    sum = crc32(bytes, sum);
    writeSync(handle, bytes);
    [waiting, length] = [[], 0];
  };
  return {
    add: (line) => {
      const bytes = typeof line === 'string' ? Buffer.from(line) : line;
      waiting.push(bytes, lineEnd);
      length += bytes.length;
      if (length > atOnce) flush();
    },
    close: () => {
      flush();
      writeSync(handle, String(sum));
      closeSync(handle);
      renameSync(next, file);
    },
  };
}

/** The lines of a file that is whole and begins with `head`, as views of its bytes; null for any other. */
export function readLineFile(file: string, head: string): Iterable<Buffer> | null {
  const bytes = readWhole(file);
  const from = (bytes?.indexOf(lineFeed) ?? -1) + 1;
  return bytes?.toString('utf8', 0, from - 1) === head ? linesFrom(bytes, from) : null;
}

function* linesFrom(bytes: Buffer, start: number): Generator<Buffer, undefined> {
  let from = start;
  for (let to = bytes.indexOf(lineFeed, from); to >= 0; to = bytes.indexOf(lineFeed, from)) {
    yield bytes.subarray(from, to);
    from = to + 1;
  }
}

function readWhole(file: string): Buffer | null {
  try {
    const bytes = readFileSync(file);
    const end = bytes.lastIndexOf(lineFeed) + 1;
    return String(crc32(bytes.subarray(0, end))) === bytes.toString('latin1', end) ? bytes : null;
  } catch {
    return null;
  }
}
