/** @file Keeping pages through three builds: missing chunks, half-written caches, a deploy in the midst, no network, no room. */
import { beforeEach, describe, expect, it } from 'vitest';
import { answer } from './answer';
import { fakeBuild, FakeCaches, FakeServer, root } from './fake-browser';
import { Shelf } from './shelf';

const lesson = 'lessons/softmax/';
const builds = [
  fakeBuild({
    [lesson]: { text: 'first', needs: ['assets/book-1.js', 'assets/widget-1.js'] },
    'offline/': { text: 'off', needs: ['assets/book-1.js'] },
  }),
  fakeBuild({
    [lesson]: { text: 'second', needs: ['assets/book-2.js', 'assets/widget-1.js'] },
    'offline/': { text: 'off 2', needs: ['assets/book-2.js'] },
  }),
  fakeBuild({
    [lesson]: { text: 'third', needs: ['assets/book-3.js', 'assets/widget-3.js'] },
    'offline/': { text: 'off 3', needs: ['assets/book-3.js'] },
  }),
] as const;

let caches: FakeCaches;
let server: FakeServer;
let shelf: Shelf;

/** A worker that the browser has ended and started again remembers nothing but the caches. */
const restart = () => (shelf = new Shelf({ root, caches: caches as unknown as CacheStorage, fetch: server.fetch }));

beforeEach(() => {
  caches = new FakeCaches();
  server = new FakeServer();
  server.files = builds[0];
  restart();
});

/** What the worker answers, after all that it does later is done. */
async function visit(path: string, mode: RequestMode = 'navigate'): Promise<{ status: number; text: string; to: string | null }> {
  const work: Promise<unknown>[] = [];
  // A navigation cannot be made by script, so its mode is put on a request of the same address.
  const request = Object.defineProperty(new Request(root + path), 'mode', { value: mode });
  const response = await answer({
    request,
    root,
    shelf,
    fetch: ({ url }) => server.fetch(url),
    later: (each) => work.push(each),
  });
  const answered = { status: response!.status, text: await response!.text(), to: response!.headers.get('Location') };
  await Promise.all(work);
  return answered;
}

describe('a page that was visited once', () => {
  it('can be read without a network, with a query too, and so can all that it needs', async () => {
    await visit(lesson);
    server.online = false;
    restart();
    expect((await visit(`${lesson}?seed=4`)).text).toContain('first');
    expect((await visit(`${lesson}index.html`)).text).toContain('first');
    expect((await visit('assets/widget-1.js', 'cors')).text).toBe('assets/widget-1.js');
  });

  it('finds lists and data that it has asked for again, and they survive pruning', async () => {
    server.files = new Map(builds[0]).set('search-index.json', '{"a":1}').set('data/digits/images', 'idx');
    await visit('search-index.json', 'cors');
    await visit('data/digits/images', 'cors');
    await shelf.prune();
    server.online = false;
    expect((await visit('search-index.json', 'cors')).text).toBe('{"a":1}');
    expect((await visit('data/digits/images', 'cors')).text).toBe('idx');
  });

  it('is the newest one wherever there is a network', async () => {
    await visit(lesson);
    server.files = builds[1];
    expect((await visit(lesson)).text).toContain('second');
    server.online = false;
    expect((await visit(lesson)).text).toContain('second');
  });

  it('stays when the server has trouble', async () => {
    await visit(lesson);
    const broken = async () => new Response('oops', { status: 502 });
    const request = Object.defineProperty(new Request(root + lesson), 'mode', { value: 'navigate' });
    const response = await answer({ request, root, shelf, fetch: broken, later: () => undefined });
    expect(await response!.text()).toContain('first');
  });

  it('keeps the headers it came with, for they carry the policy', async () => {
    await visit(lesson);
    expect((await shelf.page(lesson))!.headers.get('Content-Type')).toBe('text/html');
  });
});

describe('through three builds', () => {
  it('a tab of the first finds its assets although the server has let go of them', async () => {
    await visit(lesson);
    server.files = builds[1];
    await shelf.refresh();
    expect((await visit('assets/book-1.js', 'cors')).text).toBe('assets/book-1.js');
    server.files = builds[2];
    await shelf.refresh();
    expect((await visit('assets/widget-1.js', 'cors')).text).toBe('assets/widget-1.js');
  });

  it('refreshing brings every kept page to the present build, and pruning then lets go of the rest', async () => {
    await visit(lesson);
    for (const build of builds) {
      server.files = build;
      restart();
      await shelf.refresh();
    }
    await shelf.prune();
    expect(caches.paths('assets')).toEqual(['assets/book-3.js', 'assets/widget-3.js']);
    server.online = false;
    expect((await visit(lesson)).text).toContain('third');
  });

  it('a page that could not be refreshed keeps its own assets, also after pruning', async () => {
    await visit(lesson);
    server.files = new Map(builds[2]);
    server.files.delete(lesson);
    await shelf.refresh();
    await shelf.prune();
    server.online = false;
    expect((await visit(lesson)).text).toContain('first');
    expect((await visit('assets/widget-1.js', 'cors')).text).toBe('assets/widget-1.js');
  });

  it('a page and an index of two builds, as in the midst of a deploy, are never mixed', async () => {
    server.files = new Map(builds[0]).set('offline.json', builds[1].get('offline.json')!);
    expect((await visit(lesson)).text).toContain('first');
    expect(await shelf.page(lesson)).toBeUndefined();
  });
});

describe('what goes wrong', () => {
  it('a missing chunk keeps the page off the shelf, and the old copy on it', async () => {
    await visit(lesson);
    server.files = new Map(builds[1]);
    server.files.delete('assets/book-2.js');
    expect((await visit(lesson)).text).toContain('second');
    server.online = false;
    expect((await visit(lesson)).text).toContain('first');
  });

  it('an error page in place of a chunk is handed on, and never kept', async () => {
    expect((await visit('assets/none-9.js', 'cors')).status).toBe(404);
    expect(caches.paths('assets')).toEqual([]);
  });

  it('half a chunk is not kept', async () => {
    server.files = new Map(builds[0]).set('assets/widget-1.js', 'assets/wid');
    await visit(lesson);
    expect(caches.paths('assets')).not.toContain('assets/widget-1.js');
    expect(await shelf.page(lesson)).toBeUndefined();
  });

  it('a half-written cache is mended by the next visit, which asks for what is missing only', async () => {
    await visit(lesson);
    const assets = await caches.open(`book-assets ${new URL(root).pathname}`);
    await assets.delete(`${root}assets/widget-1.js`);
    restart();
    server.asked = [];
    await visit(lesson);
    expect(server.asked.filter((path) => path.startsWith('assets/'))).toEqual(['assets/widget-1.js']);
    expect(caches.paths('assets')).toContain('assets/widget-1.js');
  });

  it('no room leaves the page readable while there is a network', async () => {
    const full = async () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
    for (const kind of ['pages', 'assets']) (await caches.open(`book-${kind} ${new URL(root).pathname}`)).put = full;
    expect((await visit(lesson)).text).toContain('first');
    expect((await visit('assets/widget-1.js', 'cors')).text).toBe('assets/widget-1.js');
  });

  it('a page that is not kept leads to the one that says so, and names what was wanted', async () => {
    await visit('offline/');
    server.online = false;
    const { status, to } = await visit('lessons/other/?x=1');
    expect([status, to]).toEqual([302, `${root}offline/?for=lessons%2Fother%2F`]);
    expect((await visit('offline/?for=lessons%2Fother%2F')).text).toContain('off');
  });

  it('an address without its last slash finds the kept page', async () => {
    await visit(lesson);
    server.online = false;
    expect((await visit('lessons/softmax')).to).toBe(root + lesson);
  });

  it('everything can be let go of', async () => {
    await visit(lesson);
    await shelf.clear();
    expect(await shelf.paths()).toEqual([]);
  });
});
