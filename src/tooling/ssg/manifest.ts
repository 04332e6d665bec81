/** @file Vite's manifest of the client build, read for what a page must name: its style sheet, scripts and fonts. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Assets } from '../../app/page.ts';

export interface Chunk {
  file: string;
  src?: string;
  name?: string;
  css?: string[];
  assets?: string[];
  imports?: string[];
  dynamicImports?: string[];
  isEntry?: boolean;
}
export type Manifest = Record<string, Chunk>;

export async function readManifest(outDir: string): Promise<Manifest> {
  return JSON.parse(await readFile(join(outDir, '.vite/manifest.json'), 'utf8')) as Manifest;
}

/** The faces that every page sets its first words in. */
const firstFonts = [/source-serif-4-latin-wght-normal/, /source-sans-3-latin-wght-normal/];

function entryOf(manifest: Manifest, source: string): Chunk {
  const chunk = manifest[source];
  if (!chunk) throw new Error(`${source} is no entry of the client build: name it in the ssg plugin.`);
  return chunk;
}

/** What each page loads, as paths from the site root. */
export function assetsOf(manifest: Manifest, client: string, themeBoot: string): Assets {
  const entry = entryOf(manifest, client);
  const files = Object.values(manifest).map((chunk) => chunk.file);
  const fonts = [...new Set([...files, ...(entry.assets ?? [])])].filter((file) => file.endsWith('.woff2'));
  return {
    css: entry.css ?? [],
    module: entry.file,
    themeBoot: entryOf(manifest, themeBoot).file,
    fonts: firstFonts.flatMap((face) => fonts.filter((file) => face.test(file))),
  };
}
