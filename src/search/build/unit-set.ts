/** The units (UTF-16) that occur in some texts. */
export interface UnitSet {
  /** Adds those of a text, and gives it back. */
  noted(text: string): string;
  /** Each as a string, ascending. */
  values(): string[];
}

/** An empty set. */
export function createUnitSet(): UnitSet {
  const seen = new Uint8Array(65536);
  return {
    noted(text) {
      for (let i = 0; i < text.length; i++) seen[text.charCodeAt(i)] = 1;
      return text;
    },
    values: () => [...seen.keys()].filter((unit) => seen[unit] === 1).map((unit) => String.fromCharCode(unit)),
  };
}
