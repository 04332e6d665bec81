/** @file Where a reader reports an error: the issue form of the repository if one is known, else the page that explains how. */
import type { PageContext } from '../page';

/** A link that already says which page is meant. */
export function reportLink({ path, site, url }: PageContext): string {
  if (!site.repository) return `${url('about/')}#report`;
  const address = site.address ? new URL(path, site.address).href : path || 'home';
  const query = new URLSearchParams({
    title: `Error on ${path || 'the home page'}`,
    body: `Page: ${address}\n\nWhat it says:\n\nWhat it should say, and how you know:\n`,
  });
  return `${site.repository}/issues/new?${query.toString()}`;
}
