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
  readonly view: readonly number[];
  getTextContent(parameters: { disableNormalization: boolean; includeMarkedContent: boolean }): Promise<{ items: readonly object[] }>;
  cleanup(): void;
}

async function readPage(page: PdfPage): Promise<Page> {
  const { items } = await page.getTextContent({ disableNormalization: true, includeMarkedContent: false });
  const [left = 0, foot = 0, right = 0, top = 0] = page.view;
  page.cleanup();
  const texts = items.filter((item): item is TextItem => 'str' in item && item.str !== '');
  return {
    width: right - left,
    height: top - foot,
    pieces: texts.filter(isLevel).map((item) => toPiece(item, left, foot)),
    slanted: texts.filter((item) => !isLevel(item)).map(({ str }) => replaceRadicals(str).text),
  };
}

const isLevel = ({ transform: [a = 0, b = 0] }: TextItem): boolean => Math.abs(b) <= Math.abs(a) * 0.02 && a > 0;

function toPiece({ str, transform, width }: TextItem, left: number, foot: number): Piece {
  const [, , c = 0, d = 0, x = 0, y = 0] = transform;
  const { text, count } = replaceRadicals(str);
  return { text, replaced: count, x: x - left, y: y - foot, width, size: Math.hypot(c, d) };
}
