/** From a whole title to the entries of the library it stands for. */
import { formatAnchor } from '../model/anchor.ts';
import type { Mention } from '../model/citation.ts';
import { formatNumeral } from '../model/numeral.ts';
import { articleName } from './article-map.ts';
import { open, resolved, targetsOf, type Answer } from './answer.ts';
import { decideEdition, withoutEdition } from './edition.ts';
import type { LibraryEntry, LibraryIndex } from './library-index.ts';

type Place = Pick<Mention, 'id' | 'volumes' | 'locator' | 'documentId' | 'sentence' | 'title' | 'text' | 'span'>;

/** How a title was recognised, from the strictest to the loosest; a looser way is tried only when the stricter ones find nothing. */
const ways = [
  { find: (title: string, index: LibraryIndex) => index.titled(title), why: () => '题名与库中一致' },
  {
    find: (title: string, index: LibraryIndex) => index.national(title),
    why: (title: string, entry: LibraryEntry) => `“${title}”就是《${entry.title}》`,
  },
  {
    find: (title: string, index: LibraryIndex) => index.aliased(title),
    why: (title: string, entry: LibraryEntry) => `“${title}”是《${entry.title}》的简称`,
  },
] as const;

/** The library's answer to a whole title; null when it has nothing of that name. Several entries are never cut down to one by order. */
export function lookUp(title: string, place: Place, index: LibraryIndex): Answer | null {
  for (const { find, why } of ways) {
    const [first, ...others] = find(title, index);
    if (first) return decide([first, ...others], place, index, why(title, first));
  }
  const plain = withoutEdition(title);
  return plain === title || plain === '' ? null : lookUp(plain, place, index);
}

/** Chooses among entries of one name: by volume, as versions or parts of one regulation, or not at all. */
export function decide(entries: readonly LibraryEntry[], place: Place, index: LibraryIndex, why: string): Answer {
  const [only, ...others] = entries;
  const earlier = entries.filter(({ target }) => target.id !== place.documentId);
  if (earlier.length < entries.length && /废止/u.test(place.sentence)) return repealed(earlier);
  if (only && others.length === 0 && only.volume === null) return resolved([only.target], why + missingArticle(only, place, index));
  if (entries.some(({ target }) => target.kind === 'document' && target.id === place.documentId)) return ownTitle(entries, place);
  if (entries.every(({ volume }) => volume !== null)) return decideVolumes(entries, place, why);
  return decideByArticles(entries, place, index, why);
}

// 本条例自…起施行，1994年发布的《甲条例》同时废止: the repealed one has the same title and is not this text.
function repealed(earlier: readonly LibraryEntry[]): Answer {
  const reason = '题名与本文相同，说的是被本文废止的旧文件';
  return earlier.length > 0 ? open('ambiguous', `${reason}，库中有同名的别的文本`, targetsOf(earlier)) : open('external', `${reason}，库中没有`);
}

function ownTitle(entries: readonly LibraryEntry[], { documentId }: Place): Answer {
  return resolved(targetsOf(entries.filter(({ target }) => target.id === documentId)), '这是本文自己的题名');
}

function decideVolumes(entries: readonly LibraryEntry[], { volumes }: Place, why: string): Answer {
  if (volumes.length === 0 && entries.length > 1) return open('ambiguous', '库中有几卷，文中没有写明卷次', targetsOf(entries));
  const chosen = entries.filter(({ volume }) => volumes.length === 0 || (volume !== null && volumes.includes(volume)));
  if (chosen.length < volumes.length) return open('ambiguous', '文中写明的卷次，库中不全', targetsOf(entries));
  const named = volumes.length > 0 ? `；文中写明第${volumes.map(formatNumeral).join('、')}卷` : '';
  return resolved(targetsOf(chosen), why + named);
}

// Texts of one title that each begin with 第一条 are versions of one regulation; texts that share no article are its parts (民法典 by 编).
// 《关于修改…的决定》 of two years has neither and is two documents.
function decideByArticles(entries: readonly LibraryEntry[], place: Place, index: LibraryIndex, why: string): Answer {
  const { locator } = place;
  const count = String(entries.length);
  const articles = entries.map(({ target }) => index.articlesOf(target));
  if (entries.some(({ title }) => /修改|废止/u.test(title)) || articles.some((list) => list === undefined)) {
    return open('ambiguous', `库中有 ${count} 件同名文件，不能断定是哪一件`, targetsOf(entries));
  }
  if (articles.every((list) => list?.has(articleName({ article: 1 })))) {
    return decideEdition(entries, place, index, why);
  }
  const holding = entries.filter((_, at) => locator && articles[at]?.has(articleName(locator)));
  if (locator && holding.length === 1) return resolved(targetsOf(holding), `${why}；库中分成 ${count} 份，${formatAnchor(locator)}在这一份`);
  return resolved(targetsOf(entries), `${why}；库中分成 ${count} 份`);
}

function missingArticle({ target }: LibraryEntry, { locator }: Place, index: LibraryIndex): string {
  if (!locator || (index.articlesOf(target)?.has(articleName(locator)) ?? true)) return '';
  return `；库中的文本没有${formatAnchor({ article: locator.article, articleSuffix: locator.articleSuffix })}`;
}
