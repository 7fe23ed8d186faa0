import type { OnProgress } from '../src/pipeline.ts';

/**
 * Progress on standard error: one line that is rewritten on a terminal, one plain line a stage otherwise. With more than one
 * unit of work it shows the rate and the time that remains.
 */
export function showProgress(stream: NodeJS.WriteStream = process.stderr): OnProgress & { readonly done: () => void } {
  let stage = '';
  let started = performance.now();
  let shown = 0;
  const onProgress = (name: string, done: number, total: number): void => {
    const now = performance.now();
    if (name !== stage) {
      [stage, started, shown] = [name, now, 0];
      if (!stream.isTTY) stream.write(`${name} …\n`);
    }
    if (!stream.isTTY || (now - shown < 100 && done > 0)) return;
    shown = now;
    stream.write(`\r\u001B[K${name}${total > 1 ? ` ${String(done)}/${String(total)}${remaining(done, total, now - started)}` : ' …'}`);
  };
  return Object.assign(onProgress, {
    done: () => {
      if (stream.isTTY) stream.write('\r\u001B[K');
    },
  });
}

function remaining(done: number, total: number, elapsedMs: number): string {
  if (done === 0 || elapsedMs < 1000) return '';
  const perSecond = (done / elapsedMs) * 1000;
  return `，每秒 ${perSecond.toFixed(0)} 件，约剩 ${Math.ceil((total - done) / perSecond).toFixed(0)} 秒`;
}
