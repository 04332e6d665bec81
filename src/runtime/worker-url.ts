/** @file Starts our one worker under a policy of Trusted Types that lets no other address through. */
import url from './worker?worker&url';
import type { Port } from './link';

interface Policy {
  createScriptURL(address: string): unknown;
}

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(address: string): string }): Policy;
}

/** Lets our own worker through, and nothing else. */
export function ownWorkerOnly(address: string): string {
  if (address !== url) throw new TypeError(`${address} is not the worker of this book.`);
  return address;
}

let policy: Policy | undefined;

/** The address as the browser wants it: through the policy `book` where there are Trusted Types, as it is elsewhere. */
function trusted(address: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  policy ??= trustedTypes?.createPolicy('book', { createScriptURL: ownWorkerOnly }) ?? { createScriptURL: ownWorkerOnly };
  // The Worker constructor takes a TrustedScriptURL, which the DOM types call a string.
  return policy.createScriptURL(address) as string;
}

/** Starts the worker. @throws where workers are missing or forbidden. */
export function spawnWorker(): Port {
  return new Worker(trusted(url), { type: 'module', name: 'simulation' });
}
