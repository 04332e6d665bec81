/** @file Nothing sticks out on a phone, and nothing jumps when the page comes to life. */
import { expect, test } from './fixtures';
import { bringToLife } from './live';
import { pages } from './site';

/** Keeps every layout shift that no input of the reader explains; runs before the page's own scripts. */
function recordShifts(): void {
  const shifts: string[] = [];
  Object.assign(window, { layoutShifts: shifts });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { hadRecentInput: boolean; sources?: { node?: Node }[] })[]) {
      const nodes = (entry.sources ?? []).map(({ node }) =>
        node instanceof Element ? node.outerHTML.slice(0, 120) : String(node?.nodeName),
      );
      if (!entry.hadRecentInput) shifts.push(nodes.join(' | '));
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

/** The width that the page scrolls over, and what makes it so wide. */
function widest(): { scrolled: number; wide: string[] } {
  const out = [...document.querySelectorAll('body *')].filter(
    (element) => element.getBoundingClientRect().right > window.innerWidth + 0.5,
  );
  const names = out.map((element) => `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`);
  return { scrolled: document.documentElement.scrollWidth, wide: names.slice(0, 12) };
}

test.describe('layout', () => {
  for (const { path } of pages) {
    for (const width of [320, 1280]) {
      test(`${path || 'the home page'} fits ${width} px, and comes to life there without a layout shift`, async ({ page }) => {
        await page.setViewportSize({ width, height: 800 });
        await page.addInitScript(recordShifts);
        await page.goto(`./${path}`);
        await bringToLife(page);
        const shifts = await page.evaluate(() => (window as Window & { layoutShifts?: string[] }).layoutShifts);
        expect(shifts, 'what moved').toEqual([]);
        const { scrolled, wide } = await page.evaluate(widest);
        expect(scrolled, `these stick out: ${wide.join(', ')}`).toBeLessThanOrEqual(width);
      });
    }
  }
});
