/** @file A small static server for the built book, with the headers it is tested under. For reading and tests, not for crowds. */
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join, resolve } from 'node:path';
import { headersFor } from '../headers.ts';
import { compressed, find, typeOf } from './files.ts';

export interface ServeOptions {
  dir: string;
  /** Where the book's root is on this server, e.g. `/~prof/cs101/`. */
  mount?: string;
  host?: string;
  port?: number;
}

const textOnly = { 'Content-Type': 'text/plain; charset=utf-8' };

/** Links of the 404 page begin at the site's root, since it is shown at any depth: they are led to where the root is. */
async function notFound(dir: string, mount: string): Promise<string> {
  const page = await readFile(join(dir, '404.html'), 'utf8').catch(() => 'Nothing at this address.');
  return mount === '/' ? page : page.replace(/\b(href|src|data-root)="\//g, `$1="${mount}`);
}

async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  file: string,
  modified: Date,
): Promise<void> {
  const { file: copy, encoding } = await compressed(file, String(request.headers['accept-encoding'] ?? ''));
  const tag = `"${modified.getTime().toString(36)}${encoding ? `-${encoding}` : ''}"`;
  const headers: Record<string, string> = {
    ...headersFor(path),
    'Content-Type': typeOf(file),
    ETag: tag,
    Vary: 'Accept-Encoding',
  };
  if (encoding) headers['Content-Encoding'] = encoding;
  if (request.headers['if-none-match'] === tag) {
    response.writeHead(304, headers).end();
    return;
  }
  response.writeHead(200, headers);
  if (request.method === 'HEAD') response.end();
  else
    createReadStream(copy)
      .on('error', () => response.destroy())
      .pipe(response);
}

function pathWithin(mount: string, request: IncomingMessage): { path: string; query: string } | null {
  const [asked = '/', ...rest] = (request.url ?? '/').split('?');
  try {
    const path = decodeURIComponent(asked);
    return path.startsWith(mount)
      ? { path: `/${path.slice(mount.length)}`, query: rest.length ? `?${rest.join('?')}` : '' }
      : null;
  } catch {
    return null;
  }
}

async function answer(dir: string, mount: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { ...headersFor('/', 405), ...textOnly, Allow: 'GET, HEAD' }).end('Only GET and HEAD.\n');
    return;
  }
  const asked = pathWithin(mount, request);
  const found = asked ? await find(dir, asked.path) : ({ kind: 'nothing' } as const);
  if (asked && found.kind === 'file') return sendFile(request, response, asked.path, found.file, found.modified);
  if (asked && found.kind === 'folder') {
    const location = `${mount}${asked.path.slice(1).split('/').map(encodeURIComponent).join('/')}/${asked.query}`;
    response.writeHead(301, { ...headersFor(asked.path), Location: location }).end();
    return;
  }
  const page = await notFound(dir, mount);
  response.writeHead(404, { ...headersFor(asked?.path ?? '/', 404), 'Content-Type': typeOf('404.html') });
  response.end(request.method === 'HEAD' ? undefined : page);
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((done, failed) => {
    server.once('error', failed);
    server.listen(port, host, () => {
      server.off('error', failed);
      const address = server.address();
      done(typeof address === 'object' && address ? address.port : port);
    });
  });
}

/** The first free port from `port` on; 0 asks the system for any. */
async function listenFrom(server: Server, port: number, host: string): Promise<number> {
  for (let next = port; ; next++)
    try {
      return await listen(server, next, host);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'EADDRINUSE' || next >= port + 50) throw error;
    }
}

/** Serves `dir`. A port that is taken gives way to the next. */
export async function serve({
  dir,
  mount = '/',
  host = '127.0.0.1',
  port = 4173,
}: ServeOptions): Promise<{ address: string; close: () => Promise<void> }> {
  const root = resolve(dir);
  const server = createServer((request, response) => {
    answer(root, mount, request, response).catch(() => {
      if (!response.headersSent) response.writeHead(500, { ...headersFor('/', 500), ...textOnly });
      response.end();
    });
  });
  const taken = await listenFrom(server, port, host);
  return {
    address: `http://${host.includes(':') ? `[${host}]` : host}:${taken}${mount}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
