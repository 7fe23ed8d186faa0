import type { CitationTarget } from '../model/citation.ts';

/**
 * Addresses as pages write them: absolute from the site's root, with `.html`. A step after the build makes them relative, so
 * that the folder works at any address and by double-click.
 */
export const taskAddress = (document: string, division: string): string => `/tasks/${document}/${division}.html`;
/** The page of a document: `tj-jiaoyu-dangjian-2020` → `/documents/tj-jiaoyu-dangjian-2020.html`. */
export const documentAddress = (document: string): string => `/documents/${document}.html`;
/** The source of a document, at a line where one is given: `/documents/tj-2020/source.html#L38`. */
export const sourceAddress = (document: string, line?: number): string =>
  `/documents/${document}/source.html${line === undefined ? '' : `#L${String(line)}`}`;
/** The page of an entry in content/regulations: `xuanchuan-gongzuo-tiaoli` → `/regulations/xuanchuan-gongzuo-tiaoli.html`. */
export const regulationAddress = (id: string): string => `/regulations/${id}.html`;
/** The page of an entry in content/terms: `liangge-qingdan` → `/terms/liangge-qingdan.html`. */
export const termAddress = (id: string): string => `/terms/${id}.html`;

/** The page a citation points at: `{ kind: 'regulation', id: 'dangzhang' }` → `/regulations/dangzhang.html`. */
export function targetAddress(target: Pick<CitationTarget, 'kind' | 'id'>): string {
  return { regulation: regulationAddress, term: termAddress, document: documentAddress }[target.kind](target.id);
}

/** A path of content (`tasks/tj-2020/item-08`, `documents/x#article-3`) as an address. */
export function pathAddress(path: string): string {
  const [page = '', anchor] = path.split('#');
  return `/${page}.html${anchor === undefined ? '' : `#${anchor}`}`;
}

/** An HTML id from words of any kind, the same words always giving the same id: `('party', '民办 高校')` → `party-民办-高校`. */
export function anchorName(prefix: string, words: string): string {
  return `${prefix}-${words.trim().replaceAll(/\s+/gu, '-')}`;
}

/** `anchorName` as it stands in an address: percent-encoded. */
export function anchorAddress(page: string, prefix: string, words: string): string {
  return `${page}#${encodeURIComponent(anchorName(prefix, words))}`;
}

/** The path of an item in content: `tasks/tj-2020/item-08`. */
export const taskPath = (document: string, division: string): string => `tasks/${document}/${division}`;
