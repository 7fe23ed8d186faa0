import { partitionPoint } from '../model/partition.ts';
import { bareUsePattern, findAliasDefinitions, findRespectiveNames, namesDocument, type AliasDefinition } from './alias.ts';
import { draftName, type Draft } from './draft.ts';
import { formOf } from './form-names.ts';
import type { NamedTitles } from './named-titles.ts';
import { genreWords, titleKey } from './title.ts';

/** A short name with what it stands for. It holds from `from` (an offset in the source) to the end of the document, or to the next definition. */
export interface Alias {
  readonly name: string;
  readonly quoted: boolean;
  readonly standsFor: readonly string[];
  readonly from: number;
}

/** The definitions in a stretch with what they stand for. Without 《》 and without a name before it, 以下简称设置方案 defines no document. */
export function readAliases(text: string, drafts: readonly Draft[], toSource: (offset: number) => number): Alias[] {
  const respective = readRespective(text, drafts, toSource);
  const taken = new Set(respective.map(({ from }) => from));
  return [...respective, ...readDefinitions(text, drafts, toSource).filter(({ from }) => !taken.has(from))].sort((a, b) => a.from - b.from);
}

/** As many names before it as there are short names, else none: which is whose cannot be told. */
function readRespective(text: string, drafts: readonly Draft[], toSource: (offset: number) => number): Alias[] {
  return findRespectiveNames(text).flatMap(({ names, start }) => {
    const titles = antecedents({ start, forAll: true }, text, drafts);
    if (titles.length !== names.length) return [];
    return names.map(({ name, quoted, nameStart }, at): Alias => ({ name, quoted, standsFor: titles.slice(at, at + 1), from: toSource(nameStart) }));
  });
}

function readDefinitions(text: string, drafts: readonly Draft[], toSource: (offset: number) => number): Alias[] {
  return findAliasDefinitions(text)
    .filter((definition) => namesDocument(definition) || (definition.marked && standsBehindName(definition, text, drafts)))
    .map((definition) => ({
      name: definition.name,
      quoted: definition.quoted,
      standsFor: antecedents(definition, text, drafts),
      from: toSource(definition.nameStart),
    }))
    .filter(({ quoted, standsFor }) => quoted || standsFor.length > 0);
}

const onlyBracket = /^[（(](?:[^。；\n《》（）()]{0,60}[，,；])?$/u;

/** 《…》（以下简称“双十条”）: what is called so is the document, whatever the short name is. */
function standsBehindName({ start }: AliasDefinition, text: string, drafts: readonly Draft[]): boolean {
  const last = drafts[partitionPoint(drafts, ({ span }) => span.end <= start) - 1];
  return last?.kind === 'quoted' && last.sense === 'title' && onlyBracket.test(text.slice(last.span.end, start));
}

// 《A》（国发〔2011〕35号，以下简称 · 《A》第三条（以下简称 · 《A》，以下简称
const between = /^(?:[^。；，\n《》]{0,20})?(?:[（(][^。；\n《》]{0,80}|[，、,]?\s*)$/u;
const listBetween = /^(?:\s*[（(][^（()）]{0,60}[）)])?\s*[、和与及，]?\s*$/u;

function antecedents(definition: Pick<AliasDefinition, 'start' | 'forAll'>, text: string, drafts: readonly Draft[]): string[] {
  let index = partitionPoint(drafts, ({ span }) => span.end <= definition.start) - 1;
  const last = drafts[index];
  if (!last || !between.test(text.slice(last.span.end, definition.start))) return [];
  const named = [last];
  while (definition.forAll && --index >= 0) {
    const [candidate, next] = [drafts[index], named.at(-1)];
    if (!candidate || !next || !listBetween.test(text.slice(candidate.span.end, next.span.start))) break;
    named.push(candidate);
  }
  return named.reverse().flatMap(({ title, standsFor }) => (standsFor.length > 0 ? standsFor : title === null ? [] : [title]));
}

/** Looks short names up by name and place. */
export interface AliasTable {
  at(name: string, offset: number): Alias | undefined;
  /** The one definition of a name that stands only behind its first use; undefined when there are several. */
  only(name: string): Alias | undefined;
  /** Finds the bare uses of names defined without 《》; null when there are none. */
  readonly barePattern: RegExp | null;
}

/** The aliases of a library by name: 《条例》 where a document has said 以下简称《条例》. */
export function makeAliasTable(aliases: readonly Alias[]): AliasTable {
  const byName = new Map<string, Alias[]>();
  for (const alias of aliases) {
    const key = titleKey(alias.name);
    const same = byName.get(key);
    if (same) same.push(alias);
    else byName.set(key, [alias]);
  }
  return {
    at: (name, offset) => {
      const same = byName.get(titleKey(name)) ?? [];
      return same[partitionPoint(same, ({ from }) => from <= offset) - 1];
    },
    only: (name) => {
      const [first, ...others] = byName.get(titleKey(name)) ?? [];
      return others.length === 0 && first?.standsFor.length === 1 ? first : undefined;
    },
    barePattern: bareUsePattern(aliases.filter(({ quoted }) => !quoted).map(({ name }) => name)),
  };
}

/**
 * Names in 《》 that are short names: with the full title when the document has defined it; else, for a bare 《条例》, with the
 * titles named before that it could stand for; where there are none, with the title that the document defines it for further on.
 */
export function asAlias(draft: Draft, alias: Alias | undefined, { named, aliases }: { readonly named: NamedTitles; readonly aliases: AliasTable }): Draft {
  if (draft.title === null || draft.kind !== 'quoted') return draft;
  if (alias) return { ...draft, ...standing(alias.standsFor, draft.title), kind: 'alias' };
  const possible = isBareGenre(draft.title) ? named.endingIn(draft.title) : [];
  const later = possible.length === 0 ? aliases.only(draft.title) : undefined;
  if (later) return { ...draft, ...standing(later.standsFor, draft.title), kind: 'alias' };
  if (!isBareGenre(draft.title)) return draft;
  return { ...draft, kind: 'alias', title: possible.length > 0 ? null : draft.title, standsFor: possible };
}

/** A bare use of a defined short name. */
export function draftBareAlias(text: string, match: RegExpExecArray, alias: Alias): Draft {
  const span = { start: match.index, end: match.index + match[0].length };
  return draftName(text, span, { kind: 'alias', ...standing(alias.standsFor, alias.name) });
}

function standing(standsFor: readonly string[], name: string): Pick<Draft, 'title' | 'standsFor' | 'sense'> {
  const [only] = standsFor;
  if (only !== undefined && standsFor.length === 1) return { title: only, standsFor, sense: formOf(only) ? 'form' : 'title' };
  return { title: name, standsFor, sense: standsFor.length > 1 ? 'several' : 'title' };
}

function isBareGenre(title: string): boolean {
  return title === '建议' || (genreWords as readonly string[]).includes(title);
}
