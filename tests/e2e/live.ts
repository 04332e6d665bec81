/** @file Bringing a page to life as a reader does: by scrolling until every part near the viewport has started. */
import { expect, type Page } from '@playwright/test';

/** An island that has not started; one in a closed <details> waits until it is opened. */
const waiting = '[data-island]:not([data-live]):not(details:not([open]) *)';

/** Scrolls to the end of the page, screen by screen, and waits until every island has started and nothing more is loading. */
export async function bringToLife(page: Page): Promise<void> {
  const screens = await page.evaluate(() => Math.ceil(document.documentElement.scrollHeight / window.innerHeight));
  for (let screen = 0; screen <= screens; screen += 1) {
    await page.evaluate((index) => window.scrollTo({ top: index * window.innerHeight, behavior: 'instant' }), screen);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  }
  await page.waitForLoadState('networkidle');
  await expect(page.locator(waiting)).toHaveCount(0);
}
