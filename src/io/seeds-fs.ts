import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Sidecar, SourceRecord } from '../model/source.ts';
import { readSidecar, sourceId } from '../read/index.ts';
import { stampOf } from './file-stamp.ts';
import { namesBelow } from './folder-walk.ts';
import type { KnownSeed, SeedMemory } from './seed-memory.ts';

const sidecarPattern = /\.ya?ml$/iu;
/** `.DS_Store`, `~$要点.docx`, `~WRL0001.tmp`, `Thumbs.db`: what systems and Word leave beside files of people. */
const leftover = /(?:^|\/)(?:\.|~\$|~WRL\d+\.tmp$|Thumbs\.db$|desktop\.ini$)/iu;

/**
 * Every file of a seeds folder, sorted by path, each with its sidecar: `要点.txt` takes `要点.yaml` or `要点.txt.yaml`.
 * What systems and Word leave beside them is left alone, dot files and folders too. Rejects only when the folder itself cannot be read. A
 * file that `memory` knows, and that the disk says nobody has touched since, is opened only when its bytes are asked for.
 */
export async function readSeeds(folder: string, memory?: SeedMemory): Promise<{ records: SourceRecord[]; diagnostics: Diagnostic[] }> {
  const files = listFiles(folder);
  const sidecars = new Map(files.filter(isSidecar).map((file) => [file.replace(sidecarPattern, ''), file]));
  const diagnostics: Diagnostic[] = [];
  const records: SourceRecord[] = [];
  for (const file of files.filter((name) => !isSidecar(name))) {
    const key = [file, file.replace(/\.[^./]*$/u, '')].find((name) => sidecars.has(name)) ?? '';
    const sidecar = await readSidecarOf(folder, sidecars.get(key));
    sidecars.delete(key);
    diagnostics.push(...sidecar.diagnostics);
    records.push(readRecord(folder, file, sidecar.sidecar, memory));
  }
  return { records, diagnostics: [...diagnostics, ...[...sidecars.values()].map(orphan), ...copies(records)] };
}

const isSidecar = (file: string): boolean => sidecarPattern.test(file);

const listFiles = (folder: string): string[] => namesBelow(folder).filter((file) => !leftover.test(file)).sort();

/** Milliseconds after which a file is taken for settled: far more than the clock of a disk takes for a step. */
const settled = 2000;

/** Synchronous, as thousands of small files take half the time. */
function readRecord(folder: string, file: string, sidecar: Sidecar | null, memory?: SeedMemory): SourceRecord {
  const place = path.join(folder, file);
  const stamp = memory ? stampOf(place, settled) : null;
  const known = stamp === null ? null : memory?.recall(file, stamp);
  if (known) {
    memory?.keep(known);
    return unopened(place, known, sidecar);
  }
  const bytes = readFileSync(place);
  const record = { path: file, bytes, sidecar, sha256: sha256Of(bytes), nameId: sourceId({ path: file, sidecar: null }) };
  if (stamp !== null) memory?.keep({ path: file, stamp, sha256: record.sha256, nameId: record.nameId });
  return record;
}

const sha256Of = (bytes: Uint8Array): string => hash('sha256', bytes, 'hex');

function unopened(place: string, { path: file, sha256, nameId }: KnownSeed, sidecar: Sidecar | null): SourceRecord {
  let opened: Uint8Array | null = null;
  const open = (): Uint8Array => {
    const bytes = readFileSync(place);
    if (sha256Of(bytes) !== sha256) throw new Error(`种子文件“${file}”在构建时被改动，请重新构建。`);
    return bytes;
  };
  return {
    path: file,
    get bytes() {
      return (opened ??= open());
    },
    sidecar,
    sha256,
    nameId,
  };
}

async function readSidecarOf(
  folder: string,
  file: string | undefined,
): Promise<{ sidecar: Sidecar | null; diagnostics: readonly Diagnostic[] }> {
  if (file === undefined) return { sidecar: null, diagnostics: [] };
  return readSidecar(await readFile(path.join(folder, file), 'utf8'), `seeds/${file}`);
}

/** The sidecar of one file named on the command line; nothing when there is none. */
export async function readSidecarBeside(file: string): Promise<{ sidecar: Sidecar | null; diagnostics: readonly Diagnostic[] }> {
  const folder = path.dirname(file);
  const names = await readdir(folder).catch(() => []);
  const bases = [path.basename(file), path.basename(file).replace(/\.[^.]*$/u, '')];
  const found = names.find((name) => isSidecar(name) && bases.includes(name.replace(sidecarPattern, '')));
  return readSidecarOf(folder, found);
}

const nothing = sha256Of(new Uint8Array());

/** Files that are the same byte for byte: each becomes a document. */
function copies(records: readonly SourceRecord[]): Diagnostic[] {
  const firsts = new Map<string, string>();
  return records.flatMap(({ path: file, sha256 }) => {
    if (sha256 === nothing) return [];
    const first = firsts.get(sha256);
    if (first === undefined) firsts.set(sha256, file);
    return first === undefined ? [] : [copyOf(file, first)];
  });
}

function copyOf(file: string, first: string): Diagnostic {
  return {
    code: 'same-content',
    severity: 'warning',
    file: `seeds/${file}`,
    line: null,
    message: `这个文件与“${first}”的内容完全相同，会作为两件文件收入。`,
    hint: '如是重复存放，请移出其中一个；确要都收的，不用处理。',
  };
}

function orphan(file: string): Diagnostic {
  return {
    code: 'sidecar-without-document',
    severity: 'warning',
    file: `seeds/${file}`,
    line: null,
    message: `说明文件“${file}”旁边没有同名的文件。`,
    hint: '请检查文件名：说明文件与文件同名，只把扩展名换成 .yaml；如文件已删除，请把说明文件一并删除。',
  };
}
