import { expect, test } from 'vitest';
import { showProgress } from '../../scripts/progress.ts';

/** What is written while pages are made, one every `msEach` by a clock of its own. */
function written(isTTY: boolean, pages: number, msEach: number): readonly string[] {
  const lines: string[] = [];
  let clock = 0;
  const stream = { isTTY, write: (text: string) => lines.push(text) } as unknown as NodeJS.WriteStream;
  const onProgress = showProgress(stream, () => clock);
  for (let page = 0; page < pages; page += 1) {
    onProgress('页面', page, pages);
    clock += msEach;
  }
  onProgress.done();
  return lines;
}

test('a terminal gets one line that is rewritten, with rate and remaining time', () => {
  const lines = written(true, 400, 10);
  expect(lines.every((line) => line.startsWith('\r'))).toBe(true);
  expect(lines).toContain('\r\u001B[K页面 200/400，每秒 100 页，约剩 2 秒');
  expect(lines.at(-1)).toBe('\r\u001B[K');
});

test('a log gets a line a stage, and one every ten seconds', () => {
  expect(written(false, 250, 100)).toEqual(['页面 …\n', '页面 100/250，每秒 10 页，约剩 15 秒\n', '页面 200/250，每秒 10 页，约剩 5 秒\n']);
});
