import type { FacetCounts, Filters } from '../facets.ts';
import { type FacetName, facetNames } from '../manifest.ts';
import { element } from './element.ts';
import { facetTitle, facetValue, loadFacet } from './words.ts';

/** Values shown before “全部”. */
const firstValues = 8;

/** Facets that were not counted, each behind a button that has them counted. */
export function showUncounted(facets: FacetCounts): Node[] {
  const names = facetNames.filter((name) => facets[name] === undefined);
  return names.map((name) => element('button', { type: 'button', class: 'facet-load', 'data-load-facet': name }, loadFacet(name)));
}

/** Filters as groups of check boxes with counts; a facet with a single value is left out unless it is in use. */
export function showFacets(facets: FacetCounts, filters: Filters): Node[] {
  return facetNames.flatMap((name) => {
    const chosen = filters[name] ?? [];
    const counts = facets[name] ?? {};
    const counted = Object.entries(counts);
    const absent = chosen.filter((value) => counts[value] === undefined).map((value): [string, number] => [value, 0]);
    const values = [...counted, ...absent];
    return values.length < 2 && chosen.length === 0 ? [] : [showFacet(name, values, chosen)];
  });
}

function showFacet(name: FacetName, values: readonly (readonly [string, number])[], chosen: readonly string[]): HTMLElement {
  const rows = values.map(([value, count]) => showValue(name, value, count, chosen.includes(value)));
  const list = (items: readonly HTMLElement[]): HTMLElement => element('ul', {}, ...items);
  const group = element('fieldset', { class: 'facet' }, element('legend', {}, facetTitle[name]), list(rows.slice(0, firstValues)));
  if (rows.length > firstValues) {
    const summary = element('summary', {}, `其余 ${String(rows.length - firstValues)} 项`);
    group.append(element('details', {}, summary, list(rows.slice(firstValues))));
  }
  return group;
}

function showValue(name: FacetName, value: string, count: number, checked: boolean): HTMLElement {
  const box = element('input', { type: 'checkbox', name, value, checked });
  const label = element('label', {}, box, element('span', {}, facetValue(name, value)), ' ', element('data', { value: String(count) }, String(count)));
  return element('li', {}, label);
}
