/** @file A phone of some years ago: small, touched, six times slower. It reads, drags and plays; nothing is held to milliseconds. */
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { openWidget, pause, playableIds, showExample, stepShown } from './widgets';

test.use({ viewport: { width: 375, height: 812 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 });

async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 6 });
}

/** Pixels by which the page is wider than the screen; `innerWidth` would not tell, for a phone zooms out until all fits. */
const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Drags the thumb of a slider with one finger, and counts how often the picture was drawn anew while the finger was down. */
async function drag(page: Page, figure: Locator, slider: Locator): Promise<number> {
  await slider.scrollIntoViewIfNeeded();
  const box = (await slider.boundingBox())!;
  await figure.evaluate((root) => {
    const drawn = { count: 0 };
    Object.assign(window, { drawn });
    new MutationObserver(() => drawn.count++).observe(root.querySelector('.w-plots')!, {
      subtree: true,
      childList: true,
      attributes: true,
    });
  });
  const session = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', share: number) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: type === 'touchEnd' ? [] : [{ x: box.x + box.width * share, y: box.y + box.height / 2 }],
    });
  await touch('touchStart', 0.5);
  for (let move = 1; move <= 8; move++) {
    await touch('touchMove', 0.5 + 0.05 * move);
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  const drawn = await page.evaluate(() => (window as unknown as { drawn: { count: number } }).drawn.count);
  await touch('touchEnd', 0);
  return drawn;
}

test.describe('a slow phone', () => {
  test('reads a lesson, and its first widget comes to life', async ({ page }) => {
    await slowDown(page);
    await page.goto('./lessons/softmax/');
    await expect(page.locator('h1')).toBeVisible();
    const widget = page.locator('[data-island="widget"]').first();
    await widget.scrollIntoViewIfNeeded();
    await expect(widget).toHaveAttribute('data-live', '');
    expect(await overflow(page), 'nothing is wider than the screen').toBe(0);
  });

  test('shows the long way out of a run that overflowed on several lines', async ({ page }) => {
    const figure = await openWidget(page, 'gradient-flow');
    await showExample(figure, 'explodes');
    await expect(figure.locator('.w-state .btn')).toBeVisible();
    expect(await overflow(page), 'nothing is wider than the screen').toBe(0);
  });

  test('drags a slider, and the picture follows the finger', async ({ page }) => {
    await slowDown(page);
    const figure = await openWidget(page, 'softmax-bars');
    const slider = figure.locator('.w-controls input[type="range"]').first();
    const before = await slider.inputValue();
    const drawn = await drag(page, figure, slider);
    expect(drawn, 'times drawn while the finger was down').toBeGreaterThan(2);
    expect(await slider.inputValue()).not.toBe(before);
  });

  test('plays a training run and still answers the pause button', async ({ page }) => {
    await slowDown(page);
    const id = playableIds.find((each) => each === 'logistic-classifier') ?? playableIds[0]!;
    const figure = await openWidget(page, id);
    await figure.locator('[data-action="play"]').click();
    await expect.poll(() => stepShown(figure)).toBeGreaterThan(2);
    await pause(figure);
    const shown = await stepShown(figure);
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
    expect(await stepShown(figure)).toBe(shown);
  });
});
