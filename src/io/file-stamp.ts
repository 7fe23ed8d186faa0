import { statSync } from 'node:fs';

/**
 * What a disk says of a file: the same for as long as nobody has written to it. People and programs can set the time a file was written
 * at, but not the time of that change itself. Null where there is no file, on disks whose clock is too coarse to tell two changes apart,
 * and for a file that has changed less than `settled` milliseconds ago: the next change may have the same time.
 */
export function stampOf(file: string, settled = 0): string | null {
  const { size, mtimeMs, ctimeMs, ino } = statSync(file, { throwIfNoEntry: false }) ?? { ctimeMs: 0 };
  return Number.isInteger(ctimeMs) || Date.now() - ctimeMs < settled ? null : [size, mtimeMs, ctimeMs, ino].join(' ');
}
