/** @file The one policy of Trusted Types, `book`: of all scripts that could be started as a worker it lets our own two through. */
import simulation from './worker?worker&url';

interface Policy {
  createScriptURL(address: string): unknown;
}

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(address: string): string }): Policy;
}

export { simulation };

/** Address of the service worker of this copy of the book; the page says where its root is. */
export const offlineWorker = (): string => new URL('sw.js', bookRoot()).href;

/** Whole address of the book's root, ending in a slash. */
export const bookRoot = (): string => new URL(document.documentElement.dataset.root ?? './', document.baseURI).href;

/** Lets our own workers through, and nothing else. */
export function ownWorkersOnly(address: string): string {
  if (address !== simulation && address !== offlineWorker()) throw new TypeError(`${address} is no worker of this book.`);
  return address;
}

let policy: Policy | undefined;

/** The address as the browser wants it: through the policy `book` where there are Trusted Types, as it is elsewhere. */
export function trusted(address: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  policy ??= trustedTypes?.createPolicy('book', { createScriptURL: ownWorkersOnly }) ?? { createScriptURL: ownWorkersOnly };
  // What starts a worker takes a TrustedScriptURL, which the DOM types call a string.
  return policy.createScriptURL(address) as string;
}
