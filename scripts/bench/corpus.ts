import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { type Law, readLaw } from './law.ts';
import type { BenchDocument, Corpus, Question, Queries } from './library.ts';

/**
 * Reads a corpus of laws as Markdown: every `.md` below the folder, or an archive `*.tar.xz` in it, with `phrases.json` and
 * `questions.json` beside them. Archives are unpacked below `work`.
 */
export async function readCorpus(folder: string, work: string): Promise<Corpus> {
  const texts = await textFolder(folder, path.join(work, 'texts'));
  const files = (await readdir(texts, { recursive: true })).filter((file) => file.endsWith('.md') && !file.endsWith('_index.md'));
  const laws: Law[] = [];
  for (const file of files.sort()) {
    const text = await readFile(path.join(texts, file), 'utf8');
    laws.push(readLaw(file.split(path.sep).join('/'), text, laws.length));
  }
  return { name: path.basename(path.resolve(folder)), documents: laws, units: articlesOf(laws), queries: await readQueries(folder), judged: [] };
}

/** The folder of the texts; an archive is unpacked into `target`. */
export async function textFolder(folder: string, target: string): Promise<string> {
  const archive = (await readdir(folder)).find((name) => name.endsWith('.tar.xz'));
  if (archive === undefined) return folder;
  await mkdir(target, { recursive: true });
  await promisify(execFile)('tar', ['xJf', path.join(folder, archive), '-C', target]);
  return target;
}

/** The articles of national laws, each under its full name: `商标法第五十九条`. Where there are several texts of one law, the last counts. */
function articlesOf(laws: readonly Law[]): BenchDocument[] {
  const articles = laws
    .filter(({ national }) => national)
    .flatMap(({ name, passages }) =>
      passages
        .filter(({ kind }) => kind === 'article')
        .map((passage) => ({ url: passage.url, title: `${name}${passage.title}`, passages: [passage] })),
    );
  const last = new Map(articles.map((article) => [article.title, article]));
  return articles.filter((article) => last.get(article.title) === article);
}

async function readQueries(folder: string): Promise<Queries> {
  const lists = await readJson<Partial<Record<string, string[]>>>(path.join(folder, 'phrases.json'), {});
  const questions = await readJson<Question[]>(path.join(folder, 'questions.json'), []);
  return { phrases: lists['phrases'] ?? [], clauses: lists['clauses'] ?? [], titles: lists['titles'] ?? [], questions };
}

async function readJson<T>(file: string, otherwise: T): Promise<T> {
  const text = await readFile(file, 'utf8').catch(() => null);
  return text === null ? otherwise : (JSON.parse(text) as T);
}
