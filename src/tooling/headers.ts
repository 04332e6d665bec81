/** @file The headers of every address: our server, the shipped server files and the policy inside the pages come from here. */

type Policy = Record<string, string>;

/** No inline code, no eval, nothing from elsewhere; DOM sinks take only what the policy `book` made. */
const pagePolicy: Policy = {
  'default-src': "'none'",
  'script-src': "'self' 'wasm-unsafe-eval'",
  'style-src': "'self'",
  'img-src': "'self' data: blob:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'worker-src': "'self'",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'self'",
  'require-trusted-types-for': "'script'",
  'trusted-types': 'book',
};

/** Embeds stand in other people's pages, often in a sandbox without an origin, where only a blob can start a worker. */
const { 'frame-ancestors': _ours, ...framed } = pagePolicy;
const embedPolicy: Policy = { ...framed, 'worker-src': "'self' blob:" };

const write = (policy: Policy) =>
  Object.entries(policy)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');

/** A class of addresses, from the most particular to the most general; the first that fits an address counts. */
export interface AddressClass {
  name: 'assets' | 'embed' | 'rest';
  /** Path from the site's root, with a leading slash. */
  prefix: string;
  headers: Readonly<Record<string, string>>;
}

const everywhere = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
};
/** A sandboxed embed has no origin: even our own scripts and fonts are cross-origin to it. */
const shared = { 'Access-Control-Allow-Origin': '*' };
const fresh = { 'Cache-Control': 'no-cache' };

export const addressClasses: readonly AddressClass[] = [
  {
    name: 'assets',
    prefix: '/assets/',
    headers: {
      // A worker obeys the policy on its own script, so scripts carry it too.
      'Content-Security-Policy': write(pagePolicy),
      ...everywhere,
      ...shared,
      'Cache-Control': 'public, max-age=31536000, immutable',
    },
  },
  {
    name: 'embed',
    prefix: '/embed/',
    headers: { 'Content-Security-Policy': write(embedPolicy), ...everywhere, ...shared, ...fresh },
  },
  { name: 'rest', prefix: '/', headers: { 'Content-Security-Policy': write(pagePolicy), ...everywhere, ...fresh } },
];

/** The headers for a path from the site's root, with a leading slash. Errors (404 and the like) are never kept. */
export function headersFor(path: string, status = 200): Record<string, string> {
  const { headers } = addressClasses.find(({ prefix }) => path.startsWith(prefix))!;
  return status < 400 ? { ...headers } : { ...headers, ...fresh };
}

/** The policy that a page carries in itself, for hosts that send no headers. Framing can only be governed by a header. */
export const policyInPage = (path: string): string => write(path.startsWith('embed/') ? embedPolicy : framed);
