/** @file Follows every link of a built page to a file and an id that exist. */
import type { Root } from 'hast';
import { attribute, builtFiles, elements, pages } from './site';

const files = new Set(builtFiles());
const idsOf = new Map(
  pages.map(({ path, tree }) => [path, new Set(elements(tree, () => true).map((element) => attribute(element, 'id')))]),
);

/** Attributes that make the browser load or go somewhere. */
const addresses = ['href', 'src', 'srcSet', 'poster', 'data', 'action'];

function addressesOf(tree: Root): string[] {
  const found = elements(tree, (element) => addresses.some((name) => attribute(element, name)));
  return found.flatMap((element) => addresses.map((name) => attribute(element, name)).filter(Boolean));
}

/** A sentence when the address leads nowhere. */
function fault(path: string, address: string): string | undefined {
  if (/^(https?:|mailto:|data:)/.test(address)) return undefined;
  // The page for missing addresses is served at any depth, so it alone may not use relative ones.
  const anyDepth = path === '404.html';
  if (address.startsWith('/') !== anyDepth && !address.startsWith('#'))
    return `${address} is ${anyDepth ? 'relative: it breaks on a deep address' : 'absolute: it breaks when the book moves to a folder'}`;
  const root = 'http://book.invalid/';
  const url = new URL(address, root + path);
  const target = decodeURIComponent(url.pathname.slice(1));
  const page = idsOf.get(target);
  if (!page && !files.has(target)) return `${address} leads to ${target}, which was not built`;
  const id = decodeURIComponent(url.hash.slice(1));
  return id && page && !page.has(id) ? `${address}: the page ${target || '/'} has no id "${id}"` : undefined;
}

/** One sentence for each link of the page that leads nowhere. */
export function brokenLinks(path: string, tree: Root): string[] {
  const faults = addressesOf(tree).map((address) => fault(path, address));
  return [...new Set(faults.filter((found) => found !== undefined))];
}
