import type { TextLists } from './gram-level.ts';
import { eachText, type UnitStream } from './stream.ts';

/** The texts that hold each unit, by unit; white space has none. */
export function listUnits(stream: UnitStream): TextLists {
  const offsets = new Uint32Array(65_537);
  eachHolder(stream, (unit) => (offsets[unit + 1] = (offsets[unit + 1] ?? 0) + 1));
  for (let unit = 0; unit < 65_536; unit++) offsets[unit + 1] = (offsets[unit + 1] ?? 0) + (offsets[unit] ?? 0);
  const texts = new Int32Array(offsets[65_536] ?? 0);
  const next = offsets.slice();
  eachHolder(stream, (unit, text) => {
    const place = next[unit] ?? 0;
    texts[place] = text;
    next[unit] = place + 1;
  });
  return { offsets, texts };
}

function eachHolder(stream: UnitStream, visit: (unit: number, text: number) => void): void {
  const { units } = stream;
  const last = new Int32Array(65_536).fill(-1);
  eachText(stream, (text, start, end) => {
    for (let place = start; place < end; place++) {
      const unit = units[place] ?? 0;
      if (unit === 0 || last[unit] === text) continue;
      last[unit] = text;
      visit(unit, text);
    }
  });
}
