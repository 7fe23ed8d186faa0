import { isSpaceUnit } from '../grams/units.ts';

/** All texts in one array: white space as 0, a 0 after each text. */
export interface UnitStream {
  readonly units: Uint16Array;
  /** Where each text begins; one entry more than there are texts. */
  readonly starts: Uint32Array;
}

/** Where texts begin; one entry more than there are texts. */
export type TextStarts = Pick<UnitStream, 'starts'>;

/** Lines up folded texts, about `expected` characters; `textAt` is called once for each. */
export function makeStream(count: number, textAt: (index: number) => string, expected = 1 << 16): UnitStream {
  let units = new Uint16Array(expected + count);
  let length = 0;
  const starts = new Uint32Array(count + 1);
  for (let index = 0; index < count; index++) {
    const text = textAt(index);
    if (length + text.length + 1 > units.length) {
      const larger = new Uint16Array((length + text.length + 1) * 2);
      larger.set(units);
      units = larger;
    }
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      units[length++] = isSpaceUnit(unit) ? 0 : unit;
    }
    length++;
    starts[index + 1] = length;
  }
  return { units: units.subarray(0, length), starts };
}

/** Calls `visit` for each text with its place in the stream. */
export function eachText({ starts }: TextStarts, visit: (text: number, start: number, end: number) => void): void {
  for (let text = 0; text + 1 < starts.length; text++) visit(text, starts[text] ?? 0, starts[text + 1] ?? 0);
}

/** A text of the stream, with white space as it stands there. */
export function textOf({ units, starts }: UnitStream, text: number): string {
  let string = '';
  for (let at = starts[text] ?? 0, end = (starts[text + 1] ?? 0) - 1; at < end; at += 4096) string += String.fromCharCode(...units.subarray(at, Math.min(end, at + 4096)));
  return string;
}
