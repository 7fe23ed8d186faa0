/** Who cites the articles of a law. */
import type { PlacedMention } from './mentions.ts';
import { perLibrary } from './per-library.ts';

/** `第十二条第二款` → 第十二条; `第十条之一第一款` → 第十条之一; `第一条-2第二款` → 第一条-2. */
const articleOf = /^第[^条]+条(?:之[一二三四五六七八九十]+)?(?:-\d+)?/u;

type ByArticle = ReadonlyMap<string, readonly PlacedMention[]>;

const index = perLibrary((library) => {
  const laws = new Map<string, Map<string, PlacedMention[]>>();
  for (const mention of library.mentions) {
    const seen = new Set<string>();
    for (const place of mention.citation.places ?? []) {
      const [path = '', anchor = ''] = place.split('#');
      const article = articleOf.exec(anchor)?.[0];
      if (article === undefined || seen.has(path + article)) continue;
      seen.add(path + article);
      const law = laws.get(path) ?? new Map<string, PlacedMention[]>();
      laws.set(path, law);
      const list = law.get(article) ?? [];
      law.set(article, list);
      list.push(mention);
    }
  }
  return laws;
});

/** Mentions of each article of a document from other documents, by the article's address. */
export function citedArticles(library: Parameters<typeof index>[0], document: string): ByArticle {
  return index(library).get(`documents/${document}`) ?? new Map<string, readonly PlacedMention[]>();
}

/** A stretch of a law's page; behind it come those who cite the article it ends with. */
export interface LawStretch {
  readonly html: string;
  readonly article: string;
  readonly cited: readonly PlacedMention[];
}

const articleStart = /<section class="article"><h\d id="(?<id>[^"]+)">/gu;
const articleEnd = '</section>';

/** Cuts the page of a law at the ends of the articles that are cited; the stretches put together are the page. */
export function stretchesOf(html: string, cited: ByArticle): readonly LawStretch[] {
  const stretches: LawStretch[] = [];
  let at = 0;
  if (cited.size > 0) {
    for (const match of html.matchAll(articleStart)) {
      const id = match.groups?.['id'] ?? '';
      const mentions = cited.get(id);
      const end = mentions ? html.indexOf(articleEnd, match.index) : -1;
      if (!mentions || end < 0) continue;
      stretches.push({ html: html.slice(at, end), article: id, cited: mentions });
      at = end;
    }
  }
  return [...stretches, { html: html.slice(at), article: '', cited: [] }];
}
