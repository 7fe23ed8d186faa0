import { cpus, loadavg, platform, totalmem } from 'node:os';
import type { Browser } from 'playwright-core';
import type { StockPagefind } from './stock-pagefind.ts';

/** Where and when figures were taken, and how busy the machine was before; they mean nothing without. */
export function describeMachine(browser: Browser, stock: StockPagefind, date: Date): string {
  const processors = cpus();
  const day = new Intl.DateTimeFormat('sv-SE').format(date);
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  const machine = `${processors[0]?.model ?? '未知处理器'} × ${String(processors.length)}，${String(gigabytes)} GB，${platform()}，开始时负载 ${(loadavg()[0] ?? 0).toFixed(1)}`;
  return `${day} · ${machine} · Node ${process.versions.node} · Chromium ${browser.version()} · Pagefind ${stock.version}`;
}
