/** @file The server that readers get from `npm start`: a real 404, and the security headers on every kind of answer. */
import type { APIResponse } from '@playwright/test';
import { expect, test } from './fixtures';
import { builtFiles, pages } from './site';

/** One address of each kind of file in the build, and those that are no file. */
function kinds(): { kind: string; path: string; status: number }[] {
  const files = builtFiles();
  const extensions = [...new Set(files.map((file) => file.slice(file.lastIndexOf('.'))))].filter(
    (extension) => !['.br', '.gz'].includes(extension),
  );
  const one = extensions.map((extension) => ({
    kind: `a ${extension} file`,
    path: files.find((file) => file.endsWith(extension))!,
    status: 200,
  }));
  return [
    ...one,
    { kind: 'a page by its folder', path: pages.find(({ path }) => path.endsWith('/'))?.path ?? '', status: 200 },
    { kind: 'a missing page', path: 'no/such/page/', status: 404 },
    { kind: 'a missing script', path: 'assets/none.js', status: 404 },
  ];
}

function expectHeaders(response: APIResponse): void {
  const headers = response.headers();
  const policy = headers['content-security-policy'] ?? '';
  expect(policy, 'the content security policy').toContain("script-src 'self' 'wasm-unsafe-eval'");
  expect(policy).toContain("require-trusted-types-for 'script'");
  expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:/);
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['referrer-policy']).toBeTruthy();
  expect(headers['set-cookie']).toBeUndefined();
}

test.describe('the server', () => {
  for (const { kind, path, status } of kinds()) {
    for (const encoding of ['identity', 'br']) {
      test(`answers ${kind} (${encoding}) with ${status} and the security headers`, async ({ request }) => {
        const response = await request.get(`./${path}`, { headers: { 'accept-encoding': encoding } });
        expect(response.status()).toBe(status);
        expectHeaders(response);
      });
    }
  }

  test('keeps the security headers when it answers that nothing changed', async ({ request }) => {
    const first = await request.get('./');
    const { etag, 'last-modified': modified } = first.headers();
    const headers: Record<string, string> = etag ? { 'if-none-match': etag } : { 'if-modified-since': modified ?? '' };
    const second = await request.get('./', { headers });
    expect(second.status()).toBe(304);
    expectHeaders(second);
  });

  for (const path of ['../package.json', '..%2fpackage.json', '%2e%2e/%2e%2e/etc/passwd', '.%00./', '%', 'a'.repeat(8000)]) {
    test(`gives nothing outside the book for ${path.slice(0, 30)}`, async ({ request }) => {
      const response = await request.get(`./${path}`);
      expect(response.status()).toBeGreaterThanOrEqual(400);
      expect(response.status()).toBeLessThan(500);
      expect(await response.text()).not.toMatch(/"devDependencies"|root:/);
    });
  }
});

test.describe('the page for a missing address', () => {
  test.use({ expectedMessages: [/status of 404/] });

  for (const path of ['nothing', 'no/such/page/', 'lessons/none/']) {
    test(`at ${path} looks like the book and leads home`, async ({ page }) => {
      const response = await page.goto(`./${path}`);
      expect(response?.status()).toBe(404);
      await expect(page.locator('h1')).toBeVisible();
      const sheets = await page.evaluate(() => [...document.styleSheets].map((sheet) => sheet.cssRules.length));
      expect(Math.max(...sheets), 'its style sheet loads at this depth').toBeGreaterThan(0);
      await page.locator('main a').first().click();
      await expect(page.locator('h1')).toBeVisible();
      expect(page.url()).not.toContain(path);
    });
  }
});
