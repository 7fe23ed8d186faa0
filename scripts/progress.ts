import type { OnProgress } from '../src/pipeline.ts';

/** Milliseconds between two drawings of the line on a terminal, and between two lines of a long stage in a log. */
const [redraw, logEvery] = [100, 10_000];

/**
 * Progress on standard error: one line that is rewritten on a terminal; otherwise one plain line a stage, and one every ten
 * seconds of a long one. With more than one unit of work it shows the rate and the time that remains.
 */
export function showProgress(stream: NodeJS.WriteStream = process.stderr, now = (): number => performance.now()): OnProgress & { readonly done: () => void } {
  let [stage, started, shown] = ['', 0, 0];
  const onProgress = (name: string, done: number, total: number): void => {
    const at = now();
    const begins = name !== stage;
    if (begins) [stage, started] = [name, at];
    if (!begins && at - shown < (stream.isTTY ? redraw : logEvery)) return;
    shown = at;
    const count = total > 1 && (stream.isTTY || !begins) ? ` ${String(done)}/${String(total)}${remaining(name, done, total, at - started)}` : ' …';
    stream.write(stream.isTTY ? `\r\u001B[K${name}${count}` : `${name}${count}\n`);
  };
  return Object.assign(onProgress, {
    done: () => {
      if (stream.isTTY) stream.write('\r\u001B[K');
    },
  });
}

function remaining(stage: string, done: number, total: number, elapsedMs: number): string {
  if (done === 0 || elapsedMs < 1000) return '';
  const perSecond = (done / elapsedMs) * 1000;
  return `，每秒 ${perSecond.toFixed(0)} ${stage === '页面' ? '页' : '件'}，约剩 ${Math.ceil((total - done) / perSecond).toFixed(0)} 秒`;
}
