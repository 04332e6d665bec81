/** @file For tests: the caches of a browser and a server of one book, in memory. */
import type { OfflineIndex } from './offline-index';

export const root = 'https://example.org/~prof/book/';

class FakeCache {
  readonly kept = new Map<string, Response>();
  private readonly key = (of: RequestInfo | URL) => (of instanceof Request ? of.url : String(of));

  match = async (request: RequestInfo | URL) => this.kept.get(this.key(request))?.clone();
  keys = async () => [...this.kept.keys()].map((url) => new Request(url));
  delete = async (request: RequestInfo | URL) => this.kept.delete(this.key(request));
  put = async (request: RequestInfo | URL, response: Response) => {
    const body = await response.arrayBuffer();
    this.kept.set(this.key(request), new Response(body, { status: response.status, headers: response.headers }));
  };
}

/** The part of CacheStorage that the shelf uses. */
export class FakeCaches {
  private readonly byName = new Map<string, FakeCache>();

  open = async (name: string): Promise<FakeCache> => {
    const found = this.byName.get(name) ?? new FakeCache();
    this.byName.set(name, found);
    return found;
  };
  delete = async (name: string) => this.byName.delete(name);

  /** Paths in the cache of one kind. */
  paths(kind: 'pages' | 'assets'): string[] {
    const cache = this.byName.get(`book-${kind} ${new URL(root).pathname}`);
    return [...(cache?.kept.keys() ?? [])].map((url) => url.slice(root.length)).sort();
  }
}

/** A build in a few lines: each page with the assets it needs. An asset holds its own name. */
export function fakeBuild(pages: Record<string, { text: string; needs: string[] }>): Map<string, string> {
  const names = [...new Set(Object.values(pages).flatMap(({ needs }) => needs))].sort();
  const hash = (text: string) => text.replace(/\W/g, '_');
  const index: OfflineIndex = {
    build: hash(JSON.stringify(pages)),
    assets: names.map((name) => [name, name.length] as const),
    extras: [],
    pages: Object.fromEntries(
      Object.entries(pages).map(([path, { text, needs }]) => {
        const page = {
          hash: hash(text),
          bytes: text.length,
          needs: needs.map((name) => names.indexOf(name)),
          whole: true,
          title: path,
        };
        return [path, page];
      }),
    ),
  };
  const files = new Map(names.map((name) => [name, name]));
  for (const [path, { text }] of Object.entries(pages)) files.set(path, `<html data-page="${hash(text)}"><p>${text}</p>`);
  return files.set('offline.json', JSON.stringify(index));
}

/** Serves one build after another, can lose its network, and counts what it was asked for. */
export class FakeServer {
  files = new Map<string, string>();
  online = true;
  asked: string[] = [];

  fetch = async (address: string): Promise<Response> => {
    const path = address.slice(root.length).split('?')[0]!;
    if (!this.online) throw new TypeError('Failed to fetch');
    this.asked.push(path);
    const body = this.files.get(path);
    const type =
      path.endsWith('.js') && body !== undefined ? 'text/javascript' : path.endsWith('.json') ? 'application/json' : 'text/html';
    return new Response(body ?? '<p>missing</p>', { status: body === undefined ? 404 : 200, headers: { 'Content-Type': type } });
  };
}
