/** Encoders for the round trips; the platform only decodes GB18030 and UTF-16BE. */

const fourByte = (linear: number): number[] => [
  0x81 + Math.floor(linear / 12600),
  0x30 + (Math.floor(linear / 1260) % 10),
  0x81 + (Math.floor(linear / 10) % 126),
  0x30 + (linear % 10),
];

function makeGb18030Table(): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder('gb18030');
  const table = new Map<string, readonly number[]>();
  const add = (bytes: readonly number[]) => {
    const character = decoder.decode(Uint8Array.from(bytes));
    if (!table.has(character)) table.set(character, bytes);
  };
  for (let byte = 0; byte < 0x80; byte += 1) add([byte]);
  for (let lead = 0x81; lead < 0xff; lead += 1) {
    for (let trail = 0x40; trail < 0xff; trail += 1) if (trail !== 0x7f) add([lead, trail]);
  }
  for (let linear = 0; linear < 39420; linear += 1) add(fourByte(linear));
  return table;
}

let gb18030Table: ReadonlyMap<string, readonly number[]> | null = null;

const astralStart = 0x2e248;

export function encodeGb18030(text: string): Uint8Array {
  gb18030Table ??= makeGb18030Table();
  const table = gb18030Table;
  return Uint8Array.from(
    Array.from(text).flatMap((character) => {
      const point = character.codePointAt(0) ?? 0;
      return point > 0xffff ? fourByte(point - 0x10000 + astralStart) : [...(table.get(character) ?? [])];
    }),
  );
}

export const encodeUtf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

export const encodeUtf16le = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'utf16le'));

export const encodeUtf16be = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'utf16le').swap16());

/** The bytes one after the other. */
export const join = (...parts: readonly (Uint8Array | readonly number[])[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]));
