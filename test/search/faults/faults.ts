/** What happens to files on servers, proxies and disks. */
export interface Fault {
  readonly name: string;
  /** The file as it arrives; null when it is not there. `other` is the same file of another build. */
  readonly apply: (whole: Uint8Array, other: Uint8Array | null) => Uint8Array | null;
}

const errorPage = Buffer.from('<!DOCTYPE html><html><head><title>404 - 找不到文件或目录。</title></head><body>服务器错误</body></html>');

export const faults: readonly Fault[] = [
  { name: 'missing', apply: () => null },
  { name: 'empty', apply: () => new Uint8Array(0) },
  { name: 'an HTML error page', apply: () => errorPage },
  { name: 'cut to its first byte', apply: (whole) => whole.slice(0, 1) },
  { name: 'cut in the middle', apply: (whole) => whole.slice(0, whole.length >> 1) },
  { name: 'cut before its last eight bytes', apply: (whole) => whole.slice(0, -8) },
  { name: 'longer than it was', apply: (whole) => Buffer.concat([whole, whole]) },
  { name: 'changed near its beginning', apply: (whole) => flip(whole, 0.1) },
  { name: 'changed in the middle', apply: (whole) => flip(whole, 0.5) },
  { name: 'changed near its end', apply: (whole) => flip(whole, 0.95) },
  { name: 'from another build', apply: (_, other) => other },
];

function flip(whole: Uint8Array, place: number): Uint8Array {
  const changed = Uint8Array.from(whole);
  const at = Math.floor(changed.length * place);
  changed[at] = (changed[at] ?? 0) ^ 1;
  return changed;
}
