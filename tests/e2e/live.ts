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
  // A page that is still loading starts nothing that was scrolled past before its script came.
  await page.waitForLoadState();
  for (let tries = 1; !(await scrollThrough(page)); tries += 1) {
    expect(tries, 'times that the browser stopped drawing this page').toBeLessThan(3);
    await page.reload();
  }
  await untilLive(page);
}

/** Waits until nothing more is loading and every island has started. */
async function untilLive(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await expect(page.locator(waiting)).toHaveCount(0);
}

/** Before a page is opened: lets `comeNear` say to all its observers that everything is near. */
export async function watchObservers(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const nearers: (() => void)[] = [];
    class Watched extends IntersectionObserver {
      private readonly targets = new Set<Element>();
      constructor(told: IntersectionObserverCallback, options?: IntersectionObserverInit) {
        super(told, options);
        const near = (target: Element) => ({ isIntersecting: true, target }) as unknown as IntersectionObserverEntry;
        nearers.push(() => told([...this.targets].map(near), this));
      }
      override observe(target: Element): void {
        this.targets.add(target);
        super.observe(target);
      }
      override unobserve(target: Element): void {
        this.targets.delete(target);
        super.unobserve(target);
      }
    }
    Object.assign(window, { IntersectionObserver: Watched, comeNear: () => nearers.forEach((nearer) => nearer()) });
  });
}

/** Brings a page to life that must not be loaded again, and so not depend on a browser that may stop drawing. */
export async function comeNear(page: Page): Promise<void> {
  await page.waitForLoadState();
  await page.evaluate(() => (window as unknown as { comeNear: () => void }).comeNear());
  await untilLive(page);
}
