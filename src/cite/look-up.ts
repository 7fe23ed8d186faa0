/** From a whole title to the entries of the library it stands for. */
import type { Mention } from '../model/citation.ts';
import { open, resolved, targetsOf, type Answer } from './answer.ts';
import type { LibraryEntry, LibraryIndex } from './library-index.ts';

type Place = Pick<Mention, 'volumes' | 'locator' | 'documentId'>;

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
  return null;
}

/** Chooses among entries of one name: by volume, as versions of one regulation, or not at all. */
export function decide(entries: readonly LibraryEntry[], place: Place, index: LibraryIndex, why: string): Answer {
  const self = entries.find(({ target }) => target.kind === 'document' && target.id === place.documentId);
  if (self && entries.length > 1) return resolved([self.target], '这是本文自己的题名');
  const [only] = entries;
  if (only && entries.length === 1 && only.volume === null) return resolved([only.target], why + missingArticle(only, place, index));
  if (entries.every(({ volume }) => volume !== null)) return decideVolumes(entries, place, why);
  if (areVersions(entries)) {
    const newestFirst = [...entries].sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : -1));
    return resolved(targetsOf(newestFirst), `${why}；库中有 ${String(entries.length)} 个版本，文中没有写明是哪一个`);
  }
  return open('ambiguous', `库中有 ${String(entries.length)} 件同名文件，不能断定是哪一件`, targetsOf(entries));
}

function decideVolumes(entries: readonly LibraryEntry[], { volumes }: Place, why: string): Answer {
  if (volumes.length === 0 && entries.length > 1) return open('ambiguous', '库中有几卷，文中没有写明卷次', targetsOf(entries));
  const chosen = entries.filter(({ volume }) => volumes.length === 0 || (volume !== null && volumes.includes(volume)));
  if (chosen.length < volumes.length) return open('ambiguous', '文中写明的卷次，库中不全', targetsOf(entries));
  const named = volumes.length > 0 ? `；文中写明第${volumes.map(String).join('、')}卷` : '';
  return resolved(targetsOf(chosen), why + named);
}

// 《关于修改…的决定》 of two years are two documents; 《…条例》 of two years is one regulation.
function areVersions(entries: readonly LibraryEntry[]): boolean {
  const dates = new Set(entries.map(({ date }) => date));
  return dates.size === entries.length && !dates.has(null) && entries.every(({ title }) => !/修改|废止|关于/u.test(title));
}

function missingArticle({ target }: LibraryEntry, { locator }: Place, index: LibraryIndex): string {
  if (!locator || index.hasArticle(target, locator)) return '';
  return `；库中的文本没有第${String(locator.article)}条`;
}
