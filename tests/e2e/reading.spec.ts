/** @file The book with scripts blocked, or lost on the way: everything that a reader needs is there, and visible; nothing is dead. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { kindsOfPages, lessons } from './site';

/** What can be worked by hand, and would do nothing. Options of a question can be ticked, and its answers unfold. */
const deadControls = (page: Page) =>
  page.locator('button:not(.sym), select, textarea, input:not(.quiz input, .predict .choices input)').filter({ visible: true });

test.describe('with JavaScript off', () => {
  test.use({ javaScriptEnabled: false });

  for (const { path } of kindsOfPages) {
    test(`${path || 'the home page'} shows its heading and its text`, async ({ page }) => {
      await page.goto(`./${path}`);
      await expect(page.locator('h1')).toBeVisible();
      for (const heading of await page.locator('main h2:not(details *, .needs-script *)').all())
        await expect(heading).toBeVisible();
      expect((await page.locator('main').innerText()).length).toBeGreaterThan(200);
      await expect(deadControls(page)).toHaveCount(0);
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

    test(`${path} unfolds what its widgets show once they have run, which stays folded until then`, async ({ page }) => {
      await page.setViewportSize({ width: 375, height: 812 });
      await page.goto(`./${path}`);
      const lines = page.locator('.w-unfold > summary');
      expect(await lines.count()).toBeGreaterThan(0);
      const figures = page.locator('.w-print-frame');
      await expect(figures.filter({ visible: true })).toHaveCount(0);
      for (const line of await lines.all()) await line.click();
      for (const figure of await page.locator('.w-unfold + .w-print > .w-print-frame').all()) {
        await expect(figure.locator('svg[viewBox]').first()).toBeVisible();
        await expect(figure.locator('[data-describe] strong')).not.toBeEmpty();
      }
      await expect(deadControls(page)).toHaveCount(0);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    });
  }
});

test.describe('where the script of the book does not come', () => {
  test.use({ expectedMessages: [/Failed to load resource/] });

  test('a lesson is what it is without script', async ({ page }) => {
    await page.route(/\/assets\/[^/]*\.js$/, (route) => (/theme/.test(route.request().url()) ? route.continue() : route.abort()));
    await page.goto(`./${lessons[0]!.path}`);
    await expect(page.locator('html')).not.toHaveAttribute('data-script');
    await expect(deadControls(page)).toHaveCount(0);
    const line = page.locator('.w-unfold > summary').first();
    await line.click();
    await expect(page.locator('.w-print-frame').first()).toBeVisible();
  });

  test('and where it comes, nothing unfolds and the words about script are gone', async ({ page }) => {
    await page.goto(`./${lessons[0]!.path}`);
    await expect(page.locator('html')).toHaveAttribute('data-script', 'runs');
    await expect(page.locator('.without-script, .w-print').filter({ visible: true })).toHaveCount(0);
  });
});
