/** @file The shelf: pages and assets kept in this browser. A page is put there last, so a page that is there has all it needs. */
import { hashIn, INDEX, isExtra, needsOf, type OfflineIndex } from './offline-index';

export interface Surroundings {
  /** Whole address of the book's root, ending in a slash. */
  root: string;
  caches: CacheStorage;
  fetch: (address: string, options?: RequestInit) => Promise<Response>;
}

/** Assets that a kept page needs, on the kept copy itself: it outlives the index that named them. */
const NEEDS = 'Book-Needs';
const ABREAST = 6;

export class Shelf {
  private index: OfflineIndex | null = null;

  constructor(private readonly around: Surroundings) {}

  /** Several books may share an origin, so the names of the caches hold the path. */
  private open(kind: 'pages' | 'assets'): Promise<Cache> {
    return this.around.caches.open(`book-${kind} ${new URL(this.around.root).pathname}`);
  }

  private address = (path: string): string => this.around.root + path;

  /** The index as the server has it, or else as it was kept. @throws when there is neither */
  async freshIndex(): Promise<OfflineIndex> {
    const pages = await this.open('pages');
    const address = this.address(INDEX);
    const response = await this.around.fetch(address, { cache: 'no-cache' }).catch(() => null);
    if (response?.ok) await pages.put(address, response.clone());
    const found = response?.ok ? response : await pages.match(address);
    if (!found) throw new Error('The list of what the book consists of cannot be read.');
    this.index = (await found.json()) as OfflineIndex;
    return this.index;
  }

  /** An index in which this page has this hash; null while the server's page and its index are of two builds. */
  private async indexWith(path: string, hash: string | null): Promise<OfflineIndex | null> {
    if (hash === null) return null;
    if (this.index?.pages[path]?.hash === hash) return this.index;
    const fresh = await this.freshIndex();
    return fresh.pages[path]?.hash === hash ? fresh : null;
  }

  /** @throws when what comes is not the asset, whole: a page for missing addresses, or a part of it */
  private async fetchAsset(assets: Cache, path: string, bytes: number): Promise<void> {
    const address = this.address(path);
    if (await assets.match(address)) return;
    const response = await this.around.fetch(address);
    const body = await response.arrayBuffer();
    if (!response.ok || body.byteLength !== bytes) throw new Error(`${path} did not come whole.`);
    await assets.put(address, withBody(body, response));
  }

  private async fetchAssets(paths: readonly string[], index: OfflineIndex): Promise<void> {
    const assets = await this.open('assets');
    const sizes = new Map(index.assets);
    const waiting = [...paths];
    const lane = async () => {
      for (let path = waiting.pop(); path !== undefined; path = waiting.pop())
        await this.fetchAsset(assets, path, sizes.get(path) ?? 0);
    };
    await Promise.all(Array.from({ length: ABREAST }, lane));
    for (const path of index.extras) if (!(await assets.match(this.address(path)))) await this.extra(this.address(path));
  }

  /**
   * Keeps the page at `path` with all it needs: first the assets, then the page. False where the page is none of the index.
   * @param response the page, if it has just come
   * @throws when something does not come or there is no room; what was kept of the page before then stays as it was
   */
  async keep(path: string, response?: Response): Promise<boolean> {
    const came = response ?? (await this.around.fetch(this.address(path), { cache: 'no-cache' }));
    const html = await came.text();
    const index = came.ok ? await this.indexWith(path, hashIn(html)) : null;
    if (!index) return false;
    const needs = needsOf(index, path);
    await this.fetchAssets(needs, index);
    const pages = await this.open('pages');
    const kept = withBody(html, came);
    kept.headers.set(NEEDS, needs.join(' '));
    await pages.put(this.address(path), kept);
    return true;
  }

  /** The kept page, or undefined. */
  async page(path: string): Promise<Response | undefined> {
    return (await this.open('pages')).match(this.address(path));
  }

  /** The asset at this address: kept, or from the network and then kept. Error pages are handed on, never kept. */
  async asset(address: string): Promise<Response> {
    const assets = await this.open('assets');
    const kept = await assets.match(address);
    if (kept) return kept;
    const response = await this.around.fetch(address);
    const isPage = response.headers.get('Content-Type')?.startsWith('text/html');
    // No room is no reason to withhold what has come.
    if (response.status === 200 && !isPage) await assets.put(address, response.clone()).catch(() => undefined);
    return response;
  }

  /** A file that changes under its name: from the network, or else as it was kept. @throws when it is neither here nor there */
  async extra(address: string): Promise<Response> {
    const assets = await this.open('assets');
    const response = await this.around.fetch(address, { cache: 'no-cache' }).catch(() => null);
    if (response?.status === 200) await assets.put(address, response.clone()).catch(() => undefined);
    const found = response?.ok ? response : ((await assets.match(address)) ?? response);
    if (!found) throw new Error(`${address} is neither here nor there.`);
    return found;
  }

  /** Paths of the kept pages. */
  async paths(): Promise<string[]> {
    const requests = await (await this.open('pages')).keys();
    const paths = requests.map(({ url }) => decodeURI(url.slice(this.around.root.length)));
    return paths.filter((path) => path !== INDEX);
  }

  /** Brings every kept page to the present build; one that does not come stays as it was. */
  async refresh(): Promise<void> {
    const index = await this.freshIndex();
    for (const path of index.extras) await this.extra(this.address(path)).catch(() => undefined);
    for (const path of await this.paths()) {
      const html = await (await this.page(path))?.text();
      const hash = index.pages[path]?.hash;
      if (html !== undefined && hash !== undefined && hashIn(html) !== hash) await this.keep(path).catch(() => false);
    }
  }

  /** Lets go of assets that no kept page needs and that are not of the present build. */
  async prune(): Promise<void> {
    const needed = new Set((this.index ?? (await this.freshIndex())).assets.map(([path]) => path));
    for (const path of await this.paths())
      for (const asset of ((await this.page(path))?.headers.get(NEEDS) ?? '').split(' ')) needed.add(asset);
    const assets = await this.open('assets');
    for (const request of await assets.keys()) {
      const path = decodeURI(request.url.slice(this.around.root.length));
      if (!needed.has(path) && !isExtra(path)) await assets.delete(request);
    }
  }

  /** Lets go of everything. */
  async clear(): Promise<void> {
    const names = [`book-pages`, `book-assets`].map((name) => `${name} ${new URL(this.around.root).pathname}`);
    await Promise.all(names.map((name) => this.around.caches.delete(name)));
    this.index = null;
  }
}

/** A copy with a body that has been read, which is no longer compressed. */
function withBody(body: string | ArrayBuffer, { headers, status }: Response): Response {
  const kept = new Headers(headers);
  for (const name of ['Content-Encoding', 'Content-Length']) kept.delete(name);
  return new Response(body, { status, headers: kept });
}
