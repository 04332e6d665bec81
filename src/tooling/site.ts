/** @file Where this copy of the book lives, from the environment of the build. Everything is optional; mistakes stop the build. */
import type { Site } from '../app/page.ts';

function address(name: string, value: string | undefined): string | null {
  if (!value) return null;
  const url = URL.canParse(value) ? new URL(value) : null;
  if (!url || !/^https?:$/.test(url.protocol))
    throw new Error(`${name} is "${value}": write a whole address such as https://example.org/book/.`);
  return url.href.replace(/\/?$/, '/');
}

/** Reads SITE_URL (where the book will be served) and REPO_URL (where its sources and issues are). */
export const readSite = (env: Record<string, string | undefined>): Site => ({
  address: address('SITE_URL', env.SITE_URL),
  repository: address('REPO_URL', env.REPO_URL)?.replace(/\/$/, '') ?? null,
});
