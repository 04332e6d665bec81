/** @file Every widget by keyboard alone: all of it is reached by Tab, every slider answers to arrows, and the widget's own keys work. */
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { openWidget, pause, plays, stepShown, widgetIds } from './widgets';

/** Marks everything in the figure that Tab must reach, and lists it; of a group of radio buttons the chosen one. */
async function stops(figure: Locator): Promise<string[]> {
  return figure.evaluate((root) => {
    const candidates = [...root.querySelectorAll<HTMLElement>('button, input, select, summary, a[href], [tabindex="0"]')];
    const reachable = candidates.filter((element) => {
      if (element.tabIndex < 0 || element.matches(':disabled') || !element.checkVisibility({ visibilityProperty: true }))
        return false;
      return !(element instanceof HTMLInputElement && element.type === 'radio' && !element.checked);
    });
    return reachable.map((element, i) => {
      const name = element.id || element.getAttribute('aria-label') || element.textContent?.slice(0, 30);
      element.dataset.stop = `${i}: ${element.tagName} ${name}`;
      return element.dataset.stop;
    });
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

/** Every slider moves by an arrow key and says so. */
async function moveSliders(figure: Locator): Promise<void> {
  for (const slider of await figure.locator('.w-controls input[type="range"]:enabled').all()) {
    const before = await slider.getAttribute('aria-valuetext');
    expect(before, 'a slider says its value').toBeTruthy();
    await slider.press('ArrowRight');
    if ((await slider.getAttribute('aria-valuetext')) === before) await slider.press('ArrowLeft');
    await expect(slider).not.toHaveAttribute('aria-valuetext', before!);
  }
}

async function playByKeys(page: Page, figure: Locator): Promise<void> {
  await figure.locator('.w-plots').focus();
  const start = await stepShown(figure);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => stepShown(figure)).toBe(start + 1);
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => stepShown(figure)).toBe(start);
  await page.keyboard.press('Space');
  await expect.poll(() => stepShown(figure)).toBeGreaterThan(start);
  await pause(figure);
}

async function readHelp(page: Page, figure: Locator): Promise<void> {
  await figure.locator('.w-plots').focus();
  await page.keyboard.press('?');
  const sheet = figure.locator('dialog');
  await expect(sheet).toBeVisible();
  await expect(sheet.locator('kbd').first()).not.toBeEmpty();
  await page.keyboard.press('Escape');
  await expect(sheet).toHaveCount(0);
}

for (const id of widgetIds) {
  test(`widget ${id} is worked by keyboard alone`, async ({ page }) => {
    test.slow();
    const figure = await openWidget(page, id);
    const words = (await figure.locator('[data-describe]').textContent())!;
    await test.step('Tab reaches every part and lets go again', async () => {
      const wanted = await stops(figure);
      const seen = await tabThrough(page, figure, wanted.length + 5);
      expect(wanted.filter((stop) => !seen.has(stop))).toEqual([]);
    });
    await test.step('arrow keys move every slider', () => moveSliders(figure));
    await test.step('R leads back to the author’s state', async () => {
      await figure.locator('.w-plots').focus();
      await page.keyboard.press('r');
      await expect(figure.locator('[data-describe]')).toHaveText(words);
    });
    await test.step('? lists the keys', () => readHelp(page, figure));
    if (await plays(figure)) await test.step('Space plays, arrows step', () => playByKeys(page, figure));
    if (await figure.locator('.w-plots [data-hover][data-readout]').count()) {
      await test.step('arrow keys on the picture light its parts', async () => {
        await figure.locator('.w-plots').focus();
        await page.keyboard.press('ArrowDown');
        await expect(figure.locator('.at')).not.toBeEmpty();
      });
    }
  });
}
