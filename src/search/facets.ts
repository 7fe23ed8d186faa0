import { type FacetName, facetNames, type FactsFile } from './manifest.ts';

/** Values that are wanted, by facet; several values of one facet are alternatives. */
export type Filters = Readonly<Partial<Record<FacetName, readonly string[]>>>;

/** How many passages have each value, by facet. */
export type FacetCounts = Record<FacetName, Record<string, number>>;

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
export function createFilter(facts: FactsFile, filters: Filters, except?: FacetName): (passage: number) => boolean {
  const checks = facetNames.flatMap((name) => {
    const wanted = filters[name];
    if (!wanted || name === except) return [];
    const positions = new Set(wanted.map((value) => facts.values[name].indexOf(value)));
    return [(passage: number) => (facts.columns[name][passage] ?? []).some((position) => positions.has(position))];
  });
  return (passage) => checks.every((check) => check(passage));
}

/** Counts over the passages found. A facet that is filtered counts as if it were not, so that its other values can be chosen. */
export function countFacets(facts: FactsFile, found: readonly number[], filters: Filters): FacetCounts {
  const counts = facetNames.map((name): [FacetName, Record<string, number>] => {
    const passes = createFilter(facts, filters, name);
    const totals = new Map<number, number>();
    for (const passage of found) {
      if (!passes(passage)) continue;
      for (const position of facts.columns[name][passage] ?? []) totals.set(position, (totals.get(position) ?? 0) + 1);
    }
    const ordered = [...totals].sort(([a, m], [b, n]) => n - m || a - b);
    return [name, Object.fromEntries(ordered.map(([position, total]) => [facts.values[name][position] ?? '', total]))];
  });
  return Object.fromEntries(counts) as FacetCounts;
}
