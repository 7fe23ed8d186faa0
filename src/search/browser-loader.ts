import { type LoadFile, type ReceivedFile, readFileScript } from './files.ts';

/**
 * Loads files of the index. They are classic scripts: they run from `file://`, under `script-src 'self'` and in old browsers. Where
 * a server has them they are read as text instead, which costs a page a quarter less time, and run when that is not allowed.
 */
export function browserLoader(root: URL): { load: LoadFile; receive: (build: string, name: string, payload: string) => void } {
  const arrived = new Map<string, ReceivedFile>();
  let readable = root.protocol !== 'file:';
  const run = async (name: string, address: string): Promise<ReceivedFile | null> => {
    await runScript(name, address);
    const file = arrived.get(name) ?? null;
    arrived.delete(name);
    return file;
  };
  return {
    receive(build, name, payload) {
      arrived.set(name, { build, name, payload });
    },
    async load(name, build) {
      const url = new URL(`data/search/${name}.js`, root);
      if (build !== '') url.searchParams.set('v', build);
      const file = readable ? readFileScript(await readText(url.href).catch(() => '')) : null;
      if (file) return file;
      const ran = await run(name, url.href);
      readable = false; // what runs and cannot be read is not tried again
      return ran;
    },
  };
}

function readText(address: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest(); // its text heeds the byte order mark, that of `fetch` does not
    request.open('GET', address);
    request.addEventListener('load', () => (request.status === 200 ? resolve(request.responseText) : reject(new Error(address))));
    request.addEventListener('error', () => reject(new Error(address)));
    request.send();
  });
}

function runScript(name: string, address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const element = document.createElement('script');
    element.src = address;
    element.addEventListener('error', () => {
      element.remove();
      reject(new Error(name));
    });
    element.addEventListener('load', () => {
      element.remove();
      resolve();
    });
    document.head.append(element);
  });
}
