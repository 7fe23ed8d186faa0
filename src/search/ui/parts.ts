import type { ExcerptPart } from '../excerpt.ts';
import { element } from './element.ts';

/** Parts of a text, the marked ones in `mark`. */
export function showParts(parts: readonly ExcerptPart[]): (Node | string)[] {
  return parts.map(({ text, mark }) => (mark ? element('mark', {}, text) : text));
}
