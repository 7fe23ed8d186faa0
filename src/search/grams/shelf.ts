/** Opens what is asked for by its name once, and again after a failure. */
export function createShelf<T>(open: (name: string) => Promise<T>): (name: string) => Promise<T> {
  const opened = new Map<string, Promise<T>>();
  return (name) => {
    const pending = opened.get(name) ?? open(name);
    opened.set(name, pending);
    pending.catch(() => opened.delete(name));
    return pending;
  };
}
