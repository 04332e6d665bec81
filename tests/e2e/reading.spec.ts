/** @file The book with scripts blocked: everything that a reader needs is there, and visible. */
import { expect, test } from './fixtures';
import { kindsOfPages, lessons } from './site';

test.use({ javaScriptEnabled: false });

test.describe('with JavaScript off', () => {
  for (const { path } of kindsOfPages) {
    test(`${path || 'the home page'} shows its heading and its text`, async ({ page }) => {
      await page.goto(`./${path}`);
      await expect(page.locator('h1')).toBeVisible();
      for (const heading of await page.locator('main h2:not(details *, .needs-script *)').all())
        await expect(heading).toBeVisible();
      expect((await page.locator('main').innerText()).length).toBeGreaterThan(200);
    });
  }

  for (const { path } of lessons) {
    test(`${path} shows its formulas, with MathML for screen readers`, async ({ page }) => {
      await page.goto(`./${path}`);
      const formulas = page.locator('main .katex:not(details *)');
      expect(await formulas.count()).toBeGreaterThan(0);
      for (const formula of (await formulas.all()).slice(0, 20)) {
        await expect(formula).toBeVisible();
        await expect(formula.locator('math')).toHaveCount(1);
      }
    });

    test(`${path} shows the first picture of every widget, with its title and finding`, async ({ page }) => {
      await page.goto(`./${path}`);
      const widgets = page.locator('[data-island="widget"]:not(details *)');
      expect(await widgets.count()).toBeGreaterThan(0);
      for (const widget of await widgets.all()) {
        const picture = widget.locator('svg[viewBox]').first();
        await expect(picture).toBeVisible();
        expect((await widget.innerText()).length, 'a widget without words').toBeGreaterThan(40);
      }
    });
  }
});
