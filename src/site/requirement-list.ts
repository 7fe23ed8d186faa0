/** What a document asks for, item by item: the sheet an office starts its own table from. */
import type { TaskPage } from '../model/schema.ts';
import { taskAddress } from './address.ts';
import { itemLink, type ItemLink } from './item-link.ts';
import { linesMark } from './wording.ts';

/** A sentence that requires something (要…, 不得…), with its place. */
export interface RequirementRow {
  readonly number: number;
  readonly text: string;
  readonly address: string;
  readonly lines: string;
  /** Addressees named inside the sentence. */
  readonly parties: string;
}

/** The requirements of an item. */
export interface RequirementGroup {
  readonly item: ItemLink;
  readonly rows: readonly RequirementRow[];
}

/** Items that ask for something, in document order. */
export function requirementList(tasks: readonly TaskPage[]): readonly RequirementGroup[] {
  return tasks
    .filter(({ requirements }) => requirements.length > 0)
    .map((page) => ({
      item: itemLink(page),
      rows: page.requirements.map((requirement) => ({
        number: requirement.number,
        text: requirement.text,
        address: `${taskAddress(page.document, page.division)}#${requirement.id}`,
        lines: linesMark(requirement.lines),
        parties: partiesIn(page, requirement.span),
      })),
    }));
}

/** The first groups, with at most about `most` rows; the page of one document has an end, however long the document is. */
export function firstGroups(groups: readonly RequirementGroup[], most: number): readonly RequirementGroup[] {
  let rows = 0;
  return groups.filter((group) => {
    const fits = rows < most;
    rows += group.rows.length;
    return fits;
  });
}

function partiesIn({ parties }: TaskPage, { start, end }: TaskPage['requirements'][number]['span']): string {
  const inside = parties.filter(({ span }) => span.start >= start && span.end <= end);
  return [...new Set(inside.map(({ party }) => party))].join('、');
}
