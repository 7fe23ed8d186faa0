/** Places, each with the symbol that stands beside it. */
export interface Neighbours {
  note(symbol: number, place: number): void;
  /** Visits the symbols that were noted `least` times and more, each with its places, and forgets all. */
  takeFrequent(least: number, visit: (symbol: number, places: number[]) => void): void;
}

/** None at first; symbols are below `size`. */
export function createNeighbours(size: number): Neighbours {
  const counts = new Int32Array(size);
  let [symbols, places]: [number[], number[]] = [[], []];
  return {
    note(symbol, place) {
      counts[symbol] = (counts[symbol] ?? 0) + 1;
      symbols.push(symbol);
      places.push(place);
    },
    takeFrequent(least, visit) {
      const lists = new Map<number, number[]>();
      for (const [row, symbol] of symbols.entries()) {
        if ((counts[symbol] ?? 0) < least) continue;
        const list = lists.get(symbol);
        if (list) list.push(places[row] ?? 0);
        else lists.set(symbol, [places[row] ?? 0]);
      }
      for (const symbol of symbols) counts[symbol] = 0;
      [symbols, places] = [[], []];
      for (const [symbol, list] of lists) visit(symbol, list);
    },
  };
}
