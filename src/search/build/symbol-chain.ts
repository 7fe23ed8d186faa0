/** Symbols one behind the other; two can become one, and what is left are neighbours. */
export interface SymbolChain {
  /** Whether the two symbols stand there, one behind the other. */
  holds(place: number, first: number, second: number): boolean;
  /** Where the symbol before stands, less than 0 for none. */
  before(place: number): number;
  /** Puts one symbol in place of the two there, and says where the symbol behind them stands. */
  merge(place: number, symbol: number): number;
}

/** The symbols as they stand in the array, which holds 0 where one is gone. */
export function createSymbolChain(symbols: Int32Array): SymbolChain {
  const next = symbols.map((_, index) => index + 1);
  const previous = symbols.map((_, index) => index - 1);
  return {
    holds: (place, first, second) => symbols[place] === first && symbols[next[place] ?? 0] === second,
    before: (place) => previous[place] ?? -1,
    merge(place, symbol) {
      const right = next[place] ?? 0;
      const behind = next[right] ?? 0;
      symbols[place] = symbol;
      symbols[right] = 0;
      next[place] = behind;
      if (behind < symbols.length) previous[behind] = place;
      return behind;
    },
  };
}
