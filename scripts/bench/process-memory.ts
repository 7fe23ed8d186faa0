import { readFile } from 'node:fs/promises';

/** Watches a process and all it starts. */
export interface MemoryWatch {
  /** Ends the watch; bytes that all of them held together at the worst moment, null where the system does not tell. */
  readonly stop: () => number | null;
}

/** Looks every 50 ms at the resident memory of the process tree (Linux). */
export function watchMemory(pid: number): MemoryWatch {
  let peak = 0;
  let looking = false;
  const timer = setInterval(() => {
    if (looking) return;
    looking = true;
    void treeMemory(pid).then((bytes) => {
      peak = Math.max(peak, bytes);
      looking = false;
    });
  }, 50);
  return {
    stop: () => {
      clearInterval(timer);
      return peak === 0 ? null : peak;
    },
  };
}

async function treeMemory(pid: number): Promise<number> {
  const status = await readFile(`/proc/${String(pid)}/status`, 'utf8').catch(() => '');
  const own = Number(/^VmRSS:\s*(?<kilobytes>\d+)/mu.exec(status)?.groups?.['kilobytes'] ?? 0) * 1024;
  const children = await readFile(`/proc/${String(pid)}/task/${String(pid)}/children`, 'utf8').catch(() => '');
  const below = await Promise.all(children.split(' ').filter((child) => /^\d+/u.test(child)).map((child) => treeMemory(Number(child))));
  return below.reduce((sum, bytes) => sum + bytes, own);
}
