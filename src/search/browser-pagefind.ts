import type { PagefindIndex } from './backends/pagefind.ts';

interface PagefindScript {
  createInstance(options: { basePath: string; noWorker: boolean }): PagefindIndex & { init(): Promise<void> };
}

/** Loads Pagefind's own script; rejects where modules, fetch or WebAssembly are not to be had (`file://`, strict policies, old browsers). */
export async function openPagefind(root: URL): Promise<PagefindIndex> {
  if (root.protocol === 'file:' || !canCompile()) throw new Error('unavailable');
  const url = new URL('pagefind/pagefind.js', root);
  const script = (await import(url.href)) as PagefindScript;
  const instance = asUndetermined(() => script.createInstance({ basePath: new URL('.', url).href, noWorker: true }));
  await instance.init();
  const { results } = await instance.search('yaodian');
  if (!Array.isArray(results)) throw new Error('unavailable');
  return instance;
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

/** Pagefind takes the language of the page and would cut a Chinese query again, by other rules than the index. It looks once, here. */
function asUndetermined<T>(create: () => T): T {
  const { lang } = document.documentElement;
  document.documentElement.lang = 'und';
  try {
    return create();
  } finally {
    document.documentElement.lang = lang;
  }
}
