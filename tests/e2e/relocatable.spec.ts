/** @file The same files work below any folder of a plain static server. */
import { expect, test as base } from './fixtures';
import { bringToLife } from './live';
import { dist, kindsOfPages } from './site';
import { serveUnder } from './static-server';

const test = base.extend<object, { home: string }>({
  home: [
    async ({}, use) => {
      const { url, server } = await serveUnder(dist, '/~prof/cs101/');
      await use(url);
      server.closeAllConnections();
      server.close();
    },
    { scope: 'worker' },
  ],
  baseURL: ({ home }, use) => use(home),
});

test.describe('under /~prof/cs101/ of a plain server', () => {
  for (const { path } of kindsOfPages) {
    test(`${path || 'the home page'} loads everything and comes to life`, async ({ page }) => {
      const missing: string[] = [];
      page.on('response', (response) => response.status() >= 400 && missing.push(response.url()));
      await page.goto(`./${path}`);
      await bringToLife(page);
      await expect(page.locator('h1')).toBeVisible();
      expect(missing).toEqual([]);
    });
  }

  test('the links from page to page stay inside the folder', async ({ page, home }) => {
    await page.goto('./');
    const links = await page.locator('a[href]').evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    const own = links.filter((link) => link.startsWith(new URL(home).origin));
    expect(own.filter((link) => !link.startsWith(home))).toEqual([]);
  });
});
