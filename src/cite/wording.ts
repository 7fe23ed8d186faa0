/** Words of a document inside a sentence of ours: in “”, unless they carry marks of their own. */
export function quote(text: string): string {
  return /[“”《》]/u.test(text) ? text : `“${text}”`;
}
