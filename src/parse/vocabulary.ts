/** Length beyond which a document's own wording is not indexed; the dictionary alone then decides. */
const largestIndexedText = 500_000;

/** The wording of one document: evidence that two ends of a line belong together, or that a word was cut. */
export interface Vocabulary {
  /** Whether these four characters stand together somewhere in a line: `师德师风`. */
  hasFourCharacters(characters: string): boolean;
  /** The one character that always (at least twice) follows these two: `育系` → `统`; null when there is no such rule. */
  constantFollower(pair: string): string | null;
}

const emptyVocabulary: Vocabulary = { hasFourCharacters: () => false, constantFollower: () => null };

/** Reads a document's wording once; the indexes are made when first asked for. */
export function readVocabulary(text: string): Vocabulary {
  if (text.length > largestIndexedText) return emptyVocabulary;
  let fours: Set<string> | null = null;
  let followers: Map<string, { character: string; count: number }> | null = null;
  return {
    hasFourCharacters: (characters) => (fours ??= indexFours(text)).has(characters),
    constantFollower: (pair) => {
      const entry = (followers ??= indexFollowers(text)).get(pair);
      return entry && entry.character !== '' && entry.count >= 2 ? entry.character : null;
    },
  };
}

function indexFours(text: string): Set<string> {
  const fours = new Set<string>();
  for (let at = 0; at + 4 <= text.length; at += 1) fours.add(text.slice(at, at + 4));
  return fours;
}

/** `character` is '' where several characters follow. */
function indexFollowers(text: string): Map<string, { character: string; count: number }> {
  const followers = new Map<string, { character: string; count: number }>();
  for (let at = 0; at + 2 < text.length; at += 1) {
    const next = text.charAt(at + 2);
    // The end of a line follows nothing: that is the place being judged.
    if (next === '\n') continue;
    const pair = text.slice(at, at + 2);
    const entry = followers.get(pair);
    if (!entry) followers.set(pair, { character: next, count: 1 });
    else if (entry.character === next) entry.count += 1;
    else entry.character = '';
  }
  return followers;
}
