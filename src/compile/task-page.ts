import type { Annotations, RelatedItem } from '../model/annotation.ts';
import type { Division, OfficialDocument } from '../model/document.ts';
import type { Link, Section, TaskPage } from '../model/schema.ts';
import { displayMark, displayTitle } from './mark.ts';
import { sourceParagraphs } from './task-body.ts';

/** What a task page needs to know beyond its own division. */
export interface TaskContext {
  readonly document: OfficialDocument;
  readonly section: Section | null;
  readonly order: number;
  readonly annotations: Annotations;
  readonly previous: Link | null;
  readonly next: Link | null;
  /** The link to any division of the library; undefined when it has no page. */
  readonly linkTo: (documentId: string, divisionId: string) => Link | undefined;
}

/** Front matter of `content/tasks/<document>/<division>.md`. */
export function taskPage(division: Division, context: TaskContext): TaskPage {
  const { document, annotations } = context;
  return {
    title: displayTitle(division),
    kind: 'task',
    document: document.id,
    documentTitle: document.title,
    division: division.id,
    order: context.order,
    level: division.level,
    label: division.label,
    number: division.number,
    mark: displayMark(division),
    inferred: division.inferred,
    unassigned: division.unassigned,
    titled: division.title !== null,
    section: context.section,
    lines: division.lines,
    sourceSha256: document.source.sha256,
    paragraphs: sourceParagraphs(division),
    citations: annotations.citations,
    requirements: annotations.requirements,
    parties: annotations.parties,
    figures: annotations.figures,
    phrases: annotations.phrases,
    keywords: annotations.keywords,
    related: annotations.related.flatMap((item) => relatedLink(item, context)),
    damage: annotations.damage,
    suspect: division.suspect,
    previous: context.previous,
    next: context.next,
  };
}

function relatedLink(item: RelatedItem, { linkTo }: TaskContext): TaskPage['related'] {
  const link = linkTo(item.documentId, item.divisionId);
  if (!link) return [];
  return [{ ...link, score: item.score, sharedWords: item.sharedWords, sharedTargets: item.sharedTargets }];
}
