/**
 * Which names of a library are in a sample. A name is chosen for itself: whatever else the library holds or loses, what is learnt
 * from the sample stays as it is until something in the sample changes.
 */

/** Of how many names one is to be chosen so that about `wanted` of `total` characters are, half of them at the least: 1, 2, 4 … */
export function sampleRate(total: number, wanted: number): number {
  let rate = 1;
  while (total > rate * wanted) rate *= 2;
  return rate;
}

/**
 * Chooses one name in `rate`, always the same ones; those of a higher rate are among those of a lower. The rate need not be whole;
 * up to 1 it chooses all. Samples that have nothing to do with each other put a word of their own before the name.
 */
export function isSampled(name: string, rate: number): boolean {
  return hashOf(name) * rate < 2 ** 32;
}

/** FNV-1a over the units of the name, and the last step of MurmurHash3: the last unit counts in the highest bits, too. */
function hashOf(name: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
