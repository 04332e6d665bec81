/** @file What a lesson costs its reader until the first widget is live, as exact counts: read from the manifest, never timed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Manifest } from './ssg/manifest.ts';

export interface Cost {
  /** Scripts in the order in which they are asked for, with their bytes after brotli. */
  scripts: { file: string; bytes: number }[];
  bytes: number;
  /** Page, style sheets, scripts and preloaded fonts. */
  requests: number;
}

/** A chunk and all that it imports at once. */
function withImports(manifest: Manifest, key: string, seen = new Set<string>()): Set<string> {
  const chunk = manifest[key];
  if (!chunk || seen.has(key)) return seen;
  seen.add(key);
  for (const imported of chunk.imports ?? []) withImports(manifest, imported, seen);
  return seen;
}

/** What the client loads when a widget wakes, besides the widget's own. */
const forAnyWidget = 'src/app/client/hydrate.ts';

const count = (html: string, pattern: RegExp) => html.match(pattern)?.length ?? 0;

/** The cost of a built page. Its first widget is the first island of its HTML; a page without one costs its entry alone. */
export function costOf(html: string, manifest: Manifest, dist: string): Cost {
  const widget = /data-island="widget" data-props="[^"]*?&quot;id&quot;:&quot;([\w-]+)&quot;/.exec(html)?.[1];
  const roots = [
    'src/app/client.ts',
    'src/app/theme-boot.ts',
    ...(widget ? [forAnyWidget, `src/widgets/${widget}/widget.ts`] : []),
  ];
  const keys = new Set(roots.flatMap((root) => [...withImports(manifest, root)]));
  const files = [...keys].map((key) => manifest[key]!.file).filter((file) => file.endsWith('.js'));
  const scripts = files.map((file) => ({ file, bytes: brotliCompressSync(readFileSync(join(dist, file))).length }));
  const others = 1 + count(html, /<link rel="stylesheet"/g) + count(html, /<link rel="preload"/g);
  return { scripts, bytes: scripts.reduce((sum, { bytes }) => sum + bytes, 0), requests: others + scripts.length };
}
