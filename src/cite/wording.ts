/** Words of a document inside a sentence of ours: in “”, unless they bring quotes of their own or are a whole 《…》. */
export function quote(text: string): string {
  return /[“”]|^《.*》$/u.test(text) ? text : `“${text}”`;
}
