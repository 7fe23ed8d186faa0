/** Fields of a Word document while they are open; they may run over paragraphs and stand in each other. */
import type { FieldPlace, NumberFields } from './number-fields.ts';

interface OpenField {
  instruction: string;
  /** Its result has begun. */
  begun: boolean;
  /** Its result has words. */
  shown: boolean;
}

/** The open fields of a document, and the numbers of those that number. */
export class Fields {
  readonly #open: OpenField[] = [];
  readonly #numbers: NumberFields;
  /** Of the paragraph being read. */
  place: FieldPlace = { heading: null, listLevel: null };
  /** How many numbers were computed. */
  computed = 0;

  constructor(numbers: NumberFields) {
    this.#numbers = numbers;
  }

  /** Whether text shows here: not while a field is open whose result has not begun. */
  get shows(): boolean {
    return this.#open.every(({ begun }) => begun);
  }

  begin(instruction = '', begun = false): void {
    this.#open.push({ instruction, begun, shown: false });
  }

  instruct(words: string): void {
    const field = this.#open.at(-1);
    if (field && !field.begun) field.instruction += words;
  }

  separate(): void {
    const field = this.#open.at(-1);
    if (field) field.begun = true;
  }

  /** Notes that text was shown. */
  show(text: string): void {
    if (text.trim() !== '') for (const field of this.#open) field.shown = true;
  }

  /** Closes the innermost field; gives back the number that it shows when its result is not stored. */
  end(): string {
    const field = this.#open.pop();
    if (!field || field.shown || !this.shows) return '';
    const number = this.#numbers.next(field.instruction, this.place);
    if (number !== null) this.computed += 1;
    return number ?? '';
  }
}
