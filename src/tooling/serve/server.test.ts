/** @file The static server: files, folders, what is missing, and what must not be reached. */
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headersFor } from '../headers';
import { serve } from './server';

let dir = '';
let site: Awaited<ReturnType<typeof serve>>;
let mounted: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'book-serve-'));
  mkdirSync(join(dir, 'book/lessons/x'), { recursive: true });
  mkdirSync(join(dir, 'book/assets'), { recursive: true });
  writeFileSync(join(dir, 'secret.txt'), 'secret');
  writeFileSync(join(dir, 'book/.hidden'), 'secret');
  writeFileSync(join(dir, 'book/index.html'), '<h1>home</h1>');
  writeFileSync(join(dir, 'book/404.html'), '<a href="/">home</a>');
  writeFileSync(join(dir, 'book/lessons/x/index.html'), '<h1>x</h1>');
  writeFileSync(join(dir, 'book/assets/a.js'), 'let a');
  writeFileSync(join(dir, 'book/assets/a.js.gz'), gzipSync('let a'));
  site = await serve({ dir: join(dir, 'book'), port: 0 });
  mounted = await serve({ dir: join(dir, 'book'), port: 0, mount: '/~prof/course/' });
});
afterAll(async () => {
  await Promise.all([site.close(), mounted.close()]);
  rmSync(dir, { recursive: true });
});

/** A request whose path is sent as it stands. */
function ask(address: string, path: string, headers: Record<string, string> = {}, method = 'GET') {
  const { hostname, port } = new URL(address);
  return new Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }>((done, failed) => {
    request({ hostname, port, path, headers, method }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        done({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    })
      .on('error', failed)
      .end();
  });
}

describe('the static server', () => {
  it('gives pages by their folder, with the headers of their class', async () => {
    const { status, headers, body } = await ask(site.address, '/lessons/x/');
    expect(status).toBe(200);
    expect(String(body)).toBe('<h1>x</h1>');
    for (const [name, value] of Object.entries(headersFor('/lessons/x/'))) expect(headers[name.toLowerCase()]).toBe(value);
  });

  it('leads a folder without its slash to the one with, and keeps the query', async () => {
    expect(await ask(site.address, '/lessons/x?seed=3')).toMatchObject({
      status: 301,
      headers: { location: '/lessons/x/?seed=3' },
    });
    expect(await ask(mounted.address, '/~prof/course/lessons/x')).toMatchObject({
      headers: { location: '/~prof/course/lessons/x/' },
    });
  });

  it('answers what is missing with the page for it, its links leading to where the book is', async () => {
    const { status, body } = await ask(mounted.address, '/~prof/course/no/such/page');
    expect(status).toBe(404);
    expect(String(body)).toBe('<a href="/~prof/course/">home</a>');
  });

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/.hidden',
    '/%00',
    '/%',
    '/lessons',
    `/${'a'.repeat(9000)}`,
  ])('gives nothing at %.30s', async (path) => {
    const { status, body } = await ask(site.address, path);
    expect(status).toBe(404);
    expect(String(body)).not.toContain('secret');
  });

  it('sends the compressed copy to a browser that takes it, and only to that', async () => {
    const small = await ask(site.address, '/assets/a.js', { 'accept-encoding': 'gzip, br' });
    expect(small.headers).toMatchObject({
      'content-encoding': 'gzip',
      'content-type': 'text/javascript; charset=utf-8',
      vary: 'Accept-Encoding',
    });
    expect(String(gunzipSync(small.body))).toBe('let a');
    for (const accepted of ['identity', 'gzip;q=0']) {
      const plain = await ask(site.address, '/assets/a.js', { 'accept-encoding': accepted });
      expect([plain.headers['content-encoding'], String(plain.body)]).toEqual([undefined, 'let a']);
    }
  });

  it('says that nothing changed when nothing did', async () => {
    const { headers } = await ask(site.address, '/');
    const again = await ask(site.address, '/', { 'if-none-match': String(headers.etag) });
    expect([again.status, again.body.length]).toEqual([304, 0]);
    expect(again.headers['content-security-policy']).toBe(headers['content-security-policy']);
  });

  it('answers only questions', async () => {
    expect((await ask(site.address, '/', {}, 'POST')).status).toBe(405);
    expect((await ask(site.address, '/', {}, 'HEAD')).body.length).toBe(0);
  });

  it('takes the next port when its own is taken', async () => {
    const blocker = createServer();
    const port = await new Promise<number>((done) =>
      blocker.listen(0, '127.0.0.1', () => done((blocker.address() as { port: number }).port)),
    );
    const other = await serve({ dir: join(dir, 'book'), port });
    expect(Number(new URL(other.address).port)).toBeGreaterThan(port);
    await other.close();
    blocker.close();
  });
});
