/** How much a word tells by its kind. Tags are jieba's, with `phrase` and `title` for what is kept whole. */
export interface WordKind {
  readonly id: string;
  readonly tag: RegExp;
  readonly specificity: number;
  readonly examples: readonly (readonly [word: string, tag: string])[];
}

/** The first that fits counts; a word that fits none tells nothing. */
export const wordKinds: readonly WordKind[] = [
  { id: 'set phrase', tag: /^phrase$/u, specificity: 1.6, examples: [['三全育人', 'phrase']] },
  { id: 'title', tag: /^title$/u, specificity: 0.8, examples: [['中国共产党宣传工作条例', 'title']] },
  { id: 'word of the dictionary', tag: /^nz$/u, specificity: 1.6, examples: [['师德师风', 'nz']] },
  { id: 'place', tag: /^ns/u, specificity: 0.6, examples: [['天津', 'ns']] },
  { id: 'name', tag: /^n[rt]/u, specificity: 0.6, examples: [['教育部', 'nt']] },
  { id: 'noun', tag: /^(?:n|an|j|l|i)/u, specificity: 1, examples: [['幼儿园', 'n'], ['安全', 'an'], ['急难险重', 'l']] },
  { id: 'verb that is a noun too', tag: /^vn/u, specificity: 0.9, examples: [['培训', 'vn']] },
  { id: 'verb', tag: /^v$/u, specificity: 0.4, examples: [['摸排', 'v']] },
];

// Long words are narrower than short ones: 危险化学品 against 产品.
const lengthBonus = 0.1;
const longest = 6;

/** 0 for words that tell nothing, else what the kind and the length of the word give. */
export function specificityOf(word: string, tag: string): number {
  const kind = wordKinds.find((entry) => entry.tag.test(tag));
  return kind ? kind.specificity * (1 + lengthBonus * (Math.min(word.length, longest) - 2)) : 0;
}
