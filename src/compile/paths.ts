/** Addresses of pages, from the site's root and without `.html`; the same names, with `.md`, are the files of `content/`. */

export const documentPath = (documentId: string): string => `documents/${documentId}`;
export const sourcePath = (documentId: string): string => `documents/${documentId}/source`;
export const taskPath = (documentId: string, divisionId: string): string => `tasks/${documentId}/${divisionId}`;
export const regulationPath = (id: string): string => `regulations/${id}`;
export const termPath = (id: string): string => `terms/${id}`;

/** `regulations/dangzhang` for a citation's target. */
export function targetPath(target: { readonly kind: 'regulation' | 'term' | 'document'; readonly id: string }): string {
  return { regulation: regulationPath, term: termPath, document: documentPath }[target.kind](target.id);
}
