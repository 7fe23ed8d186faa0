import path from 'node:path';
import type { IndexedPassage } from '../../src/model/passage.ts';
import type { BenchDocument } from './library.ts';

/** A law as the corpus has it, with what articles are judged by. */
export interface Law extends BenchDocument {
  /** Name of its file without date and `.md`. */
  readonly name: string;
  /** False for regulations of a province or city. */
  readonly national: boolean;
}

interface Draft {
  readonly label: string;
  readonly section: string;
  readonly lines: string[];
}

const articleStart = /^(?<label>第[一二三四五六七八九十百千零〇]+条(?:之[一二三四五六七八九十]+)?)[\s　]*/u;

/** Cuts the Markdown of a law into its head and its articles; `第X条` at the start of a line begins one. */
export function readLaw(file: string, text: string, index: number): Law {
  const lines = text.split('\n').map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('<!--'));
  const headings = lines.filter((line) => line.startsWith('# ')).map((line) => line.slice(2).trim());
  const title = headings.join(' ') || path.posix.basename(file, '.md');
  const url = `laws/${String(index).padStart(4, '0')}.html`;
  const year = /\((?<year>\d{4})-/u.exec(file)?.groups?.['year'] ?? null;
  const name = lawName(file);
  const passages = readArticles(lines).map((draft, number) => toPassage(draft, number, { url, title, name, year }));
  return { url, title, passages, name, national: !file.startsWith('DLC/') };
}

function readArticles(lines: readonly string[]): Draft[] {
  let draft: Draft = { label: '', section: '', lines: [] };
  const drafts = [draft];
  let section = '';
  for (const line of lines.filter((each) => !each.startsWith('# '))) {
    if (line.startsWith('#')) {
      section = line.replace(/^#+\s*/u, '').replace(/\s+/gu, ' ');
      continue;
    }
    const label = articleStart.exec(line)?.groups?.['label'];
    if (label !== undefined) drafts.push((draft = { label, section, lines: [] }));
    draft.lines.push(line.replace(articleStart, ''));
  }
  return drafts;
}

function toPassage(draft: Draft, number: number, law: { url: string; title: string; name: string; year: string | null }): IndexedPassage {
  const isHead = number === 0;
  const text = draft.lines.join('\n');
  return {
    url: isHead ? law.url : `${law.url}#p${String(number)}`,
    document: law.name,
    title: isHead ? law.title : draft.label,
    section: draft.section,
    label: draft.label,
    text,
    order: number,
    kind: isHead ? 'block' : 'article',
    year: law.year,
    cites: citedIn(text),
    parties: [],
  };
}

/** Names in book-title marks, each once: what the library finds as citations. */
function citedIn(text: string): string[] {
  return [...new Set(text.match(/《[^《》\n]+》/gu))];
}

/** `刑法/刑法修正案（十二）(2023-12-29).md` → `刑法修正案（十二）`; every part of the Civil Code is 中华人民共和国民法典. */
function lawName(file: string): string {
  if (file.startsWith('民法典/')) return '中华人民共和国民法典';
  return path.posix.basename(file, '.md').replace(/\(\d{4}-\d{2}-\d{2}\)$/u, '');
}
