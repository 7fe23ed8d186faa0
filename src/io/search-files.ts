import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { deflateSync } from 'node:zlib';
import type { LoadFile, ReceivedFile } from '../search/files.ts';

/** Folder of the index below the root of the site. */
export const searchFolder = path.join('data', 'search');

/** Writes one file of the index as a classic script that hands its payload to `Yaodian.receive`; resolves to its size in bytes. */
export async function writeSearchFile(outDir: string, build: string, name: string, value: unknown): Promise<number> {
  const payload = deflateSync(JSON.stringify(value), { level: 9 }).toString('base64');
  const script = `Yaodian.receive(${[build, name, payload].map((text) => JSON.stringify(text)).join(',')});\n`;
  await mkdir(path.join(outDir, searchFolder), { recursive: true });
  await writeFile(path.join(outDir, searchFolder, `${name}.js`), script);
  return script.length;
}

const received = /^Yaodian\.receive\((?<arguments>.*)\);\s*$/su;

/** Reads the files of a written index as the browser does, for tests and measurements. */
export function searchFilesOf(outDir: string): LoadFile {
  return async (name): Promise<ReceivedFile | null> => {
    const script = await readFile(path.join(outDir, searchFolder, `${name}.js`), 'utf8');
    const list = received.exec(script)?.groups?.arguments;
    if (list === undefined) return null;
    const [build = '', given = '', payload = ''] = JSON.parse(`[${list}]`) as string[];
    return { build, name: given, payload };
  };
}
