/** @file Bringing a page to life as a reader does: by scrolling until every part near the viewport has started. */
import { expect, type Page } from '@playwright/test';

/** Marks of a part that has a script to come, and has not started. */
const waiting = '[data-island]:not([data-ready]), [data-enhance]:not([data-ready])';

/** Scrolls to the end of the page, screen by screen, and waits until every island and enhancer has started. */
export async function bringToLife(page: Page): Promise<void> {
  const screens = await page.evaluate(() => Math.ceil(document.documentElement.scrollHeight / window.innerHeight));
  for (let screen = 0; screen <= screens; screen += 1) {
    await page.evaluate((index) => window.scrollTo({ top: index * window.innerHeight, behavior: 'instant' }), screen);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  }
  await expect(page.locator(waiting)).toHaveCount(0);
}
