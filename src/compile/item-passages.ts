import type { Annotations } from '../model/annotation.ts';
import type { Division, OfficialDocument } from '../model/document.ts';
import type { IndexedPassage } from '../model/passage.ts';
import type { Section } from '../model/schema.ts';
import { displayMark } from './mark.ts';
import { divisionLink, sectionsByDivision } from './outline.ts';

type Draft = Omit<IndexedPassage, 'order'>;

/** What can be found in a policy document: its items with their text, and its headings, of which only the words can be found. */
export function itemPassages(document: OfficialDocument, annotations: ReadonlyMap<string, Annotations>, year: string | null): Draft[] {
  const sections = sectionsByDivision(document);
  return document.divisions.map((division) => {
    const section = sections.get(division.id);
    return division.heading
      ? headingPassage(document, division, section, year)
      : itemPassage(document, division, section, year, annotations.get(division.id));
  });
}

/** Of a heading only its words can be found; what stands below has passages of its own. */
function headingPassage(document: OfficialDocument, division: Division, section: Section | undefined, year: string | null): Draft {
  const words = sectionWords(section);
  const { title } = nameOf(division);
  return { ...bareDraft(document, division, year), section: title.replace(/\s/gu, '') === words ? '' : words, text: '', kind: 'heading' };
}

function itemPassage(
  document: OfficialDocument,
  division: Division,
  section: Section | undefined,
  year: string | null,
  annotations: Annotations | undefined,
): Draft {
  const cites = annotations?.citations.flatMap(({ targets }) => targets.map(({ title }) => title)) ?? [];
  return {
    ...bareDraft(document, division, year),
    section: sectionWords(section),
    cites: [...new Set(cites)],
    parties: [...new Set(annotations?.parties.map(({ party }) => party) ?? [])],
    keywords: annotations?.keywords.map(({ word }) => word) ?? [],
  };
}

function bareDraft(document: OfficialDocument, division: Division, year: string | null): Draft {
  return {
    url: withHtml(divisionLink(document, division).path),
    document: document.title,
    ...nameOf(division),
    section: '',
    text: division.text,
    kind: 'task',
    year,
    cites: [],
    parties: [],
  };
}

function nameOf(division: Division): Pick<Draft, 'title' | 'label'> {
  const mark = displayMark(division);
  const words = division.title ?? (division.heading ? division.text : null);
  return { title: words === null ? mark : `${mark} ${words}`.trim(), label: mark };
}

const sectionWords = (section: Section | undefined): string => (section ? `${section.mark}${section.title ?? '标题缺失'}` : '');

/** `documents/x#article-3` → `documents/x.html#article-3`. */
function withHtml(path: string): string {
  const [page = '', anchor] = path.split('#');
  return anchor === undefined ? `${page}.html` : `${page}.html#${anchor}`;
}
