import { finding } from './diagnostics.ts';
import type { Reading } from './reading.ts';
import type { ZipEntry } from './zip.ts';

export const readOfd = (_bytes: Uint8Array, _entries: readonly ZipEntry[]): Reading => ({
  format: 'ofd', text: null, encoding: null, removed: [], findings: [finding('refused-other', null, 'OFD')],
});
