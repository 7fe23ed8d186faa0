/** Text objects of a page with their places. */
import type { Piece } from '../page/piece.ts';
import type { XmlElement } from '../xml.ts';
import { findAll, localName } from './part.ts';

/** A run of text; `slanted` when it does not run level. */
export interface PlacedText {
  readonly piece: Piece;
  readonly slanted: boolean;
}

/** Every `TextCode` of a page. `height` is the page's. */
export function textPieces(content: XmlElement, height: number): readonly PlacedText[] {
  return findAll(content, 'TextObject').flatMap((object) => objectPieces(object, height));
}

function objectPieces(object: XmlElement, height: number): readonly PlacedText[] {
  const [left = 0, top = 0] = numbers(object.attributes['Boundary']);
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers(object.attributes['CTM']);
  const size = Number(object.attributes['Size'] ?? 0) || 1;
  let [x, y] = [0, 0];
  return object.children.filter((child) => localName(child) === 'TextCode').map((code) => {
    x = Number(code.attributes['X'] ?? x) || 0;
    y = Number(code.attributes['Y'] ?? y) || 0;
    const piece = {
      text: code.text,
      x: left + a * x + c * y + e,
      y: height - (top + b * x + d * y + f),
      width: runWidth(code, size) * Math.abs(a || 1),
      size: size * (Math.abs(d) || 1),
      replaced: 0,
    };
    return { piece, slanted: Math.abs(b) > Math.abs(a) * 0.02 || downwards(code) };
  });
}

/** Set from top to bottom: every step goes down and none to the side. */
const downwards = ({ text, attributes }: XmlElement): boolean => text.length > 1 && attributes['DeltaY'] !== undefined && attributes['DeltaX'] === undefined;

/** The steps between the characters and the last character; without steps, a full width for Chinese and half for the rest. */
function runWidth({ text, attributes }: XmlElement, size: number): number {
  const steps = deltas(attributes['DeltaX']);
  const characters = [...text];
  const last = characters.at(-1) ?? '';
  if (steps.length === 0) return characters.reduce((sum, character) => sum + advance(character) * size, 0);
  return steps.slice(0, characters.length - 1).reduce((sum, step) => sum + step, 0) + advance(last) * size;
}

const advance = (character: string): number => (/[\0-\xFF]/u.test(character) ? 0.5 : 1);

/** `3.2 g 4 5.6` is 3.2 and then four times 5.6. */
function deltas(text: string | undefined): readonly number[] {
  const parts = (text ?? '').trim().split(/\s+/u);
  const steps: number[] = [];
  for (let i = 0; i < parts.length && steps.length < 10_000; i += 1) {
    if (parts[i] === 'g') {
      const times = Math.min(Number(parts[i + 1]) || 0, 10_000);
      steps.push(...new Array<number>(times).fill(Number(parts[i + 2]) || 0));
      i += 2;
    } else if (parts[i] !== '') steps.push(Number(parts[i]) || 0);
  }
  return steps;
}

const numbers = (text: string | undefined): readonly number[] => (text === undefined ? [] : text.trim().split(/\s+/u).map((part) => Number(part) || 0));

