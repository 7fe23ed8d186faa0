import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ZodType } from 'zod';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Knowledge } from '../model/knowledge.ts';
import { noteSchema, regulationSchema, type SiteSettings, siteSchema, termSchema } from '../model/schema.ts';
import { parseEntry } from './knowledge-entry.ts';
import { readSynonyms } from './synonyms-fs.ts';

/** What people keep in `content/`, checked. `rejected` names the files (relative to the content folder) that are left out of the site. */
export interface KnowledgeFolder {
  readonly knowledge: Knowledge;
  /** Words that are never cut, from `dictionary.txt`. */
  readonly dictionary: readonly string[];
  /** How the site is to be searched, from `site.yaml`. */
  readonly search: SiteSettings['search'];
  /** Notes on items: `tj-2020/item-08`. */
  readonly notes: readonly string[];
  readonly rejected: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads and checks `regulations/`, `terms/`, `notes/`, `dictionary.txt`, `synonyms.txt` and `site.yaml`. Missing folders count as empty. */
export async function readKnowledge(folder: string): Promise<KnowledgeFolder> {
  const regulations = await readEntries(folder, 'regulations', regulationSchema);
  const terms = await readEntries(folder, 'terms', termSchema);
  const notes = await readEntries(folder, 'notes', noteSchema);
  const site = await readEntries(folder, 'site.yaml', siteSchema);
  const all = [regulations, terms, notes, site];
  return {
    knowledge: {
      regulations: regulations.entries.map(({ id, data }) => ({ id, ...data })),
      terms: terms.entries.map(({ id, data }) => ({ id, ...data })),
    },
    dictionary: await readDictionary(folder),
    search: site.entries[0]?.data.search ?? 'auto',
    notes: notes.entries.map(({ id }) => id),
    rejected: all.flatMap((part) => part.rejected),
    diagnostics: [...all.flatMap((part) => part.diagnostics), ...(await readSynonyms(folder)).diagnostics],
  };
}

interface Entries<T> {
  readonly entries: { readonly id: string; readonly data: T }[];
  readonly rejected: string[];
  readonly diagnostics: Diagnostic[];
}

async function readEntries<T>(folder: string, name: string, schema: ZodType<T>): Promise<Entries<T>> {
  const result: Entries<T> = { entries: [], rejected: [], diagnostics: [] };
  for (const file of await listEntries(folder, name)) {
    const text = await readFile(path.join(folder, file), 'utf8');
    const parsed = parseEntry(text, `content/${file}`, schema);
    if ('data' in parsed) result.entries.push({ id: entryId(file), data: parsed.data });
    else {
      result.rejected.push(file);
      result.diagnostics.push(...parsed.diagnostics);
    }
  }
  return result;
}

/** `regulations/dangzhang.md` → `dangzhang`; `notes/tj-2020/item-08.md` → `tj-2020/item-08`. */
const entryId = (file: string): string => file.replace(/^[^/]+\//u, '').replace(/\.(?:md|ya?ml)$/u, '');

async function listEntries(folder: string, name: string): Promise<string[]> {
  if (name.endsWith('.yaml')) return (await readdir(folder).catch(() => [])).filter((file) => file === name);
  const entries = await readdir(path.join(folder, name), { withFileTypes: true, recursive: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md') && entry.name !== 'README.md')
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
}

async function readDictionary(folder: string): Promise<string[]> {
  const text = await readFile(path.join(folder, 'dictionary.txt'), 'utf8').catch(() => '');
  return text
    .split(/\r?\n/u)
    .map((line) => line.replace(/#.*$/u, '').trim())
    .filter((line) => line !== '');
}
