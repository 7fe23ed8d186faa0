/** From `OFD.xml` down to the pages: `OFD.xml` → `Document.xml` → pages and their templates. */
import type { Page } from '../page/piece.ts';
import { resolvePart } from '../part-path.ts';
import { parseXml, type XmlElement } from '../xml.ts';
import { findAll, findFirst } from './part.ts';
import { textPieces } from './text.ts';

/** A4 in millimetres, where the file does not say. */
const defaultBox = [0, 0, 210, 297] as const;

/** All pages of all documents in the file, top to bottom and left to right; `problem` the first part that is not well-formed. */
export function readOfdPages(files: ReadonlyMap<string, Uint8Array>): { readonly pages: readonly Page[]; readonly problem: string | null } {
  const problems: string[] = [];
  const open = (path: string): XmlElement | null => {
    const bytes = files.get(path);
    if (!bytes) return null;
    const { root, problem } = parseXml(bytes);
    if (problem !== null) problems.push(problem);
    return root;
  };
  const entry = [...files.keys()].find((path) => /^(?:[^/]+\/)?OFD\.xml$/u.test(path)) ?? '';
  const roots = findAll(open(entry), 'DocRoot').map(({ text }) => resolvePart(text.trim(), entry));
  const pages = roots.flatMap((path) => documentPages(path, open));
  return { pages, problem: problems[0] ?? null };
}

function documentPages(path: string, open: (path: string) => XmlElement | null): readonly Page[] {
  const document = open(path);
  const common = findFirst(document, 'CommonData');
  const templates = new Map(findAll(common, 'TemplatePage').map(({ attributes: { ID: id = '', BaseLoc: at = '' } }) => [id, resolvePart(at, path)]));
  return findAll(findFirst(document, 'Pages'), 'Page').flatMap(({ attributes: { BaseLoc: at = '' } }) => {
    const content = open(resolvePart(at, path));
    if (!content) return [];
    const behind = findAll(content, 'Template').flatMap(({ attributes: { TemplateID: id = '' } }) => open(templates.get(id) ?? '') ?? []);
    return [makePage([...behind, content], boxOf(content) ?? boxOf(common) ?? defaultBox)];
  });
}

/** Coordinates run downwards from the upper left; pieces count upwards from the foot. */
function makePage(contents: readonly XmlElement[], [, , width = 0, height = 0]: readonly number[]): Page {
  const texts = contents.flatMap((content) => textPieces(content, height));
  const level = texts.filter(({ slanted }) => !slanted).map(({ piece }) => piece);
  return {
    width,
    height,
    pieces: level.toSorted((a, b) => (Math.abs(a.y - b.y) < Math.max(a.size, b.size) * 0.5 ? a.x - b.x : b.y - a.y)),
    slanted: texts.filter(({ slanted }) => slanted).map(({ piece }) => piece.text),
  };
}

function boxOf(element: XmlElement | null): readonly number[] | null {
  const box = findFirst(element, 'PhysicalBox')?.text.trim().split(/\s+/u).map(Number);
  return box?.length === 4 && box.every(Number.isFinite) ? box : null;
}
