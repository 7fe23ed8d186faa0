import type { Annotations } from '../model/annotation.ts';
import type { Block, Division, OfficialDocument } from '../model/document.ts';
import type { Library } from '../model/library.ts';
import type { IndexedPassage } from '../model/passage.ts';
import type { Section } from '../model/schema.ts';
import { yearOf } from './document-page.ts';
import { articlePassages } from './legislation-passages.ts';
import { displayMark } from './mark.ts';
import { divisionLink, documentForm, sectionsByDivision } from './outline.ts';
import { documentPath } from './paths.ts';

type Draft = Omit<IndexedPassage, 'order'>;

/** Everything that can be found, in library order: documents, then what people wrote about regulations and set phrases. */
export function buildPassages(library: Library): IndexedPassage[] {
  const drafts = [
    ...library.documents.flatMap((document) => documentPassages(document, library)),
    ...knowledgePassages(library),
  ];
  return drafts.map((draft, order) => ({ ...draft, order }));
}

function documentPassages(document: OfficialDocument, library: Library): Draft[] {
  const year = yearOf(document);
  const annotations = new Map(library.annotations.get(document.id)?.map((entry) => [entry.divisionId, entry]));
  const blocks = [...document.front.filter(({ role }) => role !== 'title'), ...document.closing];
  return [
    ...blocks.map((block) => blockPassage(document, block, year)),
    ...(documentForm(document) === 'legislation'
      ? articlePassages(document, annotations).map((passage) => ({ ...passage, year }))
      : itemPassages(document, annotations, year)),
  ];
}

function itemPassages(document: OfficialDocument, annotations: ReadonlyMap<string, Annotations>, year: string | null): Draft[] {
  const sections = sectionsByDivision(document);
  return document.divisions
    .filter(({ heading }) => !heading)
    .map((division) => itemPassage(document, division, sections.get(division.id), year, annotations.get(division.id)));
}

function blockPassage(document: OfficialDocument, block: Block, year: string | null): Draft {
  return {
    url: `${documentPath(document.id)}.html#block-${String(block.lines[0])}`,
    document: document.title,
    title: blockTitles[block.role] ?? '正文外文字',
    section: '',
    label: '',
    text: block.text,
    kind: 'block',
    year,
    cites: [],
    parties: [],
  };
}

const blockTitles: Readonly<Record<string, string>> = {
  preamble: '前言',
  docNumber: '发文字号',
  addressees: '主送机关',
  toc: '目录',
  signature: '署名',
  date: '成文日期',
  attachment: '附件',
  printing: '印发说明',
  copies: '抄送',
};

function itemPassage(
  document: OfficialDocument,
  division: Division,
  section: Section | undefined,
  year: string | null,
  annotations: Annotations | undefined,
): Draft {
  const { path } = divisionLink(document, division);
  const mark = displayMark(division);
  const cites = annotations?.citations.flatMap(({ targets }) => targets.map(({ title }) => title)) ?? [];
  return {
    url: withHtml(path),
    document: document.title,
    title: division.title === null ? mark : `${mark} ${division.title}`.trim(),
    section: section ? `${section.mark}${section.title ?? '标题缺失'}` : '',
    label: mark,
    text: division.text,
    kind: 'task',
    year,
    cites: [...new Set(cites)],
    parties: [...new Set(annotations?.parties.map(({ party }) => party) ?? [])],
  };
}

function knowledgePassages({ knowledge }: Library): Draft[] {
  const entries = [...knowledge.regulations, ...knowledge.terms];
  return entries.map((entry) => {
    const regulation = entry.kind === 'regulation';
    const definition = regulation ? [] : [entry.definition ?? '', entry.members.join('、')];
    const text = [...definition, ...entry.facts.map((fact) => fact.text)].filter((line) => line !== '').join('\n');
    return {
      url: `${regulation ? 'regulations' : 'terms'}/${entry.id}.html`,
      document: regulation ? '所引文件' : '提法',
      title: regulation ? entry.displayTitle : entry.title,
      section: '',
      label: '',
      text,
      kind: entry.kind,
      year: entry.issued?.slice(0, 4) ?? null,
      cites: [],
      parties: [],
    };
  });
}

/** `documents/x#article-3` → `documents/x.html#article-3`. */
function withHtml(path: string): string {
  const [page = '', anchor] = path.split('#');
  return anchor === undefined ? `${page}.html` : `${page}.html#${anchor}`;
}
