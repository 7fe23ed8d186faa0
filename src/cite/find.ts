import type { Mention } from '../model/citation.ts';
import type { OfficialDocument } from '../model/document.ts';
import { runAt, sourceSpan } from '../model/place.ts';
import { asAlias, draftBareAlias, makeAliasTable, readAliases, type Alias, type AliasTable } from './alias-table.ts';
import { mapArticles } from './article-map.ts';
import { draftDemonstratives } from './demonstrative.ts';
import { blot, type Draft } from './draft.ts';
import { draftInternal, type InternalContext } from './internal.ts';
import { ownTitleAt } from './issued.ts';
import { NamedTitles } from './named-titles.ts';
import { joinNumbersBefore } from './number-before.ts';
import { draftQuoted } from './quoted.ts';
import { sentenceAt, splitSentences } from './sentence.ts';
import { isOwnName, readStretches, type Stretch } from './stretch.ts';
import { draftUnquoted } from './unquoted.ts';

/** A stretch with the names found in it so far. */
interface Reading {
  readonly stretch: Stretch;
  readonly drafts: readonly Draft[];
}

/**
 * Everything a document names, in text order, found in its text alone. No mention reaches over a gap; names never overlap;
 * a name without a whole title keeps what is there. 《条例》 behind 以下简称《条例》 has the full title already.
 */
export function findMentions(document: OfficialDocument): Mention[] {
  const named = readStretches(document).map((stretch) => ({ stretch, drafts: draftNames(stretch) }));
  const aliases = makeAliasTable(named.flatMap(({ stretch, drafts }) => readAliases(stretch.text, drafts, offsetsOf(stretch))));
  const titles = new NamedTitles();
  const articles = mapArticles(document);
  const titleAt = ownTitleAt(document);
  const mentions = named.flatMap((reading) => {
    const toSource = offsetsOf(reading.stretch);
    const title = titleAt(toSource(0));
    const withAliases = readShortNames(reading, aliases, titles, title);
    const context = { title, outerTitle: document.title, articles, toSource };
    return finish(document, { ...reading, drafts: addInternal(reading.stretch, withAliases, context) });
  });
  return mentions
    .filter(({ docNumber, title, kind }) => kind !== 'unquoted' || title !== null || docNumber !== document.docNumber)
    .map((mention, index) => ({ ...mention, id: `c${String(index + 1)}` }));
}

function draftNames({ text, role }: Stretch): Draft[] {
  const quoted = draftQuoted(text);
  // The document's own title and number stand here; they cite nothing.
  return isOwnName(role) ? quoted : joinNumbersBefore(text, inOrder([...quoted, ...draftUnquoted(text, quoted, role === 'division')]));
}

function readShortNames({ stretch, drafts }: Reading, aliases: AliasTable, titles: NamedTitles, ownTitle: string): Draft[] {
  const toSource = offsetsOf(stretch);
  const read = drafts.map((draft) => {
    const isOwn = stretch.text.charAt(draft.span.start - 1) === '本' && draft.kind === 'quoted';
    const from = toSource(draft.span.start);
    const alias = isOwn ? ownAlias(ownTitle, from) : draft.title === null ? undefined : aliases.at(draft.title, from);
    const named = asAlias(draft, alias, { named: titles, aliases });
    if (named.title !== null && named.sense === 'title') titles.add(named.title);
    return named;
  });
  const withBare = inOrder([...read, ...draftBareAliases(stretch, read, aliases)]);
  return inOrder([...withBare, ...draftDemonstratives(stretch.text, withBare)]);
}

/** 本《规范》 is the document itself. */
function ownAlias(title: string, from: number): Alias {
  return { name: title, quoted: true, standsFor: [title], from };
}

function draftBareAliases(stretch: Stretch, drafts: readonly Draft[], aliases: AliasTable): Draft[] {
  if (!aliases.barePattern) return [];
  const toSource = offsetsOf(stretch);
  const rest = blot(stretch.text, drafts.map(({ span }) => span));
  return [...rest.matchAll(aliases.barePattern)].flatMap((match) => {
    const alias = aliases.at(match[0], toSource(match.index));
    const isDefinition = alias?.from === toSource(match.index) || alias?.from === toSource(match.index) - 1;
    return alias && !isDefinition ? [draftBareAlias(stretch.text, match, alias)] : [];
  });
}

function addInternal(stretch: Stretch, drafts: Draft[], context: InternalContext): Draft[] {
  return inOrder([...drafts, ...draftInternal(stretch.text, drafts, context)]);
}

function finish(document: OfficialDocument, { stretch, drafts }: Reading): Mention[] {
  if (drafts.length === 0) return [];
  const { text, division } = stretch;
  const sentences = splitSentences(text);
  return drafts.map(({ span, end: _end, reach: _reach, ...facts }) => {
    const sentence = sentenceAt(sentences, span.start) ?? span;
    return {
      ...facts,
      id: '',
      documentId: document.id,
      divisionId: division?.id ?? null,
      text: text.slice(span.start, span.end).replaceAll('\n', ''),
      span: sourceSpan(stretch, span),
      line: runAt(stretch, span.start)?.line ?? 1,
      sentence: text.slice(sentence.start, sentence.end),
    };
  });
}

function offsetsOf(stretch: Stretch): (offset: number) => number {
  return (offset) => sourceSpan(stretch, { start: offset, end: offset }).start;
}

function inOrder(drafts: readonly Draft[]): Draft[] {
  return [...drafts].sort((a, b) => a.span.start - b.span.start);
}
