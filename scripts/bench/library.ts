import type { IndexedPassage } from '../../src/model/passage.ts';
import type { JudgedQuery } from './quality-set.ts';

/** One page to be found: a law, a task item, a regulation. Stock Pagefind indexes pages, this project their passages. */
export interface BenchDocument {
  /** `laws/0012.html`; the same for all passages, up to their `#`. */
  readonly url: string;
  readonly title: string;
  readonly passages: readonly IndexedPassage[];
}

/** A question and the titles of the units that answer it: `商标法第五十九条`. */
export interface Question {
  readonly question: string;
  readonly relevant: readonly string[];
}

/** What a corpus is asked, by the kind of query. */
export interface Queries {
  /** What policy staff type: `师德师风`. */
  readonly phrases: readonly string[];
  /** Pieces of the texts themselves: `以房地产作价入股`. */
  readonly clauses: readonly string[];
  readonly titles: readonly string[];
  readonly questions: readonly Question[];
}

/** Texts to search, cut in two ways, and what is asked of them. */
export interface Corpus {
  readonly name: string;
  readonly documents: readonly BenchDocument[];
  /** What questions are asked of: documents of one passage each, by the names the answers are judged by. */
  readonly units: readonly BenchDocument[];
  readonly queries: Queries;
  /** Queries over the units with graded answers; corpora from outside have none. */
  readonly judged: readonly JudgedQuery[];
}

/** Every n-th document, with the questions that can still be answered. */
export function thinCorpus(corpus: Corpus, share: number): Corpus {
  if (share === 1) return corpus;
  const documents = corpus.documents.filter((_, index) => index % share === 0);
  const kept = new Set(documents.flatMap(({ passages }) => passages.map(({ url }) => url)));
  const units = corpus.units.filter(({ url }) => kept.has(url));
  return { ...corpus, documents, units, queries: { ...corpus.queries, questions: answerable(corpus.queries.questions, units) } };
}

function answerable(questions: readonly Question[], units: readonly BenchDocument[]): Question[] {
  const titles = new Set(units.map(({ title }) => title));
  return questions
    .map(({ question, relevant }) => ({ question, relevant: relevant.filter((title) => titles.has(title)) }))
    .filter(({ relevant }) => relevant.length > 0);
}

/** The passages in library order, numbered anew. */
export function passagesOf(documents: readonly BenchDocument[]): IndexedPassage[] {
  return documents.flatMap(({ passages }) => passages).map((passage, order) => ({ ...passage, order }));
}

/** Characters of all titles and texts. */
export function lengthOf(documents: readonly BenchDocument[]): number {
  return passagesOf(documents).reduce((sum, { title, text }) => sum + title.length + text.length, 0);
}
