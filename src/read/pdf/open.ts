import { CharacterMaps } from './cmaps.ts';
import type { Page, Piece } from '../page/piece.ts';
import { replaceRadicals } from './radicals.ts';

/** The pages of a PDF, or why they cannot be had. */
export type OpenedPdf = { readonly problem: null; readonly pages: readonly Page[] } | { readonly problem: 'encrypted' | 'damaged'; readonly reason: string };

interface TextItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
}

/** Reads the text layer of every page. Scripts, forms, attachments and links in the file are never touched. */
export async function openPdf(bytes: Uint8Array): Promise<OpenedPdf> {
  const { getDocument } = await import('unpdf/pdfjs');
  const task = getDocument({
    // A copy: pdf.js takes the buffer away from its owner, and refuses Node's own kind.
    data: new Uint8Array(bytes),
    BinaryDataFactory: CharacterMaps,
    cMapPacked: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    stopAtErrors: false,
    verbosity: 0,
  });
  try {
    const document = await task.promise;
    const pages: Page[] = [];
    for (let number = 1; number <= document.numPages; number += 1) pages.push(await readPage(await document.getPage(number)));
    return { problem: null, pages };
  } catch (error) {
    const { name, message } = error instanceof Error ? error : { name: '', message: String(error) };
    return { problem: name === 'PasswordException' ? 'encrypted' : 'damaged', reason: message };
  } finally {
    await task.destroy();
  }
}

interface PdfPage {
  /** Degrees by which the page is turned clockwise when it is shown. */
  readonly rotate: number;
  readonly view: readonly number[];
  getTextContent(parameters: { disableNormalization: boolean; includeMarkedContent: boolean }): Promise<{ items: readonly object[] }>;
  cleanup(): void;
}

async function readPage(page: PdfPage): Promise<Page> {
  const { items } = await page.getTextContent({ disableNormalization: true, includeMarkedContent: false });
  page.cleanup();
  const quarters = (((page.rotate / 90) % 4) + 4) % 4;
  const texts = items.filter((item): item is TextItem => 'str' in item && item.str !== '').map((item) => turnUpright(item, page.view, quarters));
  const [left = 0, foot = 0, right = 0, top = 0] = page.view;
  const [width, height] = quarters % 2 === 0 ? [right - left, top - foot] : [top - foot, right - left];
  return {
    width,
    height,
    pieces: texts.filter(isLevel).map(toPiece),
    slanted: texts.filter((item) => !isLevel(item)).map(({ str }) => replaceRadicals(str).text),
  };
}

/** A text as it is placed on the page as shown, from its lower left corner: a table set sideways on a turned page reads level. */
function turnUpright(item: TextItem, view: readonly number[], quarters: number): TextItem {
  let [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = item.transform;
  const [left = 0, foot = 0, right = 0, top = 0] = view;
  [x, y] = [x - left, y - foot];
  let [width, height] = [right - left, top - foot];
  for (let turned = 0; turned < quarters; turned += 1) {
    [a, b, c, d, x, y] = [b, -a, d, -c, y, width - x];
    [width, height] = [height, width];
  }
  return { ...item, transform: [a, b, c, d, x, y] };
}

const isLevel = ({ transform: [a = 0, b = 0] }: TextItem): boolean => Math.abs(b) <= Math.abs(a) * 0.02 && a > 0;

function toPiece({ str, transform, width }: TextItem): Piece {
  const [, , c = 0, d = 0, x = 0, y = 0] = transform;
  const { text, count } = replaceRadicals(str);
  return { text, replaced: count, x, y, width, size: Math.hypot(c, d) };
}
