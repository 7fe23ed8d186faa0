import type { Legislation } from './schema.ts';

/**
 * From when this wording applies; null when nothing tells. An amended law says when it first came into force; its wording applies from the
 * amendment, unless the day in the text is later (a revised law names its own).
 */
export function appliesFrom({ effective, version, amended }: Pick<Legislation, 'effective' | 'version' | 'amended'>): string | null {
  return effective !== null && version !== null && amended.includes(version) && version > effective ? version : effective;
}
