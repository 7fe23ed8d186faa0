/** Page numbers and running heads: what stands at the edge of the pages and belongs to none of them. */
import type { SourceText } from '../../model/source.ts';
import type { PageLine } from './piece.ts';

/** A page with its lines, as long as they are being sorted out. */
export interface LinedPage {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly PageLine[];
}

interface PageNumberForm {
  readonly form: RegExp;
  /** Whether the form alone says that it is a page number; a bare figure has to count on with the pages. */
  readonly sure: boolean;
  readonly examples: readonly string[];
}

/** How page numbers are printed. */
export const pageNumberForms: readonly PageNumberForm[] = [
  { form: /^[-—–―－─•·]+\s*\d{1,4}\s*[-—–―－─•·]+$/u, sure: true, examples: ['— 1 —', '- 12 -', '－3－', '·4·'] },
  { form: /^第\s*(?:\d{1,4}|[一二三四五六七八九十百]+)\s*页(?:[\s，,/／]*共\s*(?:\d{1,4}|[一二三四五六七八九十百]+)\s*页)?$/u, sure: true, examples: ['第 1 页', '第1页 共12页', '第三页'] },
  { form: /^(?:Page\s*)?\d{1,4}\s*(?:[/／]|of)\s*\d{1,4}$/iu, sure: true, examples: ['3/12', '3 / 12', 'Page 3 of 12'] },
  { form: /^\d{1,4}$/u, sure: false, examples: ['7'] },
];

/** Share of the page's height, at head and foot, where such lines stand. */
const edge = 0.12;

/** Takes the page numbers and running heads off; what is taken is listed. */
export function removeMargins(pages: readonly LinedPage[]): { readonly pages: readonly LinedPage[]; readonly removed: SourceText['removed'] } {
  const numbers = findPageNumbers(pages);
  const withoutNumbers = pages.map((page) => ({ ...page, lines: page.lines.filter((line) => !numbers.has(line)) }));
  const heads = findRunningHeads(withoutNumbers);
  const removed = pages.flatMap(({ height, lines }) =>
    lines.flatMap((line) => {
      if (numbers.has(line)) return [{ text: line.text, why: '页码' }];
      return heads.has(line) ? [{ text: line.text, why: line.y > height / 2 ? '页眉' : '页脚' }] : [];
    }),
  );
  return { pages: withoutNumbers.map((page) => ({ ...page, lines: page.lines.filter((line) => !heads.has(line)) })), removed };
}

const atEdge = ({ height, lines }: LinedPage): readonly PageLine[] =>
  lines.filter(({ y }) => y > height * (1 - edge) || y < height * edge);

function findPageNumbers(pages: readonly LinedPage[]): ReadonlySet<PageLine> {
  const found = new Set<PageLine>();
  const bare: { readonly line: PageLine; readonly offset: number }[] = [];
  pages.forEach((page, index) => {
    for (const line of outermost(page)) {
      const form = pageNumberForms.find((row) => row.form.test(line.text));
      if (form?.sure) found.add(line);
      else if (form) bare.push({ line, offset: Number(line.text) - index });
    }
  });
  for (const { line, offset } of bare) {
    if (pages.length === 1 ? offset === 1 : bare.filter((other) => other.offset === offset).length > 1) found.add(line);
  }
  return found;
}

/** The first and the last line of a page, if they stand at its edge. */
function outermost(page: LinedPage): readonly PageLine[] {
  const byHeight = atEdge(page).toSorted((a, b) => a.y - b.y);
  return [...new Set([byHeight[0], byHeight.at(-1)])].filter((line) => line !== undefined);
}

/** Lines at the edge that stand at one place on two pages in five, and on two at least, figures apart. Figures alone are none. */
function findRunningHeads(pages: readonly LinedPage[]): ReadonlySet<PageLine> {
  const places = new Map<string, PageLine[]>();
  for (const page of pages) {
    for (const line of atEdge(page).filter(({ text }) => /\p{L}{2}/u.test(text))) {
      const key = `${line.text.replace(/\d+/gu, '0')} ${String(Math.round(line.y / 4))}`;
      places.set(key, [...(places.get(key) ?? []), line]);
    }
  }
  const enough = Math.max(2, pages.length * 0.4);
  return new Set([...places.values()].filter((lines) => lines.length >= enough).flat());
}
