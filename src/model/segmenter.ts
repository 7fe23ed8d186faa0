/**
 * Port: cuts Chinese text into words. Concatenating the words gives the text back. Adapters live in io/; both jieba
 * implementations pass one contract suite.
 */
export interface Segmenter {
  /** Words for reading and weighing: `加强思政课建设` → `['加强', '思政课', '建设']`. */
  cut(text: string): string[];
  /** Dictionary words only, no guessed new words; used where a guess would be evidence of nothing. */
  cutStrict(text: string): string[];
  /** Words and the words inside them, for search: `领导干部` → `['领导', '干部', '领导干部']`. */
  cutForSearch(text: string): string[];
  /** Part-of-speech tags in jieba's set: `[['落实', 'v'], …]`. */
  tag(text: string): [word: string, tag: string][];
}
