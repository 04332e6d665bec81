/** @file Budgets as exact counts, never times: requests and script of a first visit, cookies, and no KaTeX in any script. */
import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from './fixtures';
import { builtFiles, dist, kindsOfPages, lessons } from './site';

const requestLimit = 15;
/** A page whose widget stands at the top starts it at once, with what a lesson loads only when the reader comes near. */
const withWidgetLimit = 20;
const scriptLimit = 90 * 1024;

/** What a page asks for, by whom. */
class Requests {
  private readonly seen: { url: string; from: string }[] = [];
  private readonly workers: string[] = [];

  constructor(page: Page) {
    page.on('worker', (worker) => this.workers.push(worker.url()));
    page.on('request', (request) => {
      if (request.serviceWorker() || request.url().endsWith('.webmanifest')) return;
      this.seen.push({ url: request.url(), from: request.headers().referer ?? '' });
    });
  }

  /** Addresses that the page itself asked for: what a worker is and imports has a budget of its own, as the precache has. */
  ofPage(): string[] {
    const apart = new Set(this.workers);
    for (let before = -1; before < apart.size;) {
      before = apart.size;
      for (const { url, from } of this.seen) if (apart.has(from)) apart.add(url);
    }
    return this.seen.map(({ url }) => url).filter((url) => !apart.has(url));
  }
}

/** Bytes of each script after brotli, as a server that compresses ahead would send them, largest first. */
function scriptSizes(urls: string[], home: string): { name: string; bytes: number }[] {
  const names = [...new Set(urls)].map((url) => url.slice(home.length).split('?')[0]!).filter((name) => name.endsWith('.js'));
  const sizes = names.map((name) => ({ name, bytes: brotliCompressSync(readFileSync(join(dist, name))).length }));
  return sizes.sort((a, b) => b.bytes - a.bytes);
}

test.describe('budgets', () => {
  for (const { path, html } of kindsOfPages) {
    const limit = html.includes('data-island=') && !path.startsWith('lessons/') ? withWidgetLimit : requestLimit;
    test(`${path || 'the home page'} asks for at most ${limit} files on a first visit`, async ({ page }) => {
      const requests = new Requests(page);
      await page.goto(`./${path}`, { waitUntil: 'networkidle' });
      const urls = requests.ofPage();
      expect(urls.length, urls.join('\n')).toBeLessThanOrEqual(limit);
    });
  }

  for (const { path } of lessons) {
    test(`${path} needs at most 90 KB of script until its first widget is live`, async ({ page, baseURL }) => {
      const requests = new Requests(page);
      await page.goto(`./${path}`);
      const widget = page.locator('[data-island="widget"]').first();
      await widget.scrollIntoViewIfNeeded();
      await expect(widget).toHaveAttribute('data-live');
      const sizes = scriptSizes(requests.ofPage(), baseURL!);
      const bytes = sizes.reduce((sum, script) => sum + script.bytes, 0);
      const list = sizes.map((script) => `${(script.bytes / 1024).toFixed(1)} KB ${script.name}`).join('\n');
      expect(bytes, `${(bytes / 1024).toFixed(1)} KB of brotli script:\n${list}`).toBeLessThanOrEqual(scriptLimit);
    });
  }

  test('no script of the book contains the KaTeX renderer', () => {
    const scripts = builtFiles().filter((name) => name.endsWith('.js'));
    expect(scripts.filter((name) => readFileSync(join(dist, name), 'utf8').includes('KaTeX parse error'))).toEqual([]);
  });

  test('no page sets a cookie', async ({ page, context }) => {
    for (const { path } of kindsOfPages) await page.goto(`./${path}`);
    expect(await context.cookies()).toEqual([]);
  });
});
