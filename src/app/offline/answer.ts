/** @file What the service worker answers: assets from the shelf first, pages from the network first, and never a blank. */
import { INDEX, isExtra, pathOf } from './offline-index';
import type { Shelf } from './shelf';

/** Where readers learn what is kept, and where a page leads that can be had neither from the network nor from the shelf. */
export const OFFLINE_PAGE = 'offline/';

/** How long a page that is kept may wait for the network. */
const PATIENCE = 4000;

export interface Asked {
  /** The request, or its address with the options that matter. */
  request: Request;
  root: string;
  shelf: Shelf;
  fetch: (request: Request) => Promise<Response>;
  /** Work that may go on after the answer. */
  later: (work: Promise<unknown>) => void;
}

const isPage = (response: Response) => response.ok && !!response.headers.get('Content-Type')?.startsWith('text/html');

/** The answer of the network; null when there is none, or none in time. */
async function fromNetwork({ request, fetch }: Asked, patience: number | null): Promise<Response | null> {
  const answer = fetch(request).catch(() => null);
  if (patience === null) return answer;
  return Promise.race([answer, new Promise<null>((resolve) => setTimeout(() => resolve(null), patience))]);
}

function elsewhere({ root }: Asked, path: string): Response {
  if (path === OFFLINE_PAGE)
    return new Response('There is no network, and this page is not kept in this browser.', {
      status: 503,
      headers: { 'Content-Type': 'text/plain; charset=utf-8' },
    });
  return Response.redirect(`${root}${OFFLINE_PAGE}?for=${encodeURIComponent(path)}`);
}

async function page(asked: Asked): Promise<Response> {
  const { request, root, shelf, later } = asked;
  const path = pathOf(request.url, root);
  const kept = await shelf.page(path).catch(() => undefined);
  const came = await fromNetwork(asked, kept ? PATIENCE : null);
  if (came && isPage(came)) later(shelf.keep(path, came.clone()).catch(() => false));
  // A server in trouble is no better than none, where there is a kept page.
  if (came && !(kept && came.status >= 500)) return came;
  if (kept) return kept;
  const folder = path === '' || path.endsWith('/') ? undefined : await shelf.page(`${path}/`).catch(() => undefined);
  return folder ? Response.redirect(`${root}${path}/`) : elsewhere(asked, path);
}

/** The answer to a request for something of the book; null for what the browser shall do by itself. */
export function answer(asked: Asked): Promise<Response> | null {
  const { request, root, shelf, fetch } = asked;
  if (request.method !== 'GET' || !request.url.startsWith(root) || request.headers.has('Range')) return null;
  if (request.mode === 'navigate') return page(asked);
  const path = pathOf(request.url, root);
  if (path.startsWith('assets/')) return shelf.asset(request.url.split(/[?#]/)[0]!).catch(() => fetch(request));
  // The index goes past: what is kept of it is the shelf's own business.
  if (path === INDEX || !isExtra(path)) return null;
  return shelf.extra(request.url.split(/[?#]/)[0]!).catch(() => fetch(request));
}
