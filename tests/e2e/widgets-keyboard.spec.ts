/** @file Every widget by keyboard alone: all of it is reached by Tab, every slider answers to arrows, and the widget's own keys work. */
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { openWidget, pause, plays, stepShown, widgetIds } from './widgets';

/** Labels of everything in the figure that Tab must reach; of a group of radio buttons the chosen one. */
async function stops(figure: Locator): Promise<string[]> {
  return figure.evaluate((root) => {
    const candidates = [...root.querySelectorAll<HTMLElement>('button, input, select, summary, a[href], [tabindex="0"]')];
    const reachable = candidates.filter((element) => {
      if (element.tabIndex < 0 || element.matches(':disabled') || !element.checkVisibility({ visibilityProperty: true }))
        return false;
      return !(element instanceof HTMLInputElement && element.type === 'radio' && !element.checked);
    });
    reachable.forEach(
      (element, i) =>
        (element.dataset.stop = `${i}: ${element.tagName} ${element.id || element.getAttribute('aria-label') || element.textContent?.slice(0, 30)}`),
    );
    return reachable.map((element) => element.dataset.stop!);
  });
}

async function tabThrough(page: Page, figure: Locator, most: number): Promise<Set<string>> {
  await figure.evaluate((root) => {
    const before = document.createElement('button');
    root.before(before);
    before.focus();
  });
  const seen = new Set<string>();
  for (let press = 0; press <= most; press += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.stop);
    if (stop !== undefined) seen.add(stop);
    else if (seen.size > 0) break;
  }
  return seen;
}

for (const id of widgetIds) {
  test.describe(`widget ${id} by keyboard`, () => {
    test('is reached by Tab in all its parts, and lets go again', async ({ page }) => {
      const figure = await openWidget(page, id);
      const wanted = await stops(figure);
      const seen = await tabThrough(page, figure, wanted.length + 5);
      expect(wanted.filter((stop) => !seen.has(stop))).toEqual([]);
    });

    test('moves every slider by arrow keys, and says where it is', async ({ page }) => {
      const figure = await openWidget(page, id);
      for (const slider of await figure.locator('.w-controls input[type="range"]:enabled').all()) {
        const before = await slider.getAttribute('aria-valuetext');
        expect(before).toBeTruthy();
        await slider.press('ArrowRight');
        if ((await slider.getAttribute('aria-valuetext')) === before) await slider.press('ArrowLeft');
        await expect(slider).not.toHaveAttribute('aria-valuetext', before!);
      }
    });

    test('goes back to the author’s state with R, and lists its keys with ?', async ({ page }) => {
      const figure = await openWidget(page, id);
      const slider = figure.locator('.w-controls input[type="range"]:enabled').first();
      const first = await slider.getAttribute('aria-valuetext');
      await slider.press('PageUp');
      await slider.press('r');
      await expect(slider).toHaveAttribute('aria-valuetext', first!);
      await figure.locator('.w-plots').focus();
      await page.keyboard.press('?');
      const sheet = figure.locator('dialog');
      await expect(sheet).toBeVisible();
      await expect(sheet.locator('kbd').first()).not.toBeEmpty();
      await page.keyboard.press('Escape');
      await expect(sheet).toHaveCount(0);
    });

    test('plays, pauses and steps with Space and arrows', async ({ page }) => {
      const figure = await openWidget(page, id);
      test.skip(!(await plays(figure)), 'nothing to play');
      await figure.locator('.w-plots').focus();
      const start = await stepShown(figure);
      await page.keyboard.press('ArrowRight');
      await expect.poll(() => stepShown(figure)).toBe(start + 1);
      await page.keyboard.press('ArrowLeft');
      await expect.poll(() => stepShown(figure)).toBe(start);
      await page.keyboard.press('Space');
      await expect.poll(() => stepShown(figure)).toBeGreaterThan(start);
      await pause(figure);
    });

    test('lights its rows and lines one after another with the arrow keys', async ({ page }) => {
      const figure = await openWidget(page, id);
      const marks = await figure.locator('.w-plots [data-hover][data-readout]').count();
      test.skip(marks === 0, 'no marks with numbers of their own');
      await figure.locator('.w-plots').focus();
      await page.keyboard.press('ArrowDown');
      await expect(figure.locator('.at')).not.toBeEmpty();
    });
  });
}
