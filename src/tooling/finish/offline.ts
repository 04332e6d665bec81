/** @file Makes a built book ready to be kept offline: each page learns its own hash, offline.json lists everything, sw.js is bundled. */
import { createHash } from 'node:crypto';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type Rolldown } from 'vite';
import { INDEX, isExtra, type OfflineIndex, type OfflinePage } from '../../app/offline/offline-index.ts';
import { filesOf, isCopy } from './files.ts';
import { needsOfPage, referencesOf } from './needs.ts';

/** Where a page carries its own hash; the server entry prints it empty. */
const ownHash = /(<html[^>]* data-page=)"\w*"/;

/** Embeds live in other people's pages, where nothing can be kept; the page for missing addresses is nobody's. */
const isKept = (path: string) => !path.startsWith('embed/') && !path.endsWith('.html');
/** Paper editions repeat the lessons: they are kept when visited only. */
const isWhole = (path: string) => !path.startsWith('print/');

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 12);

const titleOf = (html: string) =>
  (/<title>([^<]*)<\/title>/.exec(html)?.[1] ?? '').replace(/ · .*/, '').replaceAll('&amp;', '&').replaceAll('&#x27;', "'");

async function readAssets(dir: string, files: readonly string[]) {
  const texts = new Map<string, string>();
  const list: [string, number][] = [];
  for (const file of files.filter((each) => each.startsWith('assets/') && !isCopy(each))) {
    texts.set(file.slice('assets/'.length), /\.(js|css)$/.test(file) ? await readFile(join(dir, file), 'utf8') : '');
    list.push([file, (await stat(join(dir, file))).size]);
  }
  return { texts, list };
}

/** Writes offline.json, and into each page its hash. Runs before the copies of `keep` and `compress` are added. */
export async function writeIndex(dir: string): Promise<OfflineIndex> {
  const files = await filesOf(dir);
  const { texts, list: assets } = await readAssets(dir, files);
  const positions = new Map(assets.map(([path], at) => [path.slice('assets/'.length), at]));
  const references = referencesOf(texts);
  const pages: Record<string, OfflinePage> = {};
  for (const file of files.filter((each) => each.endsWith('.html'))) {
    const path = file.replace(/(^|\/)index\.html$/, '$1');
    const blank = (await readFile(join(dir, file), 'utf8')).replace(ownHash, '$1""');
    const hash = hashOf(blank);
    const html = blank.replace(ownHash, `$1"${hash}"`);
    await writeFile(join(dir, file), html);
    if (!isKept(path)) continue;
    const needs = needsOfPage(html, texts, references).map((name) => positions.get(name)!);
    pages[path] = { hash, bytes: Buffer.byteLength(html), needs, whole: isWhole(path), title: titleOf(html) };
  }
  // Data sets are kept once a page has asked for them: they are large, and their list is not.
  const extras = files.filter((file) => isExtra(file) && file.endsWith('.json') && file !== INDEX);
  const index: OfflineIndex = { build: hashOf(JSON.stringify({ assets, extras, pages })), assets, extras, pages };
  await writeFile(join(dir, INDEX), JSON.stringify(index));
  return index;
}

/** Bundles the service worker into one classic script. Its bytes differ with every build, which is how browsers learn of one. */
export async function writeWorker(source: string, dir: string, index: OfflineIndex): Promise<void> {
  const built = (await build({
    configFile: false,
    logLevel: 'warn',
    define: { __BUILD__: JSON.stringify(index.build) },
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: { input: source, output: { format: 'iife' } },
    },
  })) as Rolldown.RolldownOutput;
  await writeFile(join(dir, 'sw.js'), built.output[0].code);
}
