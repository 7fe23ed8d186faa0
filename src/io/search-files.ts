import { writeFileSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { deflateRaw } from 'node:zlib';
import { type LoadFile, type ReceivedFile, readFileScript } from '../search/files.ts';
import { seal } from '../search/packing/checksum.ts';
import { bytesToScriptText } from '../search/packing/script-text.ts';

/** Folder of the index below the root of the site. */
export const searchFolder = path.join('data', 'search');

const compress = promisify(deflateRaw);

const byteOrderMark = '\ufeff';

/** Writes the files of one build and adds up their bytes. Files may be written side by side: other threads compress them. */
export interface SearchFileWriter {
  bytes(name: string, bytes: Uint8Array): void;
  json(name: string, value: unknown): Promise<void>;
  /** The same, given as text. */
  jsonText(name: string, json: string): Promise<void>;
  readonly total: number;
}

/** How index files are written: UTF-8 like every other file, or UTF-16, a third smaller, where size decides. */
export type SearchFileEncoding = 'utf8' | 'utf16le';

/**
 * Files of the index are classic scripts that hand their bytes to `Yaodian.receive`: they load from any server, from `file://` and
 * under the strictest policy, and no server needs to know their type.
 */
export async function createSearchFileWriter(outDir: string, build: string, encoding: SearchFileEncoding): Promise<SearchFileWriter> {
  const folder = path.join(outDir, searchFolder);
  await mkdir(folder, { recursive: true });
  let total = 0;
  const bytes = (name: string, content: Uint8Array): void => {
    const script = `Yaodian.receive("${build}","${name}","${bytesToScriptText(seal(content))}");\n`;
    const file = Buffer.from(encoding === 'utf16le' ? byteOrderMark + script : script, encoding);
    total += file.length;
    // Thousands of small files: waiting for each costs more than writing it.
    writeFileSync(path.join(folder, `${name}.js`), file);
  };
  const jsonText: SearchFileWriter['jsonText'] = async (name, json) => {
    bytes(name, await compress(json, { level: 9 }));
  };
  return {
    bytes,
    json: (name, value) => jsonText(name, JSON.stringify(value)),
    jsonText,
    get total() {
      return total;
    },
  };
}

/** Reads the files of a written index as the browser does, for tests and measurements. */
export function searchFilesOf(outDir: string): LoadFile {
  return async (name): Promise<ReceivedFile | null> => {
    const file = await readFile(path.join(outDir, searchFolder, `${name}.js`));
    return readFileScript(file.toString(file[0] === 0xff ? 'utf16le' : 'utf8'));
  };
}
