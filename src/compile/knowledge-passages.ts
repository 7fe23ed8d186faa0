import { readAlias } from '../cite/known-alias.ts';
import type { Knowledge, RegulationEntry, TermEntry } from '../model/knowledge.ts';
import type { IndexedPassage } from '../model/passage.ts';

type Draft = Omit<IndexedPassage, 'order'>;

/** What people wrote about regulations and set phrases, an entry a passage. */
export function knowledgePassages({ regulations, terms }: Knowledge): Draft[] {
  return [...regulations, ...terms].map((entry) => {
    const regulation = entry.kind === 'regulation';
    return {
      url: `${regulation ? 'regulations' : 'terms'}/${entry.id}.html`,
      document: regulation ? '所引文件' : '提法',
      title: regulation ? entry.displayTitle : entry.title,
      section: '',
      label: '',
      text: [...ownLines(entry), ...entry.facts.map((fact) => fact.text)].filter((line) => line !== '').join('\n'),
      kind: entry.kind,
      year: entry.issued?.slice(0, 4) ?? null,
      cites: [],
      parties: [],
      names: namesOf(entry),
    };
  });
}

/** What the page says above its facts. */
function ownLines(entry: RegulationEntry | TermEntry): string[] {
  return entry.kind === 'regulation' ? [entry.docNumber ?? ''] : [entry.definition ?? '', entry.members.join('、')];
}

/** The title without marks, names that mean this entry in any context, and its 发文字号. */
function namesOf({ title, aliases, docNumber }: RegulationEntry | TermEntry): string[] {
  const known = aliases.map(readAlias).filter(({ sure }) => sure);
  return [...new Set([title, ...known.map(({ name }) => name), ...(docNumber === null ? [] : [docNumber])])];
}
