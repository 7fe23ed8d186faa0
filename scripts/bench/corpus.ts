import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { IndexedPassage } from '../../src/model/passage.ts';

/** One law or regulation with the passages it is cut into. */
export interface LawDocument {
  readonly title: string;
  /** Name of its file without date and `.md`; articles are judged by it. */
  readonly name: string;
  /** False for regulations of a province or city. */
  readonly national: boolean;
  readonly passages: readonly IndexedPassage[];
}

/** Queries with what is right, as far as a corpus brings them along. */
export interface CorpusQueries {
  readonly phrases: readonly string[];
  readonly titles: readonly string[];
  readonly questions: readonly { readonly question: string; readonly relevant: readonly string[] }[];
}

export interface Corpus {
  readonly documents: readonly LawDocument[];
  readonly queries: CorpusQueries;
}

/**
 * Reads a corpus of laws as Markdown: every `.md` below the folder, or `laws.tar.xz` in it, with `phrases.json` and
 * `questions.json` beside them. `share` keeps every n-th document.
 */
export async function loadCorpus(folder: string, share = 1): Promise<Corpus> {
  const texts = await textFolder(folder);
  const files = (await readdir(texts, { recursive: true })).filter((file) => file.endsWith('.md') && !file.endsWith('_index.md'));
  const chosen = files.sort().filter((_, index) => index % share === 0);
  const documents: LawDocument[] = [];
  for (const file of chosen) {
    const text = await readFile(path.join(texts, file), 'utf8');
    documents.push(readLaw(file.split(path.sep).join('/'), text, documents.length));
  }
  let order = 0;
  const numbered = documents.map((document) => ({
    ...document,
    passages: document.passages.map((passage) => ({ ...passage, order: order++ })),
  }));
  return { documents: numbered, queries: await loadQueries(folder) };
}

async function textFolder(folder: string): Promise<string> {
  const archive = (await readdir(folder)).find((name) => name.endsWith('.tar.xz'));
  if (archive === undefined) return folder;
  const target = await mkdtemp(path.join(tmpdir(), 'yaodian-corpus-'));
  await promisify(execFile)('tar', ['xJf', path.join(folder, archive), '-C', target]);
  return target;
}

async function loadQueries(folder: string): Promise<CorpusQueries> {
  const read = async <T>(name: string, otherwise: T): Promise<T> => {
    const text = await readFile(path.join(folder, name), 'utf8').catch(() => null);
    return text === null ? otherwise : (JSON.parse(text) as T);
  };
  const { phrases, clauses, titles } = await read('phrases.json', { phrases: [], clauses: [], titles: [] } as Record<string, string[]>);
  return { phrases: [...(phrases ?? []), ...(clauses ?? [])], titles: titles ?? [], questions: await read('questions.json', []) };
}

const articleStart = /^(?<label>第[一二三四五六七八九十百千零〇]+条(?:之[一二三四五六七八九十]+)?)[\s　]*/u;

/** Cuts a law into its head and its articles; `第X条` at the start of a line begins one. */
export function readLaw(file: string, text: string, index: number): LawDocument {
  const lines = text.split('\n').map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('<!--'));
  const headings = lines.filter((line) => line.startsWith('# ')).map((line) => line.slice(2).trim());
  const title = headings.join(' ') || path.basename(file, '.md');
  const page = `laws/${String(index).padStart(4, '0')}.html`;
  const base = { document: title, year: /\((?<year>\d{4})-/u.exec(file)?.groups?.year ?? null, cites: [], parties: [], order: 0 };
  const drafts: { label: string; section: string; lines: string[] }[] = [{ label: '', section: '', lines: [] }];
  let section = '';
  for (const line of lines) {
    if (line.startsWith('# ')) continue;
    if (line.startsWith('#')) {
      section = line.replace(/^#+\s*/u, '').replace(/\s+/gu, ' ');
      continue;
    }
    const label = articleStart.exec(line)?.groups?.label;
    if (label !== undefined) drafts.push({ label, section, lines: [] });
    drafts.at(-1)?.lines.push(line.replace(articleStart, ''));
  }
  const passages = drafts.map((draft, number): IndexedPassage => ({
    ...base,
    url: number === 0 ? page : `${page}#p${String(number)}`,
    title: number === 0 ? title : draft.label,
    section: draft.section,
    label: draft.label,
    text: draft.lines.join('\n'),
    kind: number === 0 ? 'block' : 'article',
  }));
  return { title, name: documentName(file), national: !file.startsWith('DLC/'), passages };
}

/** `刑法/刑法修正案（十二）(2023-12-29).md` → `刑法修正案（十二）`; every part of the Civil Code is 中华人民共和国民法典. */
function documentName(file: string): string {
  if (file.startsWith('民法典/')) return '中华人民共和国民法典';
  return path.posix.basename(file, '.md').replace(/\(\d{4}-\d{2}-\d{2}\)$/u, '');
}
