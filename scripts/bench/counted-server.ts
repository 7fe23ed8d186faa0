import { statSync } from 'node:fs';
import path from 'node:path';
import { serveFolder } from '../../src/io/static-server.ts';

/** A server on 127.0.0.1 that counts what is fetched from it. */
export interface CountedServer {
  readonly address: string;
  /** Bytes of the files fetched since the last call, as they lie on the disk; the page that asks is not counted. */
  readonly takeBytes: () => number;
  readonly close: () => void;
}

/** Serves a folder on this machine and counts what is fetched. */
export async function serveCounted(folder: string, uncounted: string): Promise<CountedServer> {
  const { server, address } = await serveFolder(folder, { port: 0 });
  let bytes = 0;
  server.on('request', ({ url = '/' }: { url?: string }) => {
    const name = decodeURIComponent(new URL(url, address).pathname).slice(1);
    if (name !== uncounted) bytes += statSync(path.join(folder, name), { throwIfNoEntry: false })?.size ?? 0;
  });
  return {
    address,
    takeBytes: () => {
      const taken = bytes;
      bytes = 0;
      return taken;
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
