import { constants } from 'node:os';

/** What became of the work: its value, or the exit code of the signal that ended it (130 for Ctrl-C). */
export type Outcome<T> = { readonly interrupted: false; readonly value: T } | { readonly interrupted: true; readonly code: number };

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Runs `work` and aborts it on Ctrl-C, kill or a closed terminal; then waits until it has really ended. */
export async function untilInterrupted<T>(work: (signal: AbortSignal) => Promise<T>): Promise<Outcome<T>> {
  const controller = new AbortController();
  let code = 0;
  const interrupt = (name: (typeof signals)[number]): void => {
    code ||= 128 + constants.signals[name];
    controller.abort();
  };
  for (const name of signals) process.on(name, interrupt);
  const value = await work(controller.signal).catch((error: unknown) => {
    if (!controller.signal.aborted) throw error;
  });
  // An impatient second Ctrl-C must not end the process before it has cleaned up.
  if (code > 0) return { interrupted: true, code };
  for (const name of signals) process.off(name, interrupt);
  return { interrupted: false, value: value as T };
}
