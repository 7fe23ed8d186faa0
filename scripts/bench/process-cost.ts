import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { watchMemory } from './process-memory.ts';

/** What a command and all it started has cost. */
export interface Cost {
  readonly seconds: number;
  /** Processor seconds of all processes; null where the system does not tell. */
  readonly cpu: number | null;
  /** Bytes that all of them held together at the worst moment. */
  readonly peakMemory: number | null;
  readonly code: number | null;
  /** The end of what it wrote, for messages. */
  readonly output: string;
}

/** A script for this Node, where it runs and with what in its environment. */
export interface CommandLine {
  readonly script: string;
  readonly args: readonly string[];
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

const kept = 2000;
const lookEveryMs = 100;

/** Runs a script with this Node and waits until it has ended. */
export async function measureProcess({ script, args, cwd, env }: CommandLine): Promise<Cost> {
  const started = performance.now();
  const child = spawn(process.execPath, [script, ...args], { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  const [memory, time] = [watchMemory(child.pid ?? 0), watchTime(child.pid ?? 0)];
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output = (output + chunk.toString()).slice(-kept)));
  const code = await new Promise<number | null>((resolve) => {
    child.on('close', resolve);
  });
  return { seconds: (performance.now() - started) / 1000, cpu: time.stop(), peakMemory: memory.stop(), code, output };
}

/** Looks at the processor time of the process tree (Linux); what a process used after the last look is missed. */
function watchTime(pid: number): { readonly stop: () => number | null } {
  const ticks = new Map<number, number>();
  const timer = setInterval(() => void collect(pid, ticks), lookEveryMs);
  return {
    stop: () => {
      clearInterval(timer);
      return ticks.size === 0 ? null : [...ticks.values()].reduce((sum, own) => sum + own, 0) / ticksPerSecond;
    },
  };
}

const ticksPerSecond = 100;

async function collect(pid: number, ticks: Map<number, number>): Promise<void> {
  const stat = await readFile(`/proc/${String(pid)}/stat`, 'utf8').catch(() => '');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (fields.length < 13) return;
  ticks.set(pid, Number(fields[11]) + Number(fields[12]));
  const children = await readFile(`/proc/${String(pid)}/task/${String(pid)}/children`, 'utf8').catch(() => '');
  await Promise.all(children.split(' ').filter((child) => /^\d+/u.test(child)).map((child) => collect(Number(child), ticks)));
}
