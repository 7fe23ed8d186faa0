import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.ndjson': 'application/x-ndjson; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.xml': 'application/xml; charset=utf-8',
  '.wasm': 'application/wasm',
};

/** What is served, and where. */
export interface ServeOptions {
  readonly port: number;
  /** Default 127.0.0.1: only this machine. */
  readonly host?: string;
  /** Serve the folder under this path: `/library/`. */
  readonly base?: string;
  /** Extra headers on every answer, for trying out a strict policy. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** Serves a folder of files and nothing else. Resolves when it listens; `address` ends in `/`. */
export async function serveFolder(folder: string, options: ServeOptions): Promise<{ server: Server; address: string }> {
  const { port, host = '127.0.0.1', base = '/', headers = {} } = options;
  const root = path.resolve(folder);
  const server = createServer((request, response) => {
    const file = requestedFile(root, base, request.url ?? '/');
    void answer(response, root, file, headers, request.method === 'HEAD');
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const { port: actual } = server.address() as AddressInfo;
  return { server, address: `http://${host}:${String(actual)}${base}` };
}

/** The file a request means, or null when it points outside the folder. */
function requestedFile(root: string, base: string, url: string): string | null {
  let pathname: string;
  try {
    pathname = decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return null;
  }
  if (!pathname.startsWith(base) || pathname.includes('\0')) return null;
  const file = path.join(root, pathname.slice(base.length));
  const inside = file === root || file.startsWith(root + path.sep);
  return inside ? (pathname.endsWith('/') ? path.join(file, 'index.html') : file) : null;
}

async function answer(
  response: ServerResponse,
  root: string,
  file: string | null,
  headers: Readonly<Record<string, string>>,
  headOnly: boolean,
): Promise<void> {
  const found = file !== null && (await isFile(file));
  const served = found ? file : path.join(root, '404.html');
  if (!found && !(await isFile(served))) {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8', ...headers }).end('没有这个页面');
    return;
  }
  const type = types[path.extname(served)] ?? 'application/octet-stream';
  response.writeHead(found ? 200 : 404, { 'content-type': type, 'x-content-type-options': 'nosniff', ...headers });
  if (headOnly) response.end();
  else createReadStream(served).pipe(response);
}

async function isFile(file: string): Promise<boolean> {
  return stat(file).then(
    (found) => found.isFile(),
    () => false,
  );
}
