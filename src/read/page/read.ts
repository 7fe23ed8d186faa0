/** Pages with placed text, of whatever format, as running text. */
import type { SourceFormat } from '../../model/source.ts';
import { auditText } from '../audit.ts';
import { finding, type Finding } from '../diagnostics.ts';
import { everydayShare } from '../everyday.ts';
import { quoteStart } from '../lines.ts';
import type { Reading } from '../reading.ts';
import { mergeRemoved } from '../removed.ts';
import { pageLines } from './lines.ts';
import { removeMargins } from './margins.ts';
import { joinParagraphs } from './paragraphs.ts';
import type { Page } from './piece.ts';

/** A page with fewer characters than this has no text of its own. */
const emptyPage = 5;

/** Lines joined to paragraphs; page numbers, running heads and slanted text left out and listed. Pages that are all pictures are refused. */
export function readPages(format: SourceFormat, pages: readonly Page[]): Reading {
  const withoutText = pages.flatMap(({ pieces }, i) => (countCharacters(pieces) < emptyPage ? [i + 1] : []));
  if (withoutText.length === pages.length) return { format, text: null, encoding: null, removed: [], findings: [finding('scanned', null, pages.length)] };
  const lined = pages.map((page) => ({ width: page.width, height: page.height, ...pageLines(page) }));
  const body = removeMargins(lined);
  const text = joinParagraphs(body.pages);
  const slanted = pages.flatMap((page) => (page.slanted.length > 0 ? [{ text: page.slanted.join(''), why: '斜排或竖排的文字（如水印）' }] : []));
  const findings: Finding[] = [
    finding('page-layout', null, pages.length, body.removed.length),
    ...pageFindings('page-without-text', withoutText),
    ...pageFindings('page-order', lined.flatMap(({ sorted }, i) => (sorted ? [i + 1] : []))),
    ...(isGarbled(text) ? [finding('garbled', null, quoteStart(text))] : []),
    ...auditText(text),
  ];
  return { format, text, encoding: null, removed: mergeRemoved([...body.removed, ...slanted]), findings };
}

const pageFindings = (code: 'page-without-text' | 'page-order', numbers: readonly number[]): Finding[] =>
  numbers.length > 0 ? [finding(code, null, numbers.join('、'))] : [];

const countCharacters = (pieces: Page['pieces']): number => pieces.reduce((sum, { text }) => sum + text.replace(/\s/gu, '').length, 0);

/** Fonts without a table of characters give text that looks like text and is none. */
function isGarbled(text: string): boolean {
  const beyondAscii = text.replace(/[\0-\x7F\s]/gu, '').length;
  const odd = text.match(/[\u{FFFD}\u{E000}-\u{F8FF}\u{0080}-\u{009F}\0-\x08]/gu)?.length ?? 0;
  return odd > text.length / 20 || (beyondAscii > 100 && everydayShare(text) < 0.05);
}
