/**
 * Where a part lies in its archive, as named by another part: relative to that, or from the top.
 * `resolvePart('../media/a.xml', 'word/document.xml') //=> 'media/a.xml'`
 */
export function resolvePart(location: string, from: string): string {
  const path: string[] = [];
  for (const step of (location.startsWith('/') ? location : from.slice(0, from.lastIndexOf('/') + 1) + location).split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}
