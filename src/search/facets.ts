import { unpackColumn } from './columns.ts';
import type { SearchFiles } from './files.ts';
import { type FacetColumn, type FacetName, facetNames, type FactsFile } from './manifest.ts';
import type { Titles } from './titles.ts';

/** Values that are wanted, by facet; several values of one facet are alternatives. */
export type Filters = Readonly<Partial<Record<FacetName, readonly string[]>>>;

/** How many passages have each value, by facet. */
export type FacetCounts = Partial<Record<FacetName, Record<string, number>>>;

/** One facet of all passages. */
export interface Facet {
  readonly values: readonly string[];
  /** Places in `values`. */
  of(passage: number): readonly number[];
}

/** The facets of an index, each loaded when it is first needed. */
export interface Facets {
  /** Facets that cost nothing more to count. */
  readonly ready: readonly FacetName[];
  open(name: FacetName): Promise<Facet>;
}

/** The facets that stand in the files of an index. */
export function createFacets({ manifest, json }: SearchFiles, titles: Titles): Facets {
  const opened = new Map<FacetName, Promise<Facet>>();
  const read = async (name: FacetName): Promise<Facet> => {
    const file = await json<FactsFile>(manifest.facets[name]);
    return openColumn(file[name] ?? { values: [], rows: [[]], rowOf: [] }, titles, manifest.passages);
  };
  return {
    ready: facetNames.filter((name) => manifest.facets[name] === 'facts'),
    open(name) {
      const pending = opened.get(name) ?? read(name);
      opened.set(name, pending);
      pending.catch(() => opened.delete(name));
      return pending;
    },
  };
}

function openColumn({ values, rows, rowOf }: FacetColumn, titles: Titles, passages: number): Facet {
  const column = unpackColumn(rowOf, passages);
  const sets = rows.length > 0 ? rows : values.map((_, place) => [place]);
  return {
    values: values.map((value) => (typeof value === 'number' ? (titles.list[value] ?? '') : value)),
    of: (passage) => sets[column[passage] ?? 0] ?? [],
  };
}

/** Keeps only facets that exist and values that are text; an empty list does not filter. */
export function readFilters(filters: Readonly<Record<string, unknown>> | undefined): Filters {
  const kept = facetNames.flatMap((name): [FacetName, string[]][] => {
    const given = filters?.[name];
    const values = (Array.isArray(given) ? given : [given]).filter((value): value is string => typeof value === 'string');
    return values.length === 0 ? [] : [[name, values]];
  });
  return Object.fromEntries(kept);
}

/** True for passages that pass all filters, the one on `except` left aside. */
export async function createFilter(facets: Facets, filters: Filters, except?: FacetName): Promise<(passage: number) => boolean> {
  const names = facetNames.filter((name) => filters[name] && name !== except);
  const checks = await Promise.all(
    names.map(async (name) => {
      const facet = await facets.open(name);
      const wanted = new Set((filters[name] ?? []).map((value) => facet.values.indexOf(value)));
      return (passage: number) => facet.of(passage).some((place) => wanted.has(place));
    }),
  );
  return (passage) => checks.every((check) => check(passage));
}

/** Counts over the passages given. A facet that is filtered counts as if it were not, so that its other values can be chosen. */
export async function countFacets(
  facets: Facets,
  names: readonly FacetName[],
  passages: readonly number[],
  filters: Filters,
): Promise<FacetCounts> {
  const counted = await Promise.all(
    facetNames
      .filter((name) => names.includes(name))
      .map(async (name): Promise<[FacetName, Record<string, number>]> => {
        const [facet, passes] = await Promise.all([facets.open(name), createFilter(facets, filters, name)]);
        const totals = new Uint32Array(facet.values.length);
        for (const passage of passages) {
          if (passes(passage)) for (const place of facet.of(passage)) totals[place] = (totals[place] ?? 0) + 1;
        }
        const places = [...totals.keys()].filter((place) => totals[place] !== 0);
        places.sort((a, b) => (totals[b] ?? 0) - (totals[a] ?? 0) || a - b);
        return [name, Object.fromEntries(places.map((place) => [facet.values[place] ?? '', totals[place] ?? 0]))];
      }),
  );
  return Object.fromEntries(counted);
}
