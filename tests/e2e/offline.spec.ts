/** @file Reading without a network, and through deploys: three builds in turn, a missing chunk, a half-written cache, two tabs. */
import type { Page } from '@playwright/test';
import { rmSync } from 'node:fs';
import { Deployed, lesson, makeEdition } from './editions';
import { expect, test as base } from './fixtures';
import { bringToLife, comeNear, watchObservers } from './live';

const test = base.extend<{ site: Deployed }, { editions: string[] }>({
  editions: [
    async ({}, use) => {
      const made = await Promise.all([1, 2, 3].map(makeEdition));
      await use(made);
      for (const dir of made) rmSync(dir, { recursive: true });
    },
    { scope: 'worker' },
  ],
  site: async ({ editions }, use) => {
    const site = new Deployed();
    await site.deploy(editions[0]!);
    await site.connect();
    await use(site);
    await site.end();
  },
  baseURL: ({ site }, use) => use(site.address),
});

/** Opens the lesson and waits until it is kept. */
async function visit(page: Page): Promise<void> {
  await page.goto(`./${lesson}`);
  await expect.poll(() => isKept(page), { message: 'the lesson is kept after one visit' }).toBe(true);
}

const isKept = (page: Page) =>
  page.evaluate(async () => !!(await caches.match(location.href.split('?')[0]!)) && !!navigator.serviceWorker.controller);

/** What the browser caches on its own would answer for the shelf. */
async function forgetHttpCache(page: Page): Promise<void> {
  await (await page.context().newCDPSession(page)).send('Network.clearBrowserCache');
}

async function disconnect(page: Page, site: Deployed): Promise<void> {
  await site.disconnect();
  await forgetHttpCache(page);
}

async function deploy(page: Page, site: Deployed, edition: string, options?: { keep: boolean }): Promise<void> {
  await site.deploy(edition, options);
  await forgetHttpCache(page);
}

/** Counts how often the page is loaded from now on. */
function loads(page: Page): () => number {
  let count = 0;
  page.on('load', () => count++);
  return () => count;
}

const update = (page: Page) =>
  page.evaluate(async () => void (await (await navigator.serviceWorker.getRegistration())?.update()));
const edition = (page: Page) => page.locator('p.lead').first();
const faults = (page: Page) => page.locator('.load-fault');
const offer = (page: Page) => page.locator('[data-edition]');

test.use({ serviceWorkers: 'allow', expectedMessages: [/ERR_CONNECTION_REFUSED|ERR_FAILED|status of 404|Failed to fetch/] });

test.describe('without a network', () => {
  test('a lesson that was visited once opens, by a shared link too, and its widgets come to life', async ({ page, site }) => {
    await visit(page);
    await disconnect(page, site);
    await page.goto(`./${lesson}?softmax-bars.temperature=2`);
    await expect(edition(page)).toContainText('Edition 1');
    await bringToLife(page);
    await expect(faults(page)).toHaveCount(0);
  });

  test('a page that was never visited leads to the one that says what is kept', async ({ page, site }) => {
    await visit(page);
    await disconnect(page, site);
    await page.goto('./glossary/');
    await expect(page.locator('[data-part="asked"]')).toContainText('“Glossary” is not kept in this browser');
    await expect(page.locator('[data-part="list"]')).toContainText('Softmax');
  });

  test('the whole book opens once it was asked for', async ({ page, site }) => {
    await page.goto('./offline/');
    await page.getByRole('button', { name: 'Keep the whole book' }).click();
    await expect(page.locator('[data-part="state"]')).toContainText('The whole book is kept');
    await disconnect(page, site);
    await page.goto('./glossary/');
    await expect(page.locator('h1')).toHaveText('Glossary');
    await page.goto(`./${lesson}`);
    await bringToLife(page);
    await expect(faults(page)).toHaveCount(0);
  });

  test('a half-written cache leaves the prose readable, and the next visit mends it', async ({ page, site }) => {
    await visit(page);
    const lost = await page.evaluate(async () => {
      const name = (await caches.keys()).find((key) => key.startsWith('book-assets'))!;
      const cache = await caches.open(name);
      const requests = (await cache.keys()).filter(({ url }) => /(hydrate|widget)-edition/.test(url));
      await Promise.all(requests.map((request) => cache.delete(request)));
      return requests.map(({ url }) => url);
    });
    expect(lost.length).toBeGreaterThan(1);
    await disconnect(page, site);
    await page.goto(`./${lesson}`);
    await expect(page.locator('h1')).toBeVisible();
    await site.connect();
    await page.goto(`./${lesson}`);
    // Nobody comes near the widgets: it is the visit that mends.
    const stillLost = () =>
      page.evaluate(async (urls) => {
        const found = await Promise.all(urls.map((url) => caches.match(url)));
        return urls.filter((_, i) => !found[i]);
      }, lost);
    await expect.poll(stillLost, { timeout: 20_000 }).toEqual([]);
    await disconnect(page, site);
    await page.goto(`./${lesson}`);
    await bringToLife(page);
    await expect(faults(page)).toHaveCount(0);
  });
});

test.describe('through deploys', () => {
  test('an open tab survives two deploys that let go of its assets, and loads the third edition when asked, once', async ({
    page,
    site,
    editions,
  }) => {
    await watchObservers(page);
    await visit(page);
    const count = loads(page);
    for (const next of [editions[1]!, editions[2]!]) {
      await deploy(page, site, next);
      await update(page);
      await expect(offer(page)).toBeVisible();
    }
    await comeNear(page);
    await expect(faults(page)).toHaveCount(0);
    await expect(edition(page)).toContainText('Edition 1');
    expect(count(), 'nothing reloads unasked').toBe(0);
    await page.getByRole('button', { name: 'Load it' }).click();
    await expect(edition(page)).toContainText('Edition 3');
    await comeNear(page);
    await expect(offer(page)).toHaveCount(0);
    expect(count(), 'reloads').toBe(1);
  });

  test('of two tabs only the one that asked reloads, and the other one still comes to life', async ({
    page,
    context,
    site,
    editions,
  }) => {
    await visit(page);
    const other = await context.newPage();
    await watchObservers(other);
    await visit(other);
    const count = loads(other);
    await deploy(page, site, editions[1]!);
    await update(page);
    await page.getByRole('button', { name: 'Load it' }).click();
    await expect(edition(page)).toContainText('Edition 2');
    await expect(offer(other), 'the other tab is told').toBeVisible();
    await comeNear(other);
    await expect(faults(other)).toHaveCount(0);
    await expect(edition(other)).toContainText('Edition 1');
    expect(count()).toBe(0);
  });

  test('a deploy that leaves the page as it was offers nothing', async ({ page, site, editions }) => {
    await visit(page);
    await deploy(page, site, editions[1]!);
    await page.goto(`./${lesson}`);
    await expect(edition(page)).toContainText('Edition 2');
    await update(page);
    await page.waitForLoadState('networkidle');
    await expect(offer(page)).toHaveCount(0);
  });
});

test.describe('where no worker may run', () => {
  test.use({ serviceWorkers: 'block' });

  test('a missing chunk leaves the page whole and says so; kept assets spare even that', async ({ page, site, editions }) => {
    await page.goto(`./${lesson}`);
    await deploy(page, site, editions[1]!, { keep: true });
    await bringToLife(page);
    await expect(faults(page)).toHaveCount(0);
    await page.goto(`./${lesson}`);
    const count = loads(page);
    await deploy(page, site, editions[2]!);
    await page.locator('[data-island="widget"]').first().scrollIntoViewIfNeeded();
    await expect(faults(page).first()).toContainText('could not be loaded');
    await expect(page.locator('h1')).toHaveCount(1);
    expect(count(), 'nothing reloads by itself').toBe(0);
    await page.getByRole('button', { name: 'Try again' }).first().click();
    await expect(edition(page)).toContainText('Edition 3');
  });
});
