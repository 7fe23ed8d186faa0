/** Which element of a task page's text stands for which annotation. Tables only; how they nest is `annotated-text.ts`. */
import type { TaskPage } from '../model/schema.ts';
import { pathAddress, targetAddress, termAddress } from './address.ts';
import type { Mark } from './annotated-text.ts';
import { restoration } from './restoration.ts';

/** HTML attributes; null leaves one out. */
export type Attributes = Readonly<Record<string, string | number | readonly string[] | null>>;

/** A mark in the text of an item with the element that shows it. */
export interface TextMark extends Mark {
  readonly element: 'a' | 'b' | 'span';
  /** On the first piece only. */
  readonly id: string | null;
  readonly attributes: Attributes;
  /** A small link in front of the first piece; its words are in attributes, so that the text stays the source's. */
  readonly reference: Attributes | null;
  /** Attributes of the first and of the last piece. */
  readonly before: Attributes;
  readonly after: Attributes;
}

const none: Attributes = {};

function textMark(mark: Partial<TextMark> & Pick<TextMark, 'key' | 'rank' | 'span' | 'element'>): TextMark {
  return { id: mark.key, attributes: none, reference: null, before: none, after: none, ...mark };
}

/** All marks of a task page, the outermost kind first: lead, suspect, requirement, citation, figure, phrase, party. */
export function textMarks(page: TaskPage): readonly TextMark[] {
  return [
    ...page.suspect.map((suspicion, at) => suspectMark(suspicion, at)),
    ...page.requirements.map(requirementMark),
    ...page.citations.map(citationMark),
    ...page.figures.map(({ id, span }) => textMark({ key: id, rank: 4, span, element: 'span', attributes: { className: ['figure'] } })),
    ...page.phrases.map(phraseMark),
    ...page.parties.map(({ id, span }) => textMark({ key: id, rank: 6, span, element: 'span', attributes: { className: ['party'] } })),
  ];
}

/** The run-in lead at the head of the text (`强化师德师风建设。`), when it is printed there. */
export function leadMark(page: TaskPage, firstParagraph: string): readonly TextMark[] {
  if (!page.titled || !firstParagraph.startsWith(page.title)) return [];
  const end = page.title.length + (firstParagraph.charAt(page.title.length) === '。' ? 1 : 0);
  return [textMark({ key: 'lead', rank: 0, span: { start: 0, end }, element: 'b', id: null, attributes: { className: ['lead'] } })];
}

function suspectMark({ span, why }: TaskPage['suspect'][number], at: number): TextMark {
  const attributes = { className: ['suspect'], tabIndex: 0, dataWhy: `存疑：${why}` };
  return textMark({ key: `s${String(at + 1)}`, rank: 1, span, element: 'span', attributes });
}

function requirementMark({ id, span, number }: TaskPage['requirements'][number]): TextMark {
  const reference = {
    href: `#note-${id}`,
    className: ['req-ref'],
    dataMark: String(number),
    ariaLabel: `要求 ${String(number)}`,
  };
  return textMark({ key: id, rank: 2, span, element: 'span', attributes: { className: ['req'] }, reference });
}

function citationMark(citation: TaskPage['citations'][number]): TextMark {
  const [target, ...others] = citation.targets;
  const [place] = citation.places ?? [];
  const href = target && others.length === 0 ? (place === undefined ? targetAddress(target) : pathAddress(place)) : `#note-${citation.id}`;
  const { before, after } = restoration(citation.text, citation.title);
  return textMark({
    key: citation.id,
    rank: 3,
    span: citation.span,
    element: 'a',
    attributes: { className: ['cite', `is-${citation.status}`], href },
    before: { dataBefore: before },
    after: { dataAfter: after },
  });
}

function phraseMark({ id, span, term }: TaskPage['phrases'][number]): TextMark {
  return textMark({ key: id, rank: 5, span, element: 'a', attributes: { className: ['phrase'], href: termAddress(term) } });
}
