import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { LineCounter, parseDocument as parseYamlDocument } from 'yaml';
import type { ZodType } from 'zod';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Knowledge } from '../model/knowledge.ts';
import { noteSchema, regulationSchema, siteSchema, termSchema } from '../model/schema.ts';

/** What people keep in `content/`, checked. `rejected` names the files (relative to the content folder) that are left out of the site. */
export interface KnowledgeFolder {
  readonly knowledge: Knowledge;
  /** Words that are never cut, from `dictionary.txt`. */
  readonly dictionary: readonly string[];
  /** Notes on items: `tj-2020/item-08`. */
  readonly notes: readonly string[];
  readonly rejected: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads and checks `regulations/`, `terms/`, `notes/`, `dictionary.txt` and `site.yaml`. Missing folders count as empty. */
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
    notes: notes.entries.map(({ id }) => id),
    rejected: all.flatMap((part) => part.rejected),
    diagnostics: all.flatMap((part) => part.diagnostics),
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

/** Front matter (or a whole YAML file) against a schema; every problem with its line and the text found there. */
export function parseEntry<T>(text: string, file: string, schema: ZodType<T>): { data: T } | { diagnostics: Diagnostic[] } {
  const body = file.endsWith('.md') ? /^---\r?\n(?<yaml>[\s\S]*?)\r?\n---(?:\r?\n|$)/u.exec(text)?.groups?.['yaml'] : text;
  if (body === undefined) {
    if (schema === (noteSchema as ZodType)) return { data: schema.parse({}) };
    return { diagnostics: [entryProblem(file, 1, '文件开头没有用两行“---”围起来的题录。', text.split('\n', 1)[0] ?? '')] };
  }
  const lineCounter = new LineCounter();
  const yaml = parseYamlDocument(body, { lineCounter, prettyErrors: false });
  const offsetLine = (offset: number): number => lineCounter.linePos(offset).line + (file.endsWith('.md') ? 1 : 0);
  const quote = (line: number): string => text.split('\n')[line - 1]?.trim() ?? '';
  if (yaml.errors.length > 0) {
    return {
      diagnostics: yaml.errors.map(({ pos }) => {
        const line = offsetLine(pos[0]);
        return entryProblem(file, line, '这一行不是有效的 YAML（常见原因：缩进不齐、冒号后缺空格、引号不成对）。', quote(line));
      }),
    };
  }
  const result = schema.safeParse(yaml.toJS() ?? {});
  if (result.success) return { data: result.data };
  return {
    diagnostics: result.error.issues.map((issue) => {
      const node = yaml.getIn(issue.path.slice(0, 1), true) as { range?: [number] } | undefined;
      const line = node?.range ? offsetLine(node.range[0]) : 1;
      return entryProblem(file, line, schemaMessage(issue), quote(line));
    }),
  };
}

function schemaMessage(issue: { code: string; path: PropertyKey[]; keys?: string[]; input?: unknown }): string {
  const field = issue.path.map(String).join('.');
  if (issue.code === 'unrecognized_keys') return `不认识的字段“${(issue.keys ?? []).join('、')}”。`;
  return field === '' ? '内容不符合要求。' : `字段“${field}”缺失或写法不对。`;
}

function entryProblem(file: string, line: number, what: string, quoted: string): Diagnostic {
  return {
    code: 'invalid-entry',
    severity: 'error',
    file,
    line,
    message: `${what}该处文字：“${quoted.slice(0, 60)}”`,
    hint: '请对照同一文件夹里的其他文件改正；没有依据的字段写 null，页面会显示“待核实”。改正之前，这一条不会出现在网站上。',
  };
}

async function readDictionary(folder: string): Promise<string[]> {
  const text = await readFile(path.join(folder, 'dictionary.txt'), 'utf8').catch(() => '');
  return text
    .split(/\r?\n/u)
    .map((line) => line.replace(/#.*$/u, '').trim())
    .filter((line) => line !== '');
}
