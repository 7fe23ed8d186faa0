import type { ComboOption } from './combo-panel.ts';

/** Which of the options the arrows have come to. */
export interface Choice {
  /** New options, none of them active. */
  offer(options: readonly ComboOption[]): void;
  /** One down or up; between the last and the first lies the field itself, where none is active. */
  step(by: 1 | -1): void;
  readonly active: ComboOption | undefined;
  optionAt(place: number): ComboOption | undefined;
}

/** `activate` shows which option is active, -1 for none. */
export function createChoice(activate: (place: number) => void): Choice {
  let options: readonly ComboOption[] = [];
  let place = -1;
  const moveTo = (wanted: number): void => {
    place = wanted;
    activate(place);
  };
  return {
    offer(given) {
      options = given;
      moveTo(-1);
    },
    step(by) {
      const places = options.length + 1;
      moveTo(((place + 1 + by + places) % places) - 1);
    },
    get active() {
      return options[place];
    },
    optionAt: (wanted) => options[wanted],
  };
}
