/** A lockfile that lacks a platform's optional package makes `npm ci` fail there; this check names what is missing. */
import { readFile } from 'node:fs/promises';

interface LockEntry {
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const lock = JSON.parse(await readFile(new URL('../package-lock.json', import.meta.url), 'utf8')) as {
  readonly packages: Readonly<Record<string, LockEntry>>;
};
const present = new Set(Object.keys(lock.packages).map((place) => place.split('node_modules/').at(-1)));
const missing = Object.entries(lock.packages).flatMap(([place, { optionalDependencies = {} }]) =>
  Object.keys(optionalDependencies)
    .filter((name) => !present.has(name))
    .map((name) => `${place === '' ? '本项目' : place} 需要 ${name}`),
);
for (const line of missing) process.stderr.write(`package-lock.json 不完整：${line}\n`);
process.exitCode = missing.length > 0 ? 1 : 0;
