/** @file What readers of a good site expect around the text: skip link, theme, heading anchors, copy, ways to cite and to report. */
import { expect, test } from './fixtures';
import { bringToLife } from './live';
import { lessons, readerPages } from './site';

test.describe('the shell of every page', () => {
  for (const { path } of readerPages) {
    test(`${path || 'the home page'} begins with a link that skips to the text`, async ({ page }) => {
      await page.goto(`./${path}`);
      await page.keyboard.press('Tab');
      const skip = page.locator(':focus');
      await expect(skip).toBeVisible();
      await expect(skip).toHaveAttribute('href', /^#/);
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.closest('main') !== null), 'the next stop is inside <main>').toBe(
        true,
      );
    });
  }

  test('the theme that a reader chooses is there at once on the next page', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto('./');
    const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
    expect(await paper()).toBe('light');
    await page.locator('[data-theme-toggle]').click();
    expect(await paper()).toBe('dark');
    for (const { path } of readerPages.slice(0, 3)) {
      await page.goto(`./${path}`, { waitUntil: 'commit' });
      await page.waitForSelector('body', { state: 'attached' });
      expect(await paper(), 'set before the first paint').toBe('dark');
    }
    await page.locator('[data-theme-toggle]').click();
    await page.reload();
    expect(await paper()).toBe('light');
  });

  test('without a choice the theme follows the system', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto('./');
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toContain('dark');
  });
});

test.describe('a lesson', () => {
  for (const { path } of lessons) {
    test(`${path} gives each section an anchor that leads to it`, async ({ page }) => {
      await page.goto(`./${path}`);
      const headings = page.locator('main h2[id]');
      expect(await headings.count()).toBeGreaterThan(0);
      for (const id of await headings.evaluateAll((all) => all.map((heading) => heading.id)))
        await expect(page.locator(`h2[id="${id}"] a[href="#${id}"], h2[id="${id}"] + a[href="#${id}"]`)).toHaveCount(1);
    });

    test(`${path} copies its code`, async ({ page, context }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.goto(`./${path}`);
      await bringToLife(page);
      const copy = page.getByRole('button', { name: /copy/i }).and(page.locator('main *')).first();
      test.skip((await page.locator('main pre').count()) === 0, 'this lesson has no code');
      await copy.click();
      expect((await page.evaluate(() => navigator.clipboard.readText())).length).toBeGreaterThan(10);
    });

    test(`${path} says how to cite it and where to report an error`, async ({ page }) => {
      await page.goto(`./${path}`);
      await expect(page.getByRole('link', { name: /report an error/i }).first()).toBeVisible();
      await expect(page.getByText(/cite/i).first()).toBeVisible();
    });
  }
});
