import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { ContentFile } from '../compile/index.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { readText } from './file-bytes.ts';
import { namesBelow } from './folder-walk.ts';

/** Folders of `content/` that belong to the build. All others belong to people and are never written to. */
const generatedFolders = ['tasks', 'documents'] as const;

/** What is different between the folder on disk and what the build would write; paths relative to the content folder. */
export interface ContentChanges {
  readonly changed: readonly string[];
  /** Those of `changed` that are not there at all. */
  readonly added: readonly string[];
  /** Generated pages whose document or item is gone. */
  readonly obsolete: readonly string[];
  /** Files in the build's folders that the build did not make. */
  readonly foreign: readonly string[];
}

/** A file the build's folders are to have; `text` is null where it is known to be there as it should be. */
export type ExpectedFile = Pick<ContentFile, 'path'> & { readonly text: string | null };

/** Compares without writing. Files are looked at one by one and not kept. */
export async function compareContent(folder: string, files: Iterable<ExpectedFile>): Promise<ContentChanges> {
  return compare(folder, files, () => undefined);
}

/** Writes what changed and removes what is obsolete; files of people stay. */
export async function writeContent(folder: string, files: Iterable<ExpectedFile>): Promise<ContentChanges> {
  const changes = await compare(folder, files, writeText);
  for (const file of changes.obsolete) await rm(path.join(folder, file));
  return changes;
}

async function compare(folder: string, files: Iterable<ExpectedFile>, onChange: (file: string, text: string) => void): Promise<ContentChanges> {
  const wanted = new Set<string>();
  const [changed, added]: [string[], string[]] = [[], []];
  for (const { path: name, text } of files) {
    wanted.add(name);
    const known = text === null ? null : readText(path.join(folder, name));
    if (text === null || known === text) continue;
    changed.push(name);
    if (known === null) added.push(name);
    onChange(path.join(folder, name), text);
  }
  const others = listGenerated(folder).filter((file) => !wanted.has(file));
  const obsolete: string[] = [];
  const foreign: string[] = [];
  for (const file of others) {
    (isGenerated(file, readText(path.join(folder, file)) ?? '', others) ? obsolete : foreign).push(file);
  }
  return { changed, added, obsolete, foreign };
}

/** What a build would do to the pages as diagnostics, for `npm run check`: one for each kind of change, however many pages it concerns. */
export function staleDiagnostics({ changed, added, obsolete, foreign }: ContentChanges): Diagnostic[] {
  const missing = new Set(added);
  const stale = changed.filter((file) => !missing.has(file));
  const rebuild = '请运行 npm run build 重新生成；要补充说明，请写在 content/notes/ 里，不要改动生成的页面。';
  return [
    ...report(added, 'stale-content', 'error', '还没有生成。', '看过检查结果后，请运行 npm run build。'),
    ...report(stale, 'stale-content', 'error', '与种子文件不一致（过期或被手工改动）。', rebuild),
    ...report(obsolete, 'obsolete-content', 'error', '对应的文件或条目已不存在。', rebuild),
    ...report(foreign, 'foreign-content', 'warning', '不是由本程序生成的，已原样保留，也不会出现在网站上。', '这个文件夹由程序维护；人工说明请移到 content/notes/。'),
  ];
}

function report(files: readonly string[], code: string, severity: Diagnostic['severity'], what: string, hint: string): Diagnostic[] {
  const [first, ...others] = files;
  if (first === undefined) return [];
  const more = others.length > 0 ? `等 ${String(files.length)} 个` : '';
  return [{ code, severity, file: `content/${first}`, line: null, message: `内容页“${first}”${more}${what}`, hint }];
}

function listGenerated(folder: string): string[] {
  const lists = generatedFolders.map((name) => {
    const files = existsSync(path.join(folder, name)) ? namesBelow(path.join(folder, name)) : [];
    return files.filter((file) => !path.posix.basename(file).startsWith('.')).map((file) => `${name}/${file}`);
  });
  return lists.flat().sort();
}

function isGenerated(file: string, text: string, others: readonly string[]): boolean {
  if (file.endsWith('.txt')) return others.includes(file.replace(/\.txt$/u, '.md'));
  return /^kind: (?:task|document)$/mu.test(text) && /^\s*(?:sourceSha256|sha256): [0-9a-f]{64}$/mu.test(text);
}

function writeText(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}
