/** A run of characters where it stands on the page, `y` upwards from the foot. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  /** Characters that the file has as radicals. */
  readonly replaced: number;
}

/** A line of a page, put together from pieces. */
export interface PageLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

/** A page, its lengths in one unit, whichever. */
export interface Page {
  readonly width: number;
  readonly height: number;
  readonly pieces: readonly Piece[];
  /** Text that does not run level: watermarks, stamps. */
  readonly slanted: readonly string[];
}
