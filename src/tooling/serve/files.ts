/** @file From an address to a file of the built site: folders, types, and the compressed copies that the browser can take. */
import { stat } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.bin': 'application/octet-stream',
};

export const typeOf = (file: string) => types[extname(file)] ?? 'application/octet-stream';

export type Found = { kind: 'file'; file: string; modified: Date } | { kind: 'folder' } | { kind: 'nothing' };

/** What stands at `path` (decoded, from the site's root). Nothing outside `dir` can be reached, nor a hidden file. */
export async function find(dir: string, path: string): Promise<Found> {
  const inside = normalize(join(dir, path));
  if (!inside.startsWith(dir.endsWith(sep) ? dir : dir + sep) && inside !== dir) return { kind: 'nothing' };
  if (path.includes('\0') || path.split('/').some((part) => part.startsWith('.'))) return { kind: 'nothing' };
  const file = path.endsWith('/') || path === '' ? join(inside, 'index.html') : inside;
  const found = await stat(file).catch(() => null);
  if (found?.isDirectory())
    return (await stat(join(file, 'index.html')).catch(() => null)) ? { kind: 'folder' } : { kind: 'nothing' };
  return found?.isFile() ? { kind: 'file', file, modified: found.mtime } : { kind: 'nothing' };
}

const encodings = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const;

/** The smallest copy of `file` that the browser accepts, if the build has made one. */
export async function compressed(file: string, accepted: string): Promise<{ file: string; encoding: string | null }> {
  const known = accepted.split(',').map((each) => each.trim());
  for (const [encoding, ending] of encodings) {
    if (!known.some((each) => each.startsWith(encoding) && !/;\s*q=0(\.0*)?$/.test(each))) continue;
    if (await stat(file + ending).catch(() => null)) return { file: file + ending, encoding };
  }
  return { file, encoding: null };
}
