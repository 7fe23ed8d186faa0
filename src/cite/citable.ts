/** What is asked of a document when others name it, or when it names others. */
import { appliesFrom } from '../model/applies-from.ts';
import type { Mention } from '../model/citation.ts';
import type { OfficialDocument } from '../model/document.ts';
import { legislationFacts } from '../model/legislation-facts.ts';
import { articleName, mapArticles } from './article-map.ts';
import { editionYear } from './edition.ts';
import { issuedTexts } from './issued.ts';

/** Read off the text of a document once; with it nobody has to open the document to answer citations. */
export interface Citable {
  /** Names of its articles, see `articleName`; empty for a document without articles. */
  readonly articles: readonly string[];
  /** Titles of the texts it issues and holds. */
  readonly issued: readonly string[];
  /** From when it applies, as a wording of a law; null where nothing tells. */
  readonly appliesFrom: string | null;
  /** Years that its own mentions name for the wording they mean, by the mention's id: see `editionYear`. */
  readonly years: Readonly<Record<string, string>>;
}

/** `第一条…第二条…本条例自2020年5月1日起施行。` → articles `1/0`, `2/0`; applies from 2020-05-01. */
export function describeCitable(document: OfficialDocument, mentions: readonly Mention[]): Citable {
  const years = mentions.map((mention) => [mention.id, editionYear(mention, document.source.text)] as const);
  return {
    articles: [...new Set(mapArticles(document).map(({ article }) => articleName(article)))],
    issued: issuedTexts(document).map(({ title }) => title),
    appliesFrom: appliesFrom(legislationFacts(document)),
    years: Object.fromEntries(years.flatMap(([id, year]) => (year === null ? [] : [[id, year]]))),
  };
}
