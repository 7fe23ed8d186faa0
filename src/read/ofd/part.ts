import { descendantsOf, type XmlElement } from '../xml.ts';

/** Name without the prefix, which writers choose freely. */
export const localName = ({ name }: XmlElement): string => name.slice(name.indexOf(':') + 1);

/** All elements of that name below, in document order. */
export const findAll = (element: XmlElement | null, name: string): readonly XmlElement[] =>
  element ? [...descendantsOf(element)].filter((child) => child !== element && localName(child) === name) : [];

/** The first of them. */
export const findFirst = (element: XmlElement | null, name: string): XmlElement | null => findAll(element, name)[0] ?? null;
