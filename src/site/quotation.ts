/** A sentence with the words it is quoted for picked out. */
export interface QuotationPart {
  readonly text: string;
  readonly quoted: boolean;
}

/** `('学习贯彻《…条例》，按照', '《…条例》')` → three parts; the first place counts, and words that are not there leave the sentence whole. */
export function quotationParts(sentence: string, words: string): readonly QuotationPart[] {
  const at = words === '' ? -1 : sentence.indexOf(words);
  if (at < 0) return [{ text: sentence, quoted: false }];
  const parts = [
    { text: sentence.slice(0, at), quoted: false },
    { text: words, quoted: true },
    { text: sentence.slice(at + words.length), quoted: false },
  ];
  return parts.filter(({ text }) => text !== '');
}
