/**
 * Work in a process of its own: its memory is given back when it ends, the caller stays free to show progress and to be
 * interrupted, and nothing it leaves behind in globals or the environment is seen by anybody else.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { OnProgress } from '../pipeline.ts';
import { compiledModules } from './cache-folder.ts';

type Reply<Output> =
  | { readonly kind: 'progress'; readonly step: Parameters<OnProgress> }
  | { readonly kind: 'done'; readonly output: Output }
  | { readonly kind: 'failed'; readonly message: string; readonly stack: string };

/** A build makes much and drops most of it at once: with more room for what is new, far less of it is carried along. */
const execArgv = ['--max-semi-space-size=24'];

const compiled = { NODE_COMPILE_CACHE: compiledModules };

/** How long a child may take to end by itself. */
const patienceMs = 500;

/** How a task in a process of its own is run. */
export interface ChildTaskOptions {
  readonly onProgress?: OnProgress | undefined;
  readonly env?: Readonly<Record<string, string>>;
  /** Ends the child; the promise is rejected once it is gone. */
  readonly signal?: AbortSignal | undefined;
  /** Handed to the task when it is there; where it fails, so does the task. */
  readonly later?: Promise<unknown> | undefined;
}

/** Runs the task that `module` serves with `input`, and gives its output. Errors of the task are thrown here. */
export async function runInChild<Output>(module: URL, input: unknown, options: ChildTaskOptions = {}): Promise<Output> {
  const { onProgress, env, signal, later } = options;
  signal?.throwIfAborted();
  const child = fork(fileURLToPath(module), [], { serialization: 'advanced', execArgv, env: { ...compiled, ...process.env, ...env } });
  const stop = (): void => void child.kill('SIGKILL');
  const abort = (): void => end(child);
  process.once('exit', stop);
  signal?.addEventListener('abort', abort);
  try {
    return await Promise.race([answer<Output>(child, input, onProgress), handOver(child, later)]);
  } catch (error) {
    end(child);
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    signal?.throwIfAborted();
    throw error;
  } finally {
    process.off('exit', stop);
    signal?.removeEventListener('abort', abort);
  }
}

function answer<Output>(child: ChildProcess, input: unknown, onProgress: OnProgress = () => undefined): Promise<Output> {
  return new Promise((resolve, reject) => {
    child.on('message', (reply: Reply<Output>) => {
      if (reply.kind === 'progress') onProgress(...reply.step);
      else if (reply.kind === 'done') resolve(reply.output);
      else reject(Object.assign(new Error(reply.message), { stack: reply.stack }));
    });
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      reject(new Error(`子进程意外结束（${signal ?? String(code)}）；如果是内存不足，请减少一次处理的文件。`));
    });
    child.send(input as object);
  });
}

/** Ends only by failing. */
async function handOver(child: ChildProcess, later: Promise<unknown> | undefined): Promise<never> {
  const value = await later;
  if (later) child.send({ later: value });
  return new Promise(() => undefined);
}

/** Asks first, because the child may have children of its own; then insists. */
function end(child: ChildProcess): void {
  child.kill('SIGTERM');
  setTimeout(() => child.kill('SIGKILL'), patienceMs).unref();
}

/** `later` is what the parent has only after the task has begun. */
type Task<Input, Output> = (input: Input, onProgress: OnProgress, later: Promise<unknown>) => Promise<Output>;

/** The child's side. The task ends with its parent; Ctrl-C on a terminal reaches both, and the parent decides. */
export function serveTask<Input, Output>(run: Task<Input, Output>): void {
  const reply = (message: Reply<Output>): Promise<void> =>
    new Promise((resolve) => {
      process.send?.(message, () => {
        resolve();
      });
    });
  process.on('SIGINT', () => undefined);
  process.once('SIGTERM', () => process.exit(143));
  process.once('disconnect', () => process.exit(1));
  process.once('message', (input: Input) => {
    const later = once(process, 'message').then(([message]) => (message as { readonly later: unknown }).later);
    void run(input, (...step) => void reply({ kind: 'progress', step }), later)
      .then((output) => reply({ kind: 'done', output }))
      .catch((error: Error) => reply({ kind: 'failed', message: error.message, stack: error.stack ?? error.message }))
      .finally(() => process.exit(0));
  });
}
