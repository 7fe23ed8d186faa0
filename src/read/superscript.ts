const raised = new Map([...'0123456789()+-'].map((plain, i) => [plain, '⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾⁺⁻'.charAt(i)]));

/** Raised figures stay raised, so that a note's mark does not become part of a number. `m` + `2 //=> '²'`; words stay as they are. */
export const superscript = (text: string): string =>
  /^[0-9()+-]+$/u.test(text) ? [...text].map((plain) => raised.get(plain) ?? plain).join('') : text;
