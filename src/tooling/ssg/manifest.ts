/** @file Vite's manifest of the client build, read for what a page must name: its style sheet, scripts and fonts. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
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

/** Where the manifest is kept for the budgets; readers have no use for it. */
export const manifestName = 'client-manifest.json';

/** Reads the manifest and moves it out of what is served. */
export async function takeManifest(outDir: string, cacheDir: string): Promise<Manifest> {
  const text = await readFile(join(outDir, '.vite/manifest.json'), 'utf8');
  await mkdir(cacheDir, { recursive: true });
  await writeFile(join(cacheDir, manifestName), text);
  await rm(join(outDir, '.vite'), { recursive: true });
  return JSON.parse(text) as Manifest;
}

/** Script in these folders or files of src/; style sheets stay with the entry. */
const within = (paths: string) => new RegExp(`/src/(${paths})[^?]*\\.tsx?$`);
// The policy of Trusted Types stays out: the entry needs it too, and would pull in all the rest.
const frame = within('book/frame/(?!output/picture)|book/registry|viz/|runtime/(?!trusted\\.)|widgets/define');
const drawing = /\/node_modules\/(d3-|internmap|zustand)/;
const words = within(
  [
    'base/(errors|names)',
    'viz/number/(finite|format)',
    'book/(prose/shared/(numbers|dom)|prose/quiz/grade|prose/cases/words|frame/output/save|course/today)',
    // Reading a file of records is for one page only.
    'book/(progress/(?!import\\.)|settings/)[\\w-]+(?=\\.ts$)',
  ].join('|'),
);

/**
 * What stays together: modules that are wanted at once, or that would else fall apart into crumbs of a request each.
 * Only what matches: by itself Rolldown would pull in all that these modules import, and the entry with it.
 * A module belongs to the first group that fits, so what everything uses (`words`) comes before what uses it.
 */
export const pageSplitting = {
  includeDependenciesRecursively: false,
  groups: [
    { name: 'react', test: /\/node_modules\/preact\// },
    { name: 'words', test: words },
    // Scripts are loaded when a reader asks for the code, and so is their generator in Python.
    { name: 'core', test: within('base/(?!random-python)|tensor/|experiments/[\\w-]+(?=\\.ts$)') },
    { name: 'frame', test: (id: string) => frame.test(id) || drawing.test(id) },
    // Three widgets draw digits; what trains on points does without.
    { name: 'digits', test: within('nn/data/(digits|glyphs|strokes|idx|provided)') },
    { name: 'nn', test: within('nn/') },
  ],
};

/** The worker is built apart from the page: one chunk for the machinery, one for each experiment. */
export const workerSplitting = {
  includeDependenciesRecursively: false,
  groups: [{ name: 'simulation', test: within('base/|tensor/|nn/|experiments/[\\w-]+(?=\\.ts$)') }],
};

/** Names a chunk after its folder where the file's name says only its role: `quiz-enhance` rather than one more `enhance`. */
export function chunkName({ name, facadeModuleId }: { name: string; facadeModuleId?: string | null }): string {
  const folder = facadeModuleId?.split('/').at(-2);
  const full = folder && /^(index|enhance|view|widget|experiment|torch)$/.test(name) ? `${folder}-${name}` : name;
  return `assets/${full}-[hash].js`;
}

function entryOf(manifest: Manifest, source: string): Chunk {
  const chunk = manifest[source];
  if (!chunk) throw new Error(`${source} is no entry of the client build: name it in the ssg plugin.`);
  return chunk;
}

/** What each page loads, as paths from the site root. */
export function assetsOf(manifest: Manifest, client: string, themeBoot: string): Assets {
  const entry = entryOf(manifest, client);
  const named = Object.values(manifest).flatMap(({ file, assets = [] }) => [file, ...assets]);
  return {
    css: entry.css ?? [],
    module: entry.file,
    themeBoot: entryOf(manifest, themeBoot).file,
    fonts: [...new Set(named)].filter((file) => file.endsWith('.woff2')).sort(),
  };
}
