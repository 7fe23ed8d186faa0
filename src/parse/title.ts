import type { Draft } from './draft.ts';
import { bodyText } from './draft.ts';
import { gluedHeading } from './heading-phrases.ts';
import { mastheadRole } from './masthead-rules.ts';
import type { Paragraph } from './paragraph.ts';
import { squeeze } from './title-lines.ts';
import { unnumberedLead } from './unnumbered-lead.ts';

const longestLead = 40;
const longestHeading = 80;

/** A draft's title and whether the draft is nothing but a heading. */
export interface Titled {
  readonly title: string | null;
  readonly heading: boolean;
}

/** Ends a run-in lead: the first 。 of a paragraph. */
const firstSentence = /^(?<lead>[^。！？；\n]{2,}?)。(?=.)/u;
/** 活动内容：— a short noun and a colon lead as well. 下列情况不得收取： is a sentence that opens a list. */
const colonLead = /^(?<lead>[^\P{Script=Han}为将是有应按由须把对在]{2,8})[：:]/u;

/** Titles of all drafts of one document; `hasChildren` by key. Leads are believed where most fellows have one. */
export function titlesOf(text: string, drafts: readonly Draft[]): Map<number, Titled> {
  const parents = new Set(drafts.map(({ parent }) => parent));
  const lists = listsOf(text, drafts);
  return new Map(drafts.map((draft) => [draft.key, titleOf(text, draft, parents.has(draft.key), lists)]));
}

/** The lead of a printed entry, without its 。; null when it has none. `强化师德师风建设。深入…` → 强化师德师风建设. */
export function leadOf(text: string, draft: Draft): string | null {
  const [first] = draft.paragraphs;
  if (!first || !draft.mark) return null;
  const lead = firstSentence.exec(bodyText(text, first).slice(0, longestLead + 20))?.groups?.['lead'];
  return lead !== undefined && lead.length <= longestLead ? lead : null;
}

function titleOf(text: string, draft: Draft, hasChildren: boolean, lists: Lists): Titled {
  const [first, ...rest] = draft.paragraphs;
  const none = { title: null, heading: false };
  if (draft.titleParagraphs > 0) return carriedTitle(text, draft);
  if (first && !draft.mark && draft.inferred === null && !draft.unassigned) return { title: unnumberedLead(text.slice(first.start, first.end)), heading: false };
  if (!first || !draft.mark) return none;
  const body = bodyText(text, first);
  if (isDivisionHeading(draft)) return divisionTitle(text, body, rest);
  if (typeof draft.level === 'string') return none;
  if (lists.glued.has(listOf(draft)) && gluedHeading(body) !== null) return { title: gluedHeading(body), heading: false };
  if (isTitleLine(body, rest.length > 0 || hasChildren)) return { title: body.replace(/。$/u, '') || null, heading: rest.length === 0 };
  const broken = brokenTitle(text, body, rest);
  if (broken !== null) return { title: broken, heading: rest.length === 1 };
  const lead = lists.leads.has(listOf(draft)) ? leadOf(text, draft) : null;
  return lead === null || /[：:]/u.test(lead) ? colonTitle(body, rest.length > 0 || hasChildren) : { title: lead, heading: false };
}

/** The title of a chapter stands behind its mark or, 第一章 on a line of its own, on the next line. */
function divisionTitle(text: string, body: string, rest: readonly Paragraph[]): Titled {
  const [next] = rest;
  if (body !== '' || !next) return { title: closeUp(body) || null, heading: rest.length === 0 && body !== '' };
  const words = bodyText(text, next);
  const isTitle = words.length <= longestLead && isTitleLine(words, false);
  return { title: isTitle ? closeUp(words) : null, heading: isTitle && rest.length === 1 };
}

/** 一、深入学习宣传贯彻精神，⏎切实加强思想政治建设: a heading of two lines; null when it is none. */
function brokenTitle(text: string, body: string, [next]: readonly Paragraph[]): string | null {
  if (!next || next.quoted || !/[，,、]$/u.test(body) || body.length > longestLead || /[。；：:！？]/u.test(body)) return null;
  const words = bodyText(text, next);
  return words.length <= longestLead && isTitleLine(words, false) ? body + words : null;
}

/** The title of a document passed on inside this one. */
function carriedTitle(text: string, { paragraphs, titleParagraphs }: Draft): Titled {
  const lines = paragraphs.slice(0, titleParagraphs).map(({ start, end }) => text.slice(start, end)).filter((line) => mastheadRole(line) !== 'docNumber');
  return { title: squeeze(lines.join('')), heading: paragraphs.length === titleParagraphs };
}

function colonTitle(body: string, continues: boolean): Titled {
  const match = colonLead.exec(body);
  const lead = match?.groups?.['lead'] ?? null;
  const goesOn = match !== null && (body.length > match[0].length || continues);
  return { title: goesOn && lead !== null && !/下列|以下|如下/u.test(lead) ? lead : null, heading: false };
}

/** A line of its own that names what follows: no sentence inside, and only a 。 at its end if something does follow. */
export function isTitleLine(body: string, continues: boolean): boolean {
  if (body === '' || body.length > longestHeading || /[。！？；：:](?=.)/u.test(body) || /[：:；;，,、]$/u.test(body)) return false;
  return !body.endsWith('。') || (continues && body.length <= longestLead);
}

function isDivisionHeading({ level }: Draft): boolean {
  return level === 'part' || level === 'chapter' || level === 'section';
}

/** 总　　则 → 总则. */
function closeUp(title: string): string {
  return /^\p{Script=Han}(?:[ \u3000]+\p{Script=Han})+$/u.test(title) ? title.replace(/[ \u3000]/gu, '') : title;
}

function listOf(draft: Draft): string {
  return draft.mark?.style.id ?? '';
}

/** What is usual in the lists of a document. */
interface Lists {
  /** At least half of the entries of several sentences open with a lead, and not just one of many entries does. */
  readonly leads: ReadonlySet<string>;
  /** At least two entries begin with a well-known heading that has lost the break behind it. */
  readonly glued: ReadonlySet<string>;
}

function listsOf(text: string, drafts: readonly Draft[]): Lists {
  const counts = new Map<string, { lead: number; several: number; all: number; glued: number }>();
  for (const draft of drafts) {
    const [first] = draft.paragraphs;
    if (!first || !draft.mark) continue;
    const body = bodyText(text, first);
    const count = counts.get(listOf(draft)) ?? { lead: 0, several: 0, all: 0, glued: 0 };
    counts.set(listOf(draft), count);
    if (gluedHeading(body) !== null && /。/u.test(body)) count.glued += 1;
    if (isTitleLine(body, draft.paragraphs.length > 1)) continue;
    count.all += 1;
    if (/。(?=.)/u.test(body)) count.several += 1;
    if (leadOf(text, draft) !== null) count.lead += 1;
  }
  const where = (holds: (count: { lead: number; several: number; all: number; glued: number }) => boolean): Set<string> =>
    new Set([...counts].filter(([, count]) => holds(count)).map(([list]) => list));
  return { leads: where(({ lead, several, all }) => lead * 2 >= several && lead * 3 >= all), glued: where(({ glued }) => glued >= 2) };
}
