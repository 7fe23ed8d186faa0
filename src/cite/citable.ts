/** What other documents ask of a document that they name. */
import { appliesFrom } from '../model/applies-from.ts';
import type { OfficialDocument } from '../model/document.ts';
import { legislationFacts } from '../model/legislation-facts.ts';
import { articleName, mapArticles } from './article-map.ts';
import { issuedTexts } from './issued.ts';

/** Read off the text of a document once; with it nobody has to open the document for others. */
export interface Citable {
  /** Names of its articles, see `articleName`; empty for a document without articles. */
  readonly articles: readonly string[];
  /** Titles of the texts it issues and holds. */
  readonly issued: readonly string[];
  /** From when it applies, as a wording of a law; null where nothing tells. */
  readonly appliesFrom: string | null;
}

/** `第一条…第二条…本条例自2020年5月1日起施行。` → articles `1/0`, `2/0`; applies from 2020-05-01. */
export function describeCitable(document: OfficialDocument): Citable {
  return {
    articles: [...new Set(mapArticles(document).map(({ article }) => articleName(article)))],
    issued: issuedTexts(document).map(({ title }) => title),
    appliesFrom: appliesFrom(legislationFacts(document)),
  };
}
