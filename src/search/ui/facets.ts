import type { FacetCounts, Filters } from '../facets.ts';
import { type FacetName, facetNames } from '../manifest.ts';
import { element } from './element.ts';
import { facetTitle, facetValue, loadFacet } from './words.ts';

/** Values shown before “全部”. */
const firstValues = 8;

type Count = readonly [value: string, count: number];

/** Facets that were not counted, each behind a button that has them counted; none where there is nothing to narrow. */
export function showUncounted(facets: FacetCounts, total: number): Node[] {
  const names = facetNames.filter((name) => total > 1 && facets[name] === undefined);
  return names.map((name) => {
    const attributes = { type: 'button', class: 'facet-load', 'data-load-facet': name, 'data-keep': name };
    return element('button', attributes, loadFacet(name));
  });
}

/** Filters as groups of check boxes with counts; a facet that leaves out nothing of `total` is not shown unless it is in use. */
export function showFacets(facets: FacetCounts, filters: Filters, total: number): Node[] {
  return facetNames.flatMap((name) => {
    const chosen = filters[name] ?? [];
    const counts = facets[name] ?? {};
    const counted = inOrder(name, Object.entries(counts));
    const absent = chosen.filter((value) => counts[value] === undefined).map((value): Count => [value, 0]);
    const narrows = chosen.length > 0 || counted.some(([, count]) => count < total);
    return narrows ? [showFacet(name, [...counted, ...absent], chosen)] : [];
  });
}

/** Most frequent first, as they come; years the latest first. */
const inOrder = (name: FacetName, counts: readonly Count[]): Count[] =>
  name === 'year' ? [...counts].sort(([a], [b]) => Number(b) - Number(a)) : [...counts];

function showFacet(name: FacetName, values: readonly Count[], chosen: readonly string[]): HTMLElement {
  const rows = values.map(([value, count]) => showValue(name, value, count, chosen.includes(value)));
  const list = (items: readonly HTMLElement[]): HTMLElement => element('ul', {}, ...items);
  const title = element('legend', { tabindex: '-1', 'data-keep': name }, facetTitle[name]);
  const group = element('fieldset', { class: 'facet' }, title, list(rows.slice(0, firstValues)));
  if (rows.length > firstValues) {
    const summary = element('summary', { 'data-keep': `${name}…` }, `其余 ${String(rows.length - firstValues)} 项`);
    const hidesChosen = values.slice(firstValues).some(([value]) => chosen.includes(value));
    group.append(element('details', { 'data-keep': `${name} ▾`, open: hidesChosen }, summary, list(rows.slice(firstValues))));
  }
  return group;
}

function showValue(name: FacetName, value: string, count: number, checked: boolean): HTMLElement {
  const box = element('input', { type: 'checkbox', name, value, checked, 'data-keep': `${name}=${value}` });
  const label = element('label', {}, box, element('span', {}, facetValue(name, value)), ' ', element('data', { value: String(count) }, String(count)));
  return element('li', {}, label);
}
