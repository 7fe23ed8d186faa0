/** 深色 and 大字: attributes of the root element, remembered where the browser lets us. */
interface Switch {
  readonly name: string;
  /** Value of the attribute for pressed and not pressed; null means no attribute. */
  readonly pressed: string;
  readonly released: string | null;
}

const switches: readonly Switch[] = [
  { name: 'theme', pressed: 'dark', released: 'light' },
  { name: 'type', pressed: 'large', released: null },
];

const storageKey = (name: string): string => `yaodian-${name}`;

/** Puts remembered choices on the root element. */
export function applySwitches(): void {
  for (const { name, pressed, released } of switches) {
    const value = remembered(name);
    if (value === pressed || (value !== null && value === released)) document.documentElement.setAttribute(`data-${name}`, value);
  }
}

/** Shows the buttons and makes them work. */
export function watchSwitches(): void {
  for (const item of switches) {
    const button = document.querySelector<HTMLButtonElement>(`button[data-switch="${item.name}"]`);
    if (!button) continue;
    button.hidden = false;
    button.setAttribute('aria-pressed', String(isPressed(item)));
    button.addEventListener('click', () => {
      const value = isPressed(item) ? item.released : item.pressed;
      if (value === null) document.documentElement.removeAttribute(`data-${item.name}`);
      else document.documentElement.setAttribute(`data-${item.name}`, value);
      remember(item.name, value);
      button.setAttribute('aria-pressed', String(isPressed(item)));
    });
  }
}

function isPressed({ name, pressed }: Switch): boolean {
  const value = document.documentElement.getAttribute(`data-${name}`);
  if (name === 'theme' && value === null) return matchMedia('(prefers-color-scheme: dark)').matches;
  return value === pressed;
}

// Storage throws where a policy forbids it, and on some browsers for file://.
function remembered(name: string): string | null {
  try {
    return localStorage.getItem(storageKey(name));
  } catch {
    return null;
  }
}

function remember(name: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(storageKey(name));
    else localStorage.setItem(storageKey(name), value);
  } catch {
    // The switch works for this page only.
  }
}
