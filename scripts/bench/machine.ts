import { readFileSync } from 'node:fs';
import { cpus, loadavg, platform, totalmem } from 'node:os';
import type { Browser } from 'playwright-core';

/** Where and when figures were taken, and how busy the machine was before; they mean nothing without. */
export function describeMachine(browser: Browser, date: Date): string {
  const processors = cpus();
  const day = new Intl.DateTimeFormat('sv-SE').format(date);
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  const machine = `${processors[0]?.model ?? '未知处理器'} × ${String(processors.length)}，${String(gigabytes)} GB，${platform()}，开始时负载 ${(loadavg()[0] ?? 0).toFixed(1)}`;
  return `${day} · ${machine} · Node ${process.versions.node} · Chromium ${browser.version()} · Pagefind ${pagefindVersion()}`;
}

/** The package does not export its package.json. */
function pagefindVersion(): string {
  const entry = import.meta.resolve('pagefind');
  const folder = '/node_modules/pagefind/';
  const file = new URL('package.json', entry.slice(0, entry.lastIndexOf(folder) + folder.length));
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
