/** Real browsers for measurements and tests: the machine's Chromium or one from an npm package, and Chromium 80, the oldest the site promises. */
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { type Browser, chromium } from 'playwright-core';
import puppeteer, { type Browser as OldBrowser } from 'puppeteer-core';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A current Chromium: `CHROMIUM` names one, else the machine's own, else the build inside @sparticuz/chromium. */
export async function launchCurrentBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: installedBrowser() ?? (await packagedBrowser()), args: flags, headless: true });
}

function installedBrowser(): string | undefined {
  const places = [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
  return places.find((file) => file !== undefined && existsSync(file));
}

/** The package puts its libraries beside the browser only where it believes to run in a function service. */
async function packagedBrowser(): Promise<string> {
  process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs22.x';
  const { default: packaged } = await import('@sparticuz/chromium');
  return packaged.executablePath();
}

/** Chromium 80 (chrome-aws-lambda 2.1.1), the floor of the site's promise. */
export async function launchOldestBrowser(): Promise<OldBrowser> {
  if (installedBrowser() === undefined) await packagedBrowser(); // brings the libraries this one needs as well
  return puppeteer.launch({
    executablePath: oldestBrowser(),
    args: [...flags, '--headless', '--single-process', '--no-zygote', '--use-gl=swiftshader'],
    env: { FONTCONFIG_PATH: '/etc/fonts', ...process.env },
  });
}

function oldestBrowser(): string {
  const bin = path.join(path.dirname(createRequire(import.meta.url).resolve('chrome-aws-lambda/package.json')), 'bin');
  const file = path.join(tmpdir(), 'chromium-80');
  if (!existsSync(file)) {
    mkdirSync(path.dirname(file), { recursive: true });
    const partial = `${file}-${String(process.pid)}`;
    writeFileSync(partial, brotliDecompressSync(readFileSync(path.join(bin, 'chromium.br'))));
    chmodSync(partial, 0o755);
    renameSync(partial, file);
  }
  return file;
}
