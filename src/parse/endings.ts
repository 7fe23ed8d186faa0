/** How a stretch of text ends: with a whole sentence or list entry, with a pause inside one, or with neither. */
export type Ending = 'sentence' | 'clause' | 'open';

const sentenceEnd = /(?:[。！？!?：:；;…]|(?<=\p{Script=Han})[.．])[”’"'）)】〕》」』]*$/u;
const clauseEnd = /[，,、][”’"']*$/u;

/** `…的滋扰破坏。` → sentence, `…等法律法规，` → clause, `…从教的良好环` → open. */
export function endingOf(text: string): Ending {
  const tail = text.slice(-6);
  if (sentenceEnd.test(tail)) return 'sentence';
  return clauseEnd.test(tail) ? 'clause' : 'open';
}

/** Whether the text is long enough, and punctuated, to be running text rather than a heading or a table cell. */
export function isRunningText(text: string): boolean {
  return text.length >= 24 && /[，。；]/u.test(text.slice(0, 400));
}
