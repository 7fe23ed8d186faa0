import { decodePayload } from './codec.ts';
import { type Manifest, searchFormat } from './manifest.ts';

/** A file as its script handed it over: `Yaodian.receive(build, name, payload)`. */
export interface ReceivedFile {
  readonly build: string;
  readonly name: string;
  readonly payload: string;
}

/** Brings one file of the index by its name; rejects when it is not there. `build` keeps caches apart. */
export type LoadFile = (name: string, build: string) => Promise<ReceivedFile | null>;

/** Why a file of the index cannot be used: not there, cut short or changed, from another build of the site. */
export type FileFault = 'missing' | 'damaged' | 'foreign';

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
  read<T>(name: string): Promise<T>;
}

/** Opens the index; rejects with a `SearchFileError` when its first file is not usable. */
export async function openFiles(load: LoadFile): Promise<SearchFiles> {
  const first = await fetchFile(load, 'manifest', '');
  const manifest = decode<Manifest>(first);
  if (manifest.format !== searchFormat) throw new SearchFileError('foreign', 'manifest');
  const opened = new Map<string, Promise<unknown>>();
  const read = async (name: string): Promise<unknown> => {
    const file = await fetchFile(load, name, manifest.build);
    if (file.build !== manifest.build) throw new SearchFileError('foreign', name);
    return decode(file);
  };
  return {
    manifest,
    read<T>(name: string) {
      const pending = opened.get(name) ?? read(name);
      opened.set(name, pending);
      pending.catch(() => opened.delete(name));
      return pending as Promise<T>;
    },
  };
}

async function fetchFile(load: LoadFile, name: string, build: string): Promise<ReceivedFile> {
  const file = await load(name, build).catch(() => {
    throw new SearchFileError('missing', name);
  });
  if (file?.name !== name) throw new SearchFileError('damaged', name);
  return file;
}

function decode<T>(file: ReceivedFile): T {
  try {
    return decodePayload(file.payload) as T;
  } catch {
    throw new SearchFileError('damaged', file.name);
  }
}
