/** The characters of a text, white space apart, as a sorted bag: what conservation compares. */
export function characterBag(...texts: readonly string[]): Map<string, number> {
  const bag = new Map<string, number>();
  for (const text of texts) for (const character of text) if (!/\s/u.test(character)) bag.set(character, (bag.get(character) ?? 0) + 1);
  return bag;
}
