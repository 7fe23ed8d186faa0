/** The anchor an address ends in, as it stands in the page: `#%E7%AC%AC%E4%B8%89%E6%9D%A1` → `第三条`; as it is where it cannot be read. */
export function readFragment(hash: string): string {
  const written = hash.replace(/^#/u, '');
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}
