type Attributes = Readonly<Record<string, string | boolean | null>>;

/**
 * A new element. `true` sets an empty attribute, `false` and `null` none. Children are elements or text, and text is never read as
 * markup.
 */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value !== false && value !== null) made.setAttribute(attribute, value === true ? '' : value);
  }
  made.append(...children);
  return made;
}

/** Puts `children` in the place of everything in `parent`. (`replaceChildren` came with Chrome 86.) */
export function fill(parent: Element, ...children: readonly (Node | string)[]): void {
  parent.textContent = '';
  parent.append(...children);
}
