/** Takes a turn; what comes back tells whether it is still the latest. */
export type TakeTurn = () => () => boolean;

/** Turns of which only the latest counts: an answer that comes late is known by its turn. */
export function createTurns(): TakeTurn {
  let latest = 0;
  return () => {
    const mine = ++latest;
    return () => mine === latest;
  };
}
