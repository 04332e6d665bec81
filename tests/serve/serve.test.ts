/** @file The shipped configurations behind real servers: headers on every class of address, compressed copies, 404s, and a loaded run. */
import { chmodSync, cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headersFor } from '../../src/tooling/headers';
import { ask, load, type Answer, type Load } from './ask';
import { nginxHasBrotli, programOf, servers, startReal } from './real-servers';

const dist = resolve(import.meta.dirname, '../../dist');
if (!existsSync(join(dist, 'offline.json'))) throw new Error('dist/ holds no finished book: run `npm run build` first.');

const REQUESTS = Number(process.env.LOAD_REQUESTS ?? 4000);

/** A copy that any user may read, with an empty file as the least that a server can send. */
const site = mkdtempSync(join(tmpdir(), 'book-site-'));
beforeAll(() => {
  cpSync(dist, site, { recursive: true });
  writeFileSync(join(site, 'empty.txt'), '');
  chmodSync(site, 0o755);
});
afterAll(() => rmSync(site, { recursive: true }));

const files = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name).slice(dist.length).replaceAll('\\', '/'));
const first = (pattern: RegExp) => files.find((file) => pattern.test(file))!;

/** One address of every class, by what it is. */
const addresses: Record<string, string> = {
  'the home page': '/',
  'a lesson': first(/^\/lessons\/.*index\.html$/).replace('index.html', ''),
  'an embed': first(/^\/embed\/.*index\.html$/).replace('index.html', ''),
  'a script': first(/^\/assets\/core-[^/]*\.js$/),
  'the script of the simulation worker': first(/^\/assets\/worker\/worker-.*\.js$/),
  'the service worker': '/sw.js',
  'the offline index': '/offline.json',
  'a style sheet': first(/\.css$/),
  'a font': first(/\.woff2$/),
};
const missing: Record<string, string> = {
  'a missing page': '/no/such/page/',
  'a missing script': '/assets/none-12345678.js',
  'a missing worker script': '/assets/worker/none-12345678.js',
  'a missing embed': '/embed/none/',
  'a hidden file': '/.git/config',
  'a hidden file among assets': '/assets/.env',
};

const fileOf = (path: string) => join(dist, path.endsWith('/') ? `${path}index.html` : path);

function expectHeaders({ status, headers }: Answer, path: string): void {
  for (const [name, value] of Object.entries(headersFor(path, status)))
    expect(headers[name.toLowerCase()], `${name} of ${path} (${status})`).toBe(value);
  expect(headers['set-cookie']).toBeUndefined();
}

/** Errors are never kept, and carry a policy as strict as that of a page. */
function expectErrorHeaders({ headers }: Answer): void {
  const { 'Content-Security-Policy': policy, ...others } = headersFor('/', 404);
  for (const [name, value] of Object.entries(others)) expect(headers[name.toLowerCase()], name).toBe(value);
  expect(headers['content-security-policy']).toContain(policy!.split('frame-ancestors')[0]!.split('; worker-src')[0]!);
  expect(headers['content-security-policy']).toContain("require-trusted-types-for 'script'; trusted-types book");
}

describe.each(servers)('$name', (server) => {
  const program = programOf(server);
  if (!program) {
    it.skip(`is not installed here: as root on Debian, apt-get install ${server.package}`, () => undefined);
    return;
  }
  let running!: Awaited<ReturnType<typeof startReal>>;
  beforeAll(async () => void (running = await startReal(server, site)));
  afterAll(() => running?.stop());
  const get = (path: string, encoding = 'identity', method = 'GET', more = {}) =>
    ask(running.address, path, { method, headers: { 'accept-encoding': encoding, ...more } });

  it.each(Object.entries(addresses))('sends %s with every header of its class', async (_, path) => {
    const answer = await get(path);
    expect(answer.status).toBe(200);
    expectHeaders(answer, path);
    expect(answer.body.equals(readFileSync(fileOf(path)))).toBe(true);
  });

  const encodings = server.name === 'nginx' && !nginxHasBrotli ? ['gzip'] : ['br', 'gzip'];
  it.each(encodings)('sends what the build compressed to those who take %s, with the same headers', async (encoding) => {
    for (const path of Object.values(addresses).filter((each) => !each.endsWith('.woff2'))) {
      const answer = await get(path, encoding === 'br' ? 'gzip, deflate, br' : encoding);
      expect(answer.headers['content-encoding'], path).toBe(encoding);
      expect(String(answer.headers.vary)).toMatch(/accept-encoding/i);
      expectHeaders(answer, path);
      const text = encoding === 'br' ? brotliDecompressSync(answer.body) : gunzipSync(answer.body);
      expect(text.equals(readFileSync(fileOf(path)))).toBe(true);
    }
  });

  it('gives each kind of file its type', async () => {
    const types: Record<string, RegExp> = {
      '/': /^text\/html; charset=utf-8$/i,
      '/sw.js': /^text\/javascript/,
      [addresses['a style sheet']!]: /^text\/css/,
      [addresses['a font']!]: /^font\/woff2/,
      '/offline.json': /^application\/json/,
    };
    for (const [path, type] of Object.entries(types)) expect((await get(path)).headers['content-type'], path).toMatch(type);
  });

  it.each(Object.entries(missing))('answers %s with 404, the page for it, and headers that keep nothing', async (_, path) => {
    for (const encoding of ['identity', 'gzip']) {
      const answer = await get(path, encoding);
      expect(answer.status).toBe(404);
      expectErrorHeaders(answer);
      const body = answer.headers['content-encoding'] === 'gzip' ? gunzipSync(answer.body) : answer.body;
      expect(body.toString()).toContain('<html');
    }
  });

  it('says that nothing changed with the policy still on it', async () => {
    const { headers } = await get('/');
    const again = await get('/', 'identity', 'GET', { 'if-none-match': String(headers.etag) });
    expect(again.status).toBe(304);
    expect(again.headers['content-security-policy']).toBe(headers['content-security-policy']);
  });

  it('leads a folder without its slash to the one with, on any host and port', async () => {
    const answer = await get(addresses['a lesson']!.slice(0, -1));
    expect([301, 308]).toContain(answer.status);
    expect(new URL(String(answer.headers.location), running.address).href).toBe(running.address + addresses['a lesson']!);
  });

  it.each(['/../etc/passwd', '/%2e%2e/%2e%2e/etc/passwd', '/assets/..%2f..%2fetc/passwd', '/%00', '/%'])(
    'gives nothing outside the book for %s',
    async (path) => {
      const { status, body } = await get(path);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(body.toString()).not.toMatch(/root:/);
    },
  );

  it('answers only questions, and says no more of itself than its name', async () => {
    expect((await get('/', 'identity', 'POST')).status).toBe(405);
    expect((await get('/', 'identity', 'HEAD')).body.length).toBe(0);
    expect(String((await get('/')).headers.server ?? '')).not.toMatch(/\d/);
  });

  it(`answers ${REQUESTS} requests, ${16} at a time, without one error; an empty file is the baseline`, async () => {
    const paths = Object.values(addresses);
    const half = REQUESTS / 2;
    // In turns, so that whatever else the machine does meets both alike.
    const rounds: { book: Load; empty: Load }[] = [];
    for (let turn = 0; turn < 2; turn++)
      rounds.push({ book: await load(running.address, paths, half), empty: await load(running.address, ['/empty.txt'], half) });
    const rate = (of: 'book' | 'empty') => REQUESTS / rounds.reduce((sum, round) => sum + round[of].seconds, 0);
    const share = Math.round((100 * rate('book')) / rate('empty'));
    console.log(
      `${server.name}: ${Math.round(rate('book'))} pages and assets a second,`,
      `${share} % of the rate of an empty file (${Math.round(rate('empty'))})`,
    );
    expect(rounds.flatMap(({ book, empty }) => [book.errors, empty.errors])).toEqual([0, 0, 0, 0]);
  });
});
