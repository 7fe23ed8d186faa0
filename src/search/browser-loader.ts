import type { LoadFile, ReceivedFile } from './files.ts';

/** Loads files of the index as classic scripts: works from `file://`, under `script-src 'self'` and in old browsers. */
export function browserLoader(root: URL): { load: LoadFile; receive: (build: string, name: string, payload: string) => void } {
  const arrived = new Map<string, ReceivedFile>();
  return {
    receive(build, name, payload) {
      arrived.set(name, { build, name, payload });
    },
    load: (name, build) =>
      new Promise((resolve, reject) => {
        const element = document.createElement('script');
        const url = new URL(`data/search/${name}.js`, root);
        if (build !== '') url.searchParams.set('v', build);
        element.src = url.href;
        element.addEventListener('error', () => {
          element.remove();
          reject(new Error(name));
        });
        element.addEventListener('load', () => {
          element.remove();
          resolve(arrived.get(name) ?? null);
          arrived.delete(name);
        });
        document.head.append(element);
      }),
  };
}
