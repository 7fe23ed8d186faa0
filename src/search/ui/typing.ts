/**
 * Calls `act` with the text of a field after a pause in typing, and never with text an input method has not finished; `pause` in
 * milliseconds.
 */
export function watchTyping(field: HTMLInputElement, pause: number, act: (text: string) => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let composing = false;
  const later = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      act(field.value);
    }, pause);
  };
  field.addEventListener('compositionstart', () => {
    composing = true;
    clearTimeout(timer);
  });
  field.addEventListener('compositionend', () => {
    composing = false;
    later();
  });
  field.addEventListener('input', (event) => {
    if (!composing && !(event instanceof InputEvent && event.isComposing)) later();
  });
}
