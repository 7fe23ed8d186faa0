/**
 * Addresses inside a law: 第十二条第二款第（三）项. They are read off the text as it is printed, so the build (which links to a place)
 * and the page (which marks it) ask the same function and cannot differ.
 */
import { type AnchorParts, findAnchor, formatAnchor } from './anchor.ts';
import type { ArticlePart } from './citation.ts';
import { parseNumeral } from './numeral.ts';

/**
 * One piece of a law in reading order. `paragraph` is a 款 inside an article and plain text outside; `subparagraph` is a 项, `point` a 目;
 * `more` is a further paragraph of either; `break` ends the articles.
 */
export interface LawPiece {
  readonly kind: 'heading' | 'article' | 'paragraph' | 'subparagraph' | 'point' | 'more' | 'break';
  /** Of a heading: 2 编, 3 章, 4 节. 0 for all others. */
  readonly depth: number;
  /** With its label as printed: `第一章 总则`, `第十二条`, `（三）提供…`. */
  readonly text: string;
}

/** Ids of one piece: `id` is the address; `also` is a second name the same place is cited by, unique like the first. */
export interface PieceNames {
  readonly id: string | null;
  readonly also: string | null;
}

/**
 * Names every piece. A 项 is called without its 款 where the article has one 款 only (第九条第（三）项), and with it otherwise; the
 * other form is `also`. An article that comes twice is 第一条-2. Linear in the number of pieces.
 */
export function nameLaw(pieces: readonly LawPiece[]): PieceNames[] {
  const names: PieceNames[] = [];
  const taken = new Map<string, number>();
  const path: string[] = [];
  for (let at = 0; at < pieces.length; ) {
    const piece = pieces[at];
    if (piece?.kind === 'article') {
      const group = articleGroup(pieces, at);
      names.push(...nameArticle(group, unique(articleBase(piece.text), taken)));
      at += group.length;
      continue;
    }
    names.push({ id: piece?.kind === 'heading' ? headingName(piece, path, taken) : null, also: null });
    at += 1;
  }
  return names;
}

function articleGroup(pieces: readonly LawPiece[], start: number): readonly LawPiece[] {
  let end = start + 1;
  while (!['heading', 'article', 'break', undefined].includes(pieces[end]?.kind)) end += 1;
  return pieces.slice(start, end);
}

function unique(name: string, taken: Map<string, number>): string {
  const copy = (taken.get(name) ?? 0) + 1;
  taken.set(name, copy);
  return copy === 1 ? name : `${name}-${String(copy)}`;
}

const headingLabel = /^第[^\s编章节]{1,8}(?:分编|编|章|节)/u;

/** 第三编 › 第一章 → `第三编第一章`: numbers begin again under each heading. */
function headingName({ depth, text }: LawPiece, path: string[], taken: Map<string, number>): string {
  path.length = Math.min(path.length, depth);
  path[depth] = headingLabel.exec(text.replaceAll(/\s/gu, ''))?.[0] ?? text.replaceAll(/\s/gu, '').slice(0, 24);
  return unique(path.filter(Boolean).join(''), taken);
}

/** `第 十 条 之一` → 第十条之一; a label that is no 第X条 names itself. */
function articleBase(text: string): string {
  const label = text.replaceAll(/\s/gu, '');
  const parts = findAnchor(label, 0)?.parts;
  return parts?.article === undefined ? label : formatAnchor({ article: parts.article, articleSuffix: parts.articleSuffix } as ArticlePart);
}

const subparagraphLabel = /^[（(]?\s*(?<number>[〇零一二三四五六七八九十百0-9０-９]{1,5})\s*[）)、.．]/u;
const circled = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';

function printedNumber(text: string): number | null {
  const number = subparagraphLabel.exec(text)?.groups?.['number'];
  if (number !== undefined) return parseNumeral(number);
  const at = circled.indexOf(text.slice(0, 1));
  return text !== '' && at >= 0 ? at + 1 : null;
}

/** Where the pieces of one article are counted: its 款, and the 项 that 目 stand in, with and without the 款. */
interface Count {
  readonly base: string;
  /** True where the article has one 款 only: its 项 are then called without it. */
  readonly only: boolean;
  readonly taken: Map<string, number>;
  paragraph: number;
  item: Forms | null;
}

/** The two ways to name a place: 第九条第一款第（三）项 and 第九条第（三）项. */
interface Forms {
  readonly long: string;
  readonly short: string;
}

function nameArticle(group: readonly LawPiece[], base: string): PieceNames[] {
  const only = group.filter(({ kind }) => kind === 'paragraph').length < 2;
  const count: Count = { base, only, taken: new Map([[base, 1]]), paragraph: 0, item: null };
  return group.map((piece) => namePiece(piece, count));
}

const nameless: PieceNames = { id: null, also: null };

function namePiece({ kind, text }: LawPiece, count: Count): PieceNames {
  const { base, taken } = count;
  if (kind === 'article') return { id: base, also: null };
  if (kind === 'more') return nameless;
  if (kind !== 'point') count.item = null;
  if (kind === 'paragraph') {
    count.paragraph += 1;
    return { id: unique(base + formatAnchor({ paragraph: count.paragraph }), taken), also: null };
  }
  const number = printedNumber(text);
  if (number === null) return nameless;
  // 1． that stands under no （一） is a 目 of the article.
  if (kind === 'point' || /^[0-9０-９]/u.test(text)) return bothNames(under(count.item ?? { long: base, short: base }, { point: number }), count);
  count.item = under({ long: base + formatAnchor({ paragraph: Math.max(1, count.paragraph) }), short: base }, { subparagraph: number });
  return bothNames(count.item, count);
}

function under({ long, short }: Forms, place: AnchorParts): Forms {
  const tail = formatAnchor(place);
  return { long: long + tail, short: short + tail };
}

/** The other form is given to the first place that has it. */
function bothNames({ long, short }: Forms, { only, taken }: Count): PieceNames {
  const [first, second] = only ? [short, long] : [long, short];
  const id = unique(first, taken);
  return { id, also: second === first || taken.has(second) ? null : unique(second, taken) };
}

/**
 * The address a citation means among those a law has, the nearest one there is: 第二款第（三）项 of an article whose 款 are not told apart
 * is the 项; a 项 that is not there is its 款, a 款 that is not there the article. Null when there is no such article.
 */
export function placeInLaw(names: ReadonlySet<string>, locator: ArticlePart): string | null {
  const { article, articleSuffix, paragraph, subparagraph } = locator;
  const whole = { article, ...(articleSuffix === undefined ? {} : { articleSuffix }) };
  const inParagraph = { ...whole, paragraph: paragraph ?? 1 };
  const tries: ArticlePart[] = [locator];
  if (subparagraph !== undefined) tries.push({ ...inParagraph, subparagraph }, { ...whole, subparagraph });
  if (paragraph !== undefined) tries.push(inParagraph);
  tries.push(whole);
  return tries.map(formatAnchor).find((name) => names.has(name)) ?? null;
}
