/** Whole names. */
import type { Mention } from '../model/citation.ts';
import { open, resolved, targetsOf, type Answer, type Rule } from './answer.ts';
import { formOf } from './form-names.ts';
import type { LibraryEntry, LibraryIndex } from './library-index.ts';
import { splitIssuer } from './issuer.ts';
import { lawNames } from './law-names.ts';
import { decide, lookUp } from './look-up.ts';
import { genreWords, hasGenre, remarks, titleKey } from './title.ts';
import { quote } from './wording.ts';

/** 文号 beside the name. A number and a title that lead to different documents decide nothing. */
export const resolveNumber: Rule = (mention, index) => {
  if (mention.docNumber === null) return null;
  const [entry, ...others] = index.numbered(mention.docNumber);
  if (!entry) return null;
  const byTitle = mention.title === null ? null : lookUp(mention.title, mention, index);
  if (byTitle && !byTitle.targets.some(({ id }) => [entry, ...others].some(({ target }) => target.id === id))) {
    return open('ambiguous', `文号${mention.docNumber}与题名在库中指向不同的文件`, [...targetsOf([entry, ...others]), ...byTitle.targets]);
  }
  // One number issues several documents (三份准则); the title then tells which.
  if (others.length > 0) return byTitle ?? open('ambiguous', `库中有几份文件的文号是${mention.docNumber}`, targetsOf([entry, ...others]));
  return { ...resolved([entry.target], `文号${mention.docNumber}与库中一致`), title: mention.title ?? entry.title };
};

const remarkPattern = new RegExp(`^\\s?[（(](?<remark>${remarks.join('|')})[）)]`, 'u');

/** 《支部工作条例》（试行）, where the library has 支部工作条例（试行）. */
export const resolveRemark: Rule = (mention, index) => {
  const { kind, title, span, documentId } = mention;
  if (kind !== 'quoted' || title === null || !index.remarked(title)) return null;
  const remark = remarkPattern.exec(index.sourceOf(documentId).slice(span.end, span.end + 12))?.groups?.['remark'];
  const entries = remark === undefined ? [] : index.titled(`${title}（${remark}）`);
  return entries.length === 0 ? null : decide(entries, mention, index, `书名号后面写着“（${remark ?? ''}）”，与库中题名一致`);
};

/** A title the library has. */
export const resolveTitle: Rule = (mention, index) => {
  if (mention.title === null) return null;
  const answer = lookUp(mention.title, mention, index);
  if (!answer) return null;
  const [target, ...others] = answer.targets;
  const title = mention.kind === 'unquoted' && target && others.length === 0 ? target.title : mention.title;
  return { ...answer, reason: preface(mention) + answer.reason, title };
};

/** 教育部等七部门《关于…的意见》 and 《教育部等七部门关于…的意见》 are one title when the issuers agree. */
export const resolveTail: Rule = (mention, index) => {
  if (mention.title === null) return null;
  const { issuer, tail } = splitIssuer(mention.title);
  if (!tail.startsWith('关于')) return null;
  const entries = index.byTail(tail);
  if (entries.length === 0) return null;
  const said = titleKey(issuer === '' ? mention.sentence + ownIssuer(mention, index) : issuer);
  const agreeing = entries.filter((entry) => {
    const known = titleKey(splitIssuer(entry.title).issuer || (entry.issuer ?? ''));
    return known !== '' && said.includes(known);
  });
  const [only] = agreeing;
  if (only && agreeing.every(({ key }) => key === only.key)) {
    return decide(agreeing, mention, index, `题名与发文机关都与库中的《${only.title}》一致`);
  }
  const own = issuer === '' ? sameIssuer(entries, tail, mention, index) : null;
  if (own) return decide([own], mention, index, `题名与库中的《${own.title}》一致，文中没有写发文机关，那一件与本文的发文机关相同`);
  return open('ambiguous', '库中有题名相同、发文机关不同或不明的文件，不能断定就是这一件', targetsOf(entries));
};

// With less than this many bodies can have issued something of the name: 关于安全工作的通知.
const longEnough = 16;

/** 《关于审理甲、乙刑事案件适用法律若干问题的解释》 in a document of the body that issued it: who names its own documents leaves itself out. */
function sameIssuer(entries: readonly LibraryEntry[], tail: string, { documentId }: Mention, index: LibraryIndex): LibraryEntry | null {
  const [only, ...others] = entries;
  const own = index.own(documentId);
  if (!only || others.length > 0 || !own || tail.length < longEnough) return null;
  const issuer = titleKey(splitIssuer(only.title).issuer || (only.issuer ?? ''));
  return issuer !== '' && issuer === titleKey(splitIssuer(own.title).issuer || (own.issuer ?? '')) ? only : null;
}

/** 我院印发《关于…的解答》: the issuer of the document that says 我院; '' where it names nobody so. */
function ownIssuer({ sentence, documentId }: Mention, index: LibraryIndex): string {
  const own = index.own(documentId);
  return own && /[我本](?:院|部|局|委|厅|署|省|市|县|办|会|行)(?!门|分|长|员)/u.test(sentence) ? splitIssuer(own.title).issuer || (own.issuer ?? '') : '';
}

/** 《甲办法》, which the library has inside the notice that issues it. */
export const resolveIssued: Rule = (mention, index) => {
  const { title, documentId } = mention;
  const entries = title === null ? [] : index.issued(title);
  const own = entries.find(({ target }) => target.id === documentId);
  if (own) return resolved([own.target], preface(mention) + '正文就在本文里');
  const [only] = entries;
  return only ? decide(entries, mention, index, `${preface(mention)}正文在库中的《${only.title}》里`) : null;
};

/** 《条例》, 《纲要》: names that mean an entry only in context. */
export const resolveContext: Rule = ({ title, text }, index) => {
  const entries = title === null ? [] : index.inContext(title);
  return entries.length === 0 ? null : open('ambiguous', `${quote(text)}只是简称，库中有 ${String(entries.length)} 件文件可以这样简称`, targetsOf(entries));
};

/** “三个百分之百”: a set phrase with an entry of its own. */
export const resolveTerm: Rule = ({ kind, title, text }, index) => {
  const targets = kind === 'unquoted' && title !== null ? index.terms(title) : [];
  if (targets.length === 0) return null;
  return targets.length === 1 ? resolved(targets, `${quote(text)}见提法条目`) : open('ambiguous', '有几个同名的提法条目', targets);
};

/** Nothing in the library: a whole title is known by itself, a short name is not. */
export function notInLibrary(mention: Mention): Answer {
  const { title, text, docNumber, kind, sense, standsFor } = mention;
  if (docNumber !== null) return open('external', `写明了文号${docNumber}，库中没有这份文件`);
  if (title === null) return open('unresolved', `${quote(text)}没有写出题名`);
  if (sense === 'form') return open('external', `“${title}”是${formOf(title)?.word ?? '表单'}的名称，不是文件`);
  if (kind === 'alias' && standsFor.length === 0) return open('unresolved', `只写了简称“${title}”，前文没有写明全名`);
  if (isWholeTitle(title)) return open('external', `${preface(mention)}题名完整，库中没有这份文件`);
  if (isLawName(title)) return open('external', `《中华人民共和国${title}》的简称，库中没有这部法律`);
  if (kind === 'unquoted' && serialAlone.test(text)) return open('unresolved', `${quote(text)}只写了序号，没有写明机关代字和年份，不能断定是哪一件`);
  if (kind === 'unquoted') return open('unresolved', `${quote(text)}没有用书名号，库中也没有这个名称`);
  return open('unresolved', `库中没有《${title}》，从名称也看不出是哪一类文件`);
}

const serialAlone = /[0-9]号文件?$/u;

/** More than a genre: 仲裁条例 is one, 管理办法 is not. */
function isWholeTitle(title: string): boolean {
  return hasGenre(title.replace(/》$/u, '')) && title.length >= 4 && !(genreWords as readonly string[]).includes(title);
}

function isLawName(title: string): boolean {
  return (lawNames as readonly string[]).includes(title);
}

function preface({ kind, text, title, standsFor }: Mention): string {
  const name = text.replace(/[《》“”]/gu, '');
  if (title === null || title === name) return '';
  if (kind === 'alias' && standsFor.length > 0) return `“${name}”在本文指《${title}》；`;
  return kind === 'unquoted' && !text.includes(title) ? `“${name}”就是《${title}》；` : '';
}
