/** @file The same files work below any folder of a plain static server. */
import type { FrameLocator, Page } from '@playwright/test';
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

  test.describe('an embed in a frame', () => {
    // A frame in a sandbox has no origin, and this server does not say that others may load its scripts and fonts.
    test.use({ expectedMessages: [/CORS policy|ERR_FAILED/] });

    async function framed(page: Page, home: string, sandbox: string): Promise<FrameLocator> {
      const code = `<iframe ${sandbox} title="x" width="800" height="900" src="${home}embed/dead-relu/"></iframe>`;
      await page.route('**/lms.html', (route) => route.fulfill({ contentType: 'text/html', body: `<!doctype html>${code}` }));
      await page.goto('./lms.html');
      return page.frameLocator('iframe');
    }

    test('lives where it is not in a sandbox', async ({ page, home }) => {
      const frame = await framed(page, home, '');
      await expect(frame.locator('[data-island]')).toHaveAttribute('data-live', '');
    });

    test('in a sandbox is the printed figure, without dead buttons', async ({ page, home }) => {
      const frame = await framed(page, home, 'sandbox="allow-scripts"');
      await expect(frame.getByText('With JavaScript on, they can be changed.')).toBeVisible();
      await expect(frame.locator('[data-action="play"]')).toBeHidden();
      await expect(frame.getByRole('link', { name: /^From/ })).toHaveAttribute('target', '_blank');
    });
  });

  test('the links from page to page stay inside the folder', async ({ page, home }) => {
    await page.goto('./');
    const links = await page.locator('a[href]').evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    const own = links.filter((link) => link.startsWith(new URL(home).origin));
    expect(own.filter((link) => !link.startsWith(home))).toEqual([]);
  });
});
