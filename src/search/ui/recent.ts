/** Recent searches: in this browser, for this site, and nowhere else. */
const mostKept = 10;
const longestKept = 100;

/** The searches this browser remembers. */
export interface RecentSearches {
  /** The latest first; empty where nothing is stored or storage is refused. */
  list(): string[];
  add(query: string): void;
  remove(query: string): void;
  clear(): void;
}

/** Kept under the address of the site, as many sites may share one host or one disk. */
export function openRecent(root: URL): RecentSearches {
  const key = `yaodian-recent:${root.pathname}`;
  const write = (queries: readonly string[]): void => {
    // Storage throws where a policy forbids it, where it is full, and on some browsers for file://.
    try {
      if (queries.length === 0) localStorage.removeItem(key);
      else localStorage.setItem(key, JSON.stringify(queries));
    } catch {
      return;
    }
  };
  const list = (): string[] => {
    try {
      return readList(localStorage.getItem(key));
    } catch {
      return [];
    }
  };
  return {
    list,
    add(query) {
      const words = query.trim();
      if (words === '' || words.length > longestKept) return;
      write([words, ...list().filter((other) => other !== words)].slice(0, mostKept));
    },
    remove(query) {
      write(list().filter((other) => other !== query));
    },
    clear() {
      write([]);
    },
  };
}

function readList(stored: string | null): string[] {
  const value: unknown = JSON.parse(stored ?? '[]');
  return Array.isArray(value) ? value.filter((query): query is string => typeof query === 'string').slice(0, mostKept) : [];
}
