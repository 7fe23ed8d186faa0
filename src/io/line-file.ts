/** A file of lines between a line that says what it is and a line that seals it; for files of the cache, which anything may happen to. */
import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import path from 'node:path';

const lineEnd = Buffer.from('\n');
/** Bytes that are written in one go. */
const atOnce = 1 << 20;
const lineFeed = 10;

export interface LineWriter {
  /** `line` holds no line feed. */
  readonly add: (line: string | Buffer) => void;
  /** Seals the file and puts it in its place; until then the one before stays. */
  readonly close: () => void;
}

/** Writes `file` beside its place; `head` tells later readers whether the lines are of use to them. */
export function createLineWriter(file: string, head: string): LineWriter {
  mkdirSync(path.dirname(file), { recursive: true });
  const [next, hash] = [`${file}.next`, createHash('sha256')];
  const handle = openSync(next, 'w');
  let [waiting, length]: [Buffer[], number] = [[Buffer.from(`${head}\n`)], 0];
  const flush = (): void => {
    if (waiting.length === 0) return;
    const bytes = Buffer.concat(waiting);
    hash.update(bytes);
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
      writeSync(handle, hash.digest('hex'));
      closeSync(handle);
      renameSync(next, file);
    },
  };
}

/** The lines of a file that is whole and begins with `head`, as views of its bytes; nothing of any other. */
export function* readLineFile(file: string, head: string): Generator<Buffer, undefined> {
  const bytes = readWhole(file);
  if (bytes === null) return;
  let from = bytes.indexOf(lineFeed) + 1;
  if (bytes.toString('utf8', 0, from - 1) !== head) return;
  for (let to = bytes.indexOf(lineFeed, from); to >= 0; to = bytes.indexOf(lineFeed, from)) {
    yield bytes.subarray(from, to);
    from = to + 1;
  }
}

function readWhole(file: string): Buffer | null {
  try {
    const bytes = readFileSync(file);
    const end = bytes.lastIndexOf(lineFeed) + 1;
    return createHash('sha256').update(bytes.subarray(0, end)).digest('hex') === bytes.toString('latin1', end) ? bytes : null;
  } catch {
    return null;
  }
}
