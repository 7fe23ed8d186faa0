import { childOf, type XmlElement } from '../xml.ts';

/** An attribute of the document's namespace, also where a careless writer left the prefix out. */
export const attr = (element: XmlElement | undefined, name: string): string | undefined =>
  element?.attributes[`w:${name}`] ?? element?.attributes[name];

/** `w:val` of a property: `<w:start w:val="3"/>` `//=> '3'` */
export const valueOf = (element: XmlElement | undefined, name: string): string | undefined => attr(childOf(element, `w:${name}`), 'val');

/** A whole number; undefined when there is none. */
export function numberOf(text: string | undefined): number | undefined {
  const value = text === undefined ? Number.NaN : Number.parseInt(text, 10);
  return Number.isNaN(value) ? undefined : value;
}

/** An on/off property: there and not off. */
export function isOn(element: XmlElement | undefined, name: string): boolean {
  const property = childOf(element, `w:${name}`);
  return property !== undefined && !['0', 'false', 'off', 'none'].includes(attr(property, 'val') ?? '');
}
