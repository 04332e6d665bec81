/** @file Bringing a page to life as a reader does: by scrolling until every part near the viewport has started. */
import { expect, type Page } from '@playwright/test';

/** An island that has not started; one in a closed <details> waits until it is opened. */
const waiting = '[data-island]:not([data-live]):not(details:not([open]) *)';

/** Waits for two frames; false if the page draws none for ten seconds though its timers go on. */
function draws(page: Page): Promise<boolean> {
  return page.evaluate(
    () =>
      new Promise<boolean>((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(true)));
        setTimeout(() => resolve(false), 10_000);
      }),
  );
}

/** Scrolls to the end of the page, screen by screen; false if the browser stopped drawing on the way. */
async function scrollThrough(page: Page): Promise<boolean> {
  const screens = await page.evaluate(() => Math.ceil(document.documentElement.scrollHeight / window.innerHeight));
  for (let screen = 0; screen <= screens; screen += 1) {
    await page.evaluate((index) => window.scrollTo({ top: index * window.innerHeight, behavior: 'instant' }), screen);
    if (!(await draws(page))) return false;
  }
  return true;
}

/**
 * Scrolls through the page and waits until every island has started and nothing more is loading.
 *
 * Headless Chromium 156 without a graphics card stops drawing for good in about two of a hundred scrolls through a long lesson,
 * two tests at a time: scripts and timers go on, but no frame comes, whatever the GPU flags, until the page is loaded again.
 * Then, and only then, the page is opened a second or third time.
 */
export async function bringToLife(page: Page): Promise<void> {
  for (let tries = 1; !(await scrollThrough(page)); tries += 1) {
    expect(tries, 'times that the browser stopped drawing this page').toBeLessThan(3);
    await page.reload();
  }
  await page.waitForLoadState('networkidle');
  await expect(page.locator(waiting)).toHaveCount(0);
}
