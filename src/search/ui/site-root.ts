/** Root of the site: the folder of the script that is running. To be asked for while it runs for the first time. */
export function siteRoot(): URL {
  const script = document.currentScript;
  return new URL('.', script instanceof HTMLScriptElement ? script.src : document.baseURI);
}
