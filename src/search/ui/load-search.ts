let loading: Promise<void> | undefined;

/** Brings `search.js`, unless the page has it; asked again after a failure. */
export function loadSearch(root: URL): Promise<void> {
  loading ??= 'Yaodian' in window ? Promise.resolve() : loadScript(new URL('search.js', root));
  loading.catch(() => {
    loading = undefined;
  });
  return loading;
}

function loadScript(address: URL): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = address.href;
    script.addEventListener('load', () => {
      resolve();
    });
    script.addEventListener('error', () => {
      reject(new Error(address.href));
    });
    document.head.append(script);
  });
}
