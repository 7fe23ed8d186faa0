/** Bytes at places of a file. Opened for each reading: what is read may be asked for long after the file has been written. */
import { closeSync, ftruncateSync, mkdirSync, openSync, readSync, writeSync } from 'node:fs';
import path from 'node:path';

/** Bytes that are written in one go. */
const atOnce = 1 << 20;

/** Adds to a file. */
export interface RecordAppender {
  /** The place in the file where the bytes will be. */
  readonly add: (bytes: Buffer) => number;
  /** What was added is in the file. */
  readonly close: () => void;
}

/** Adds to `file` from the place `from` on; what stood behind it is gone. A file that gets nothing is not touched. */
export function appendTo(file: string, from: number): RecordAppender {
  let [handle, written]: [number | null, number] = [null, from];
  let [waiting, length]: [Buffer[], number] = [[], 0];
  const open = (): number => {
    mkdirSync(path.dirname(file), { recursive: true });
    const opened = openSync(file, from === 0 ? 'w' : 'r+');
    ftruncateSync(opened, from);
    return opened;
  };
  const flush = (): void => {
    if (length === 0) return;
    handle ??= open();
    writeAll(handle, Buffer.concat(waiting), written);
    [waiting, written, length] = [[], written + length, 0];
  };
  return {
    add: (bytes) => {
      const at = written + length;
      waiting.push(bytes);
      length += bytes.length;
      if (length > atOnce) flush();
      return at;
    },
    close: () => {
      flush();
      if (handle !== null) closeSync(handle);
    },
  };
}

function writeAll(handle: number, bytes: Buffer, place: number): void {
  for (let done = 0; done < bytes.length; ) done += writeSync(handle, bytes, done, bytes.length - done, place + done);
}

/** The bytes at a place; fewer where the file ends before. */
export function readAt(file: string, place: number, length: number): Buffer {
  const handle = openSync(file, 'r');
  try {
    const bytes = Buffer.allocUnsafe(length);
    let done = 0;
    for (let got = -1; got !== 0 && done < length; done += got) got = readSync(handle, bytes, done, length - done, place + done);
    return bytes.subarray(0, done);
  } finally {
    closeSync(handle);
  }
}
