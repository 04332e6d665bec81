/** @file Finishing a build: what each page needs, assets kept from the build before, compressed copies. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OfflineIndex } from '../../app/offline/offline-index';
import { needsOf } from '../../app/offline/offline-index';
import { compress } from './compress';
import { filesOf } from './files';
import { bringBack, KEPT_DAYS, setAside } from './keep';
import { writeIndex } from './offline';

let dir = '';
beforeEach(() => void (dir = mkdtempSync(join(tmpdir(), 'book-finish-'))));
afterEach(() => rmSync(dir, { recursive: true }));

function write(files: Record<string, string>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, file)), { recursive: true });
    writeFileSync(join(dir, file), text);
  }
}

const page = (head: string, body = '') =>
  `<!DOCTYPE html><html lang="en" data-page=""><title>A &amp; B · Book</title>${head}${body}`;
const book = {
  'assets/book-aaaaaaaa.js': 'import("./core-bbbbbbbb.js")',
  'assets/book-aaaaaaaa.css':
    '@font-face{src:url(./KaTeX_Main-Regular-ffffffff.woff2)}@font-face{src:url(./KaTeX_Fraktur-Bold-ffffffff.woff2)}',
  'assets/core-bbbbbbbb.js':
    '["./bars-widget-cccccccc.js","./race-widget-cccccccc.js","./run-experiment-dddddddd.js"];"worker/worker-eeeeeeee.js"',
  'assets/bars-widget-cccccccc.js': 'import"./bars-experiment-dddddddd.js"',
  'assets/race-widget-cccccccc.js': 'import"./run-experiment-dddddddd.js"',
  'assets/bars-experiment-dddddddd.js': '',
  'assets/run-experiment-dddddddd.js': '',
  'assets/worker/worker-eeeeeeee.js': 'import("./bars-experiment-gggggggg.js");import("./run-experiment-gggggggg.js")',
  'assets/worker/bars-experiment-gggggggg.js': '',
  'assets/worker/run-experiment-gggggggg.js': '',
  'assets/KaTeX_Main-Regular-ffffffff.woff2': 'f',
  'assets/KaTeX_Fraktur-Bold-ffffffff.woff2': 'f',
  'lessons/x/index.html': page(
    '<link href="../../assets/book-aaaaaaaa.css"><script src="../../assets/book-aaaaaaaa.js"></script>',
    '<div data-island="widget" data-props="{&quot;id&quot;:&quot;bars&quot;}"></div><i class="katex"></i>',
  ),
  'embed/bars/index.html': page(''),
  '404.html': page(''),
  'search-index.json': '{}',
};

describe('the offline index', () => {
  let index: OfflineIndex;
  beforeEach(async () => {
    write(book);
    index = await writeIndex(dir);
  });

  it('names what a page may come to load: its widget, its experiment, in the worker too, and no other', () => {
    expect(needsOf(index, 'lessons/x/').map((path) => path.slice('assets/'.length))).toEqual([
      'KaTeX_Main-Regular-ffffffff.woff2',
      'bars-experiment-dddddddd.js',
      'bars-widget-cccccccc.js',
      'book-aaaaaaaa.css',
      'book-aaaaaaaa.js',
      'core-bbbbbbbb.js',
      'worker/bars-experiment-gggggggg.js',
      'worker/worker-eeeeeeee.js',
    ]);
  });

  it('leaves out embeds and the page for missing addresses, and has the title in plain words', () => {
    expect(Object.keys(index.pages)).toEqual(['lessons/x/']);
    expect(index.pages['lessons/x/']!.title).toBe('A & B');
    expect(index.extras).toEqual(['search-index.json']);
  });

  it('tells each page its own hash, and comes to the same when it is made again', async () => {
    expect(readFileSync(join(dir, 'lessons/x/index.html'), 'utf8')).toContain(`data-page="${index.pages['lessons/x/']!.hash}"`);
    expect((await writeIndex(dir)).build).toBe(index.build);
    write({ 'lessons/x/index.html': page('', 'changed') });
    expect((await writeIndex(dir)).build).not.toBe(index.build);
  });
});

describe('--keep', () => {
  const now = new Date('2026-11-21');
  const long = (days: number) => new Date(now.getTime() - days * 24 * 3600 * 1000);
  const kept = async (from: string, into: Record<string, string>) => {
    await setAside(join(dir, from), join(dir, 'shelf'), now);
    rmSync(join(dir, from), { recursive: true });
    write(into);
    await bringBack(join(dir, 'shelf'), join(dir, from));
    return (await filesOf(join(dir, from))).filter((file) => file.startsWith('assets/'));
  };

  it('keeps the assets of the build before, of which it may take the place, and nothing else of it', async () => {
    write({
      'd/assets/a-1.js': 'a',
      'd/assets/a-1.js.br': 'x',
      'd/index.html': 'old',
      'd/offline.json': '{"assets":[["assets/a-1.js",1]]}',
    });
    expect(await kept('d', { 'd/assets/a-2.js': 'b', 'd/index.html': 'new' })).toEqual(['assets/a-1.js', 'assets/a-2.js']);
    expect(readFileSync(join(dir, 'd/index.html'), 'utf8')).toBe('new');
  });

  it(`lets go of what an earlier build had left there after ${KEPT_DAYS} days, counted from the build that stopped using it`, async () => {
    write({
      'd/assets/own-1.js': 'a',
      'd/assets/late-1.js': 'a',
      'd/assets/stale-1.js': 'a',
      'd/offline.json': '{"assets":[["assets/own-1.js",1]]}',
    });
    utimesSync(join(dir, 'd/assets/own-1.js'), long(400), long(400));
    utimesSync(join(dir, 'd/assets/late-1.js'), long(KEPT_DAYS - 1), long(KEPT_DAYS - 1));
    utimesSync(join(dir, 'd/assets/stale-1.js'), long(KEPT_DAYS + 1), long(KEPT_DAYS + 1));
    expect(await kept('d', { 'd/index.html': '' })).toEqual(['assets/late-1.js', 'assets/own-1.js']);
  });

  it('refuses a folder that holds no book', async () => {
    await expect(setAside(join(dir, 'none'), join(dir, 'shelf'), now)).rejects.toThrow('no built book');
  });
});

describe('compressed copies', () => {
  it('hold the same text, stand beside every text file that is worth it, and replace those from before', async () => {
    const text = 'the same words, again and again. '.repeat(100);
    write({ 'a/index.html': text, 'small.js': 'x', 'font.woff2': text, 'gone.css.br': 'old' });
    await compress(dir);
    expect(await filesOf(dir)).toEqual(['a/index.html', 'a/index.html.br', 'a/index.html.gz', 'font.woff2', 'small.js']);
    expect(brotliDecompressSync(readFileSync(join(dir, 'a/index.html.br'))).toString()).toBe(text);
    expect(gunzipSync(readFileSync(join(dir, 'a/index.html.gz'))).toString()).toBe(text);
    expect(existsSync(join(dir, 'gone.css.br'))).toBe(false);
  });
});
