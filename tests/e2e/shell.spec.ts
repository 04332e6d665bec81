/** @file What readers of a good site expect around the text: skip link, theme, heading anchors, copy, ways to cite and to report. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { bringToLife } from './live';
import { lessons, kindsOfPages } from './site';

/** Whether the page's background is darker than its text. */
function paperIsDark(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const { backgroundColor, color } = getComputedStyle(document.body);
    const root = getComputedStyle(document.documentElement).backgroundColor;
    const light = (text: string) => (text.match(/[\d.]+/g) ?? []).slice(0, 3).reduce((sum, part) => sum + Number(part), 0);
    const paper = backgroundColor === 'rgba(0, 0, 0, 0)' ? root : backgroundColor;
    return light(paper) < light(color);
  });
}

test.describe('the shell of every page', () => {
  for (const { path } of kindsOfPages) {
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
    expect(await paperIsDark(page)).toBe(false);
    await page.locator('[data-theme-toggle]').click();
    expect(await paperIsDark(page)).toBe(true);
    for (const { path } of kindsOfPages.slice(0, 3)) {
      await page.goto(`./${path}`, { waitUntil: 'domcontentloaded' });
      expect(await paperIsDark(page), 'before the module has run').toBe(true);
    }
    await page.locator('[data-theme-toggle]').click();
    await page.reload();
    expect(await paperIsDark(page)).toBe(false);
  });

  test('without a choice the theme follows the system', async ({ page }) => {
    await page.goto('./');
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await paperIsDark(page)).toBe(colorScheme === 'dark');
    }
  });
});

test.describe('a lesson', () => {
  for (const { path } of lessons) {
    test(`${path} gives each section an anchor that leads to it`, async ({ page }) => {
      await page.goto(`./${path}`);
      const sections = await page
        .locator('[data-rail] a[href^="#"]')
        .evaluateAll((all) => all.map((link) => link.getAttribute('href')!));
      expect(sections.length).toBeGreaterThan(0);
      for (const section of sections) await expect(page.locator(`h2${section} a[href="${section}"]`)).toHaveCount(1);
    });

    test(`${path} copies its code`, async ({ page, context }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.goto(`./${path}`);
      await page.locator('main details').evaluateAll((all) => all.forEach((details) => details.setAttribute('open', '')));
      await bringToLife(page);
      const block = page.locator('main [data-enhance="copy"]').last();
      await block.getByRole('button', { name: /copy/i }).click();
      const code = (await block.locator('pre').innerText()).trim();
      expect((await page.evaluate(() => navigator.clipboard.readText())).trim()).toBe(code);
    });

    test(`${path} says how to cite it and where to report an error`, async ({ page }) => {
      await page.goto(`./${path}`);
      await expect(page.getByRole('link', { name: /report an error/i }).first()).toBeVisible();
      await expect(page.getByText(/cite/i).first()).toBeVisible();
    });
  }
});
