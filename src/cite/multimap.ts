/** Several values under one key, in the order they were added, each once. */
export class Multimap<T> {
  readonly #values = new Map<string, Set<T>>();

  add(key: string, value: T): void {
    const values = this.#values.get(key);
    if (values) values.add(value);
    else this.#values.set(key, new Set([value]));
  }

  get(key: string): readonly T[] {
    return [...(this.#values.get(key) ?? [])];
  }
}
