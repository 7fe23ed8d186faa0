/** Addresses of pages, from the site's root and without `.html`; the same names, with `.md`, are the files of `content/`. */

export const documentPath = (documentId: string): string => `documents/${documentId}`;
/** Path of the source of a document in the site. */
export const sourcePath = (documentId: string): string => `documents/${documentId}/source`;
/** Path of an item: `tasks/tj-jiaoyu-dangjian-2020/item-08`. */
export const taskPath = (documentId: string, divisionId: string): string => `tasks/${documentId}/${divisionId}`;
/** Path of an entry in content/regulations. */
export const regulationPath = (id: string): string => `regulations/${id}`;
/** Path of an entry in content/terms. */
export const termPath = (id: string): string => `terms/${id}`;

/** `regulations/dangzhang` for a citation's target. */
export function targetPath(target: { readonly kind: 'regulation' | 'term' | 'document'; readonly id: string }): string {
  return { regulation: regulationPath, term: termPath, document: documentPath }[target.kind](target.id);
}
