import type { PagefindIndex } from './backends/pagefind.ts';
import type { PagefindFile } from './manifest.ts';
import { openPagefindIndex, type PagefindScript } from './pagefind-files.ts';

/** Loads Pagefind's own script; rejects where modules, fetch or WebAssembly are not to be had (`file://`, strict policies, old browsers). */
export async function openPagefind(root: URL, file: PagefindFile): Promise<PagefindIndex> {
  if (root.protocol === 'file:' || !canCompile()) throw new Error('unavailable');
  const addressOf = (name: string, sum: number): string => new URL(`pagefind/${name}?v=${sum.toString(36)}`, root).href;
  const fetchFile = async (name: string, sum: number): Promise<Uint8Array> => {
    const response = await fetch(addressOf(name, sum));
    if (!response.ok) throw new Error(name);
    return new Uint8Array(await response.arrayBuffer());
  };
  const importScript = async (name: string, sum: number): Promise<PagefindScript> =>
    asUndetermined((await import(addressOf(name, sum))) as PagefindScript);
  return openPagefindIndex({ fetchFile, importScript }, file);
}

/** A module that returns a reference, which Chrome has known since 96; a policy without `wasm-unsafe-eval` refuses to compile any. */
const smallest = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 111);

function canCompile(): boolean {
  try {
    return typeof WebAssembly === 'object' && new WebAssembly.Module(smallest) instanceof WebAssembly.Module;
  } catch {
    return false;
  }
}

/** Pagefind takes the language of the page and would cut a Chinese query again, by other rules than the index. It looks once, when an instance is made. */
function asUndetermined(script: PagefindScript): PagefindScript {
  return {
    useFetch: script.useFetch,
    createInstance(options) {
      const { lang } = document.documentElement;
      document.documentElement.lang = 'und';
      try {
        return script.createInstance(options);
      } finally {
        document.documentElement.lang = lang;
      }
    },
  };
}
