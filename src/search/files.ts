import { decodeBytes, decodeJson } from './codec.ts';
import { type Manifest, searchFormat } from './manifest.ts';

/** A file as its script handed it over: `Yaodian.receive(build, name, payload)`. */
export interface ReceivedFile {
  readonly build: string;
  readonly name: string;
  readonly payload: string;
}

const fileScript = /^\ufeff?Yaodian\.receive\("(?<build>[^"]*)","(?<name>[^"]*)","(?<payload>[^"]*)"\);\n$/u;

/** What the script of a file would hand over, without running it; null for anything else. */
export function readFileScript(script: string): ReceivedFile | null {
  const { build, name, payload } = fileScript.exec(script)?.groups ?? {};
  return build === undefined || name === undefined || payload === undefined ? null : { build, name, payload };
}

/** Brings one file of the index by its name; rejects when it is not there. `build` keeps caches apart. */
export type LoadFile = (name: string, build: string) => Promise<ReceivedFile | null>;

/** Why a file of the index cannot be used: not there, cut short or changed, from another build of the site. */
export type FileFault = 'missing' | 'damaged' | 'foreign';

/** A file of the index cannot be used. */
export class SearchFileError extends Error {
  readonly fault: FileFault;
  readonly file: string;
  constructor(fault: FileFault, file: string) {
    super(`${fault}: ${file}`);
    this.name = 'SearchFileError';
    this.fault = fault;
    this.file = file;
  }
}

/** The files of one build, each loaded and checked once. */
export interface SearchFiles {
  readonly manifest: Manifest;
  bytes(name: string): Promise<Uint8Array>;
  json<T>(name: string): Promise<T>;
}

/** Opens the index; rejects with a `SearchFileError` when its first file is not usable. */
export async function openFiles(load: LoadFile): Promise<SearchFiles> {
  const first = await fetchFile(load, 'manifest', '');
  const manifest = checked('manifest', () => decodeJson(decodeBytes(first.payload))) as Manifest;
  if (manifest.format !== searchFormat) throw new SearchFileError('foreign', 'manifest');
  if (manifest.build !== first.build) throw new SearchFileError('damaged', 'manifest');
  const bytes = remember(async (name) => {
    const file = await fetchFile(load, name, manifest.build);
    if (file.build !== manifest.build) throw new SearchFileError('foreign', name);
    return checked(name, () => decodeBytes(file.payload));
  });
  const values = remember(async (name) => {
    const packed = await bytes(name);
    return checked(name, () => decodeJson(packed));
  });
  return { manifest, bytes, json: <T>(name: string) => values(name) as Promise<T> };
}

/** Asks once for each name, and again after a failure. */
export function remember<T>(ask: (name: string) => Promise<T>): (name: string) => Promise<T> {
  const asked = new Map<string, Promise<T>>();
  return (name) => {
    const pending = asked.get(name) ?? ask(name);
    asked.set(name, pending);
    pending.catch(() => asked.delete(name));
    return pending;
  };
}

async function fetchFile(load: LoadFile, name: string, build: string): Promise<ReceivedFile> {
  const file = await load(name, build).catch(() => {
    throw new SearchFileError('missing', name);
  });
  if (file?.name !== name) throw new SearchFileError('damaged', name);
  return file;
}

/** What `decode` gives; a file it cannot read is damaged. */
export function checked<T>(name: string, decode: () => T): T {
  try {
    return decode();
  } catch {
    throw new SearchFileError('damaged', name);
  }
}
