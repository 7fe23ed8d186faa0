/** One name for several documents, for a kind of document, or for one that is not there yet. */
import type { CitationTarget, Mention } from '../model/citation.ts';
import { open, resolved, targetsOf, type Answer, type Rule } from './answer.ts';
import type { LibraryEntry, LibraryIndex } from './library-index.ts';
import { lookUp } from './look-up.ts';
import { titleKey } from './title.ts';
import { quote } from './wording.ts';

/** 三个“新时代教师职业行为十项准则”: the titles that differ from the name by one word put in, if they are as many as are named. */
export const resolveCounted: Rule = ({ sense, title, count, text }, index) => {
  if (sense !== 'several' || title === null || count === null) return null;
  const entries = oneWordLonger(titleKey(title), index);
  const shown = entries.map((entry) => `《${entry.title}》`).join('');
  if (entries.length === count) return resolved(targetsOf(entries), `${quote(text)}是库中的 ${String(count)} 份文件：${shown}`);
  if (entries.length === 0) return open('unresolved', `${quote(text)}说的是几份文件，库中没有找到`);
  return open('ambiguous', `文中说有 ${String(count)} 份，库中找到 ${String(entries.length)} 份：${shown}`, targetsOf(entries));
};

/** A name after 以下统称: every title it stands for, or none. */
export const resolveCollective: Rule = (mention, index) => {
  const { standsFor, title, kind } = mention;
  if (kind === 'internal' || title === null || standsFor.length < 2) return null;
  const answers = standsFor.map((full) => lookUp(full, { ...mention, locator: null, volumes: [] }, index));
  const found = answers.flatMap((answer) => answer?.targets ?? []);
  const shown = standsFor.map((full) => `《${full}》`).join('');
  const why = kind === 'quoted' ? `书名号里写了几件文件：${shown}` : `前文写明统称“${title}”，指${shown}`;
  if (answers.every((answer) => answer?.status === 'resolved')) return resolved(found, why);
  return open('external', `${why}；库中不全`, found);
};

/** 该条例 with two names before it, 《条例》 that nobody has defined: the titles it could be, none chosen; the one there is, with the reason. */
export const resolveUnclear: Rule = (mention, index) => {
  const { standsFor, title, kind, text } = mention;
  if (kind !== 'alias' || title !== null || standsFor.length === 0) return null;
  const [only, ...more] = standsFor;
  const candidates = standsFor.flatMap((full) => {
    const answer = lookUp(full, { ...mention, locator: null }, index);
    return answer ? [...answer.targets, ...answer.candidates] : [];
  });
  const shown = standsFor.map((full) => `《${full}》`).join('');
  if (only !== undefined && more.length === 0) return onlyPossible(mention, only, index);
  return open('ambiguous', `${quote(text)}可以指前文的${shown}，不能断定是哪一件`, unique(candidates));
};

/** 《条例》 where the document has named one 条例 only. */
function onlyPossible(mention: Mention, title: string, index: LibraryIndex): Answer {
  const why = `${quote(mention.text)}前面没有写明“以下简称”，前文只提到过一件：《${title}》`;
  const answer = lookUp(title, mention, index);
  return { ...(answer ? { ...answer, reason: `${why}；${answer.reason}` } : open('external', `${why}，库中没有`)), title };
}

/** 准则、条例等党内法规: a kind of document. What the library has of the kind is listed. */
export const resolveClass: Rule = ({ sense, text }, index) => {
  if (sense !== 'class') return null;
  const genres = text.replace(/等.*$/u, '').split('、');
  const candidates = text.endsWith('党内法规')
    ? index.entries.filter(({ type, title }) => type === '党内法规' && genres.some((genre) => title.endsWith(genre)))
    : [];
  if (candidates.length === 0) return open('unresolved', `“${text}”泛指一类文件，没有写明是哪几件`);
  return open('ambiguous', `“${text}”泛指一类文件，没有写明是哪几件；库中属于这一类的列在这里，未作选择`, targetsOf(candidates));
};

/** 制定全面从严治党工作要点: nothing to point at yet, unless the document names itself so: 制定甲管理办法 in 甲管理办法（试行）. */
export const resolvePlanned: Rule = ({ sense, text, title, documentId }, index) => {
  if (sense !== 'planned') return null;
  const own = index.own(documentId);
  if (own && title !== null && titleKey(own.title.replace(/（[^（）]*）$/u, '')) === titleKey(title)) return resolved([own.target], '这是本文自己的题名');
  return open('unresolved', `“${text}”写在“制定”之后，说的是制定文件，没有指明哪一份`);
};

function oneWordLonger(key: string, index: LibraryIndex): LibraryEntry[] {
  const last = Math.min(3, key.length - 1);
  return index.affixes
    .endingWith(key.slice(-last))
    .filter((entry) => entry.key.length > key.length && sharedEnds(entry.key, key) >= key.length);
}

/** How many characters two keys share at the beginning and at the end together. */
function sharedEnds(longer: string, key: string): number {
  let before = 0;
  while (before < key.length && longer[before] === key[before]) before += 1;
  let after = 0;
  while (after < key.length && longer.at(-1 - after) === key.at(-1 - after)) after += 1;
  return before + after;
}

function unique(targets: readonly CitationTarget[]): CitationTarget[] {
  const seen = new Set<string>();
  return targets.filter(({ kind, id }) => !seen.has(`${kind} ${id}`) && seen.add(`${kind} ${id}`));
}
