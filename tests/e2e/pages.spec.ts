/**
 * @file Every page on a phone of 320 px and a desk of 1280 px: nothing sticks out, nothing jumps, and axe finds nothing. The light
 * theme is looked through on the phone and the dark one on the desk, for colours do not depend on the width; `npm test -- --all`
 * looks through both on both.
 */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { bringToLife } from './live';
import { pages } from './site';

/** How long after the faces came a shift is theirs: on a busy machine they may come after the first picture of the page. */
const FACES_MS = 500;

/** Keeps every layout shift that no input of the reader explains; runs before the page's own scripts. */
function recordShifts(): void {
  const shifts: { at: number; moved: string }[] = [];
  const faces: number[] = [];
  Object.assign(window, { layoutShifts: shifts, facesCame: faces });
  document.fonts.addEventListener('loadingdone', () => faces.push(performance.now()));
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { hadRecentInput: boolean; sources?: { node?: Node }[] })[]) {
      const nodes = (entry.sources ?? []).map(({ node }) =>
        node instanceof Element ? node.outerHTML.slice(0, 120) : String(node?.nodeName),
      );
      if (!entry.hadRecentInput) shifts.push({ at: entry.startTime, moved: nodes.join(' | ') });
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

/** What moved, other than by the faces when they came: those are fetched ahead, and lines may wrap anew when they are late. */
function shiftsOfScripts(facesMs: number): string[] {
  const { layoutShifts, facesCame } = window as unknown as {
    layoutShifts: { at: number; moved: string }[];
    facesCame: number[];
  };
  const byFaces = (at: number): boolean => facesCame.some((came) => Math.abs(at - came) < facesMs);
  return layoutShifts.filter(({ at }) => !byFaces(at)).map(({ moved }) => moved);
}

/** The width that the page scrolls over, and what makes it so wide. */
function widest(): { scrolled: number; wide: string[] } {
  const out = [...document.querySelectorAll('body *')].filter(
    (element) => element.getBoundingClientRect().right > window.innerWidth + 0.5,
  );
  const names = out.map((element) => `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`);
  return { scrolled: document.documentElement.scrollWidth, wide: names.slice(0, 12) };
}

/** All rules of axe, WCAG 2.2 AA and best practices; nothing is switched off. */
async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')} (${failureSummary})`),
  );
}

/** Rooms whose pages show what other pages show: the first of each stands for all. The whole book on one page is every lesson again. */
const alike = ['embed/', 'print/'];
const visited = pages.filter(({ path }) => {
  const room = alike.find((each) => path.startsWith(each));
  return room === undefined || path === pages.find((page) => page.path.startsWith(room) && page.path !== 'print/')?.path;
});

/** Widths, and the theme that axe looks through at each. */
const screens = [
  { width: 320, theme: 'light' },
  { width: 1280, theme: 'dark' },
] as const;
const themesAt = (theme: 'light' | 'dark') => (process.env.THEMES === 'both' ? (['light', 'dark'] as const) : [theme]);

/** Pages of single widgets differ by the widget, which `widgets-axe.spec.ts` looks through in all its states. */
const plates = visited.filter(({ path }) => /^gallery\/./.test(path));
const toAxe = visited.filter((page) => !plates.slice(1).includes(page));

for (const visit of visited) {
  const { path } = visit;
  const withAxe = toAxe.includes(visit);
  for (const { width, theme } of screens) {
    test(`${path || 'the home page'} fits ${width} px, ${withAxe ? 'has no axe violation, ' : ''}and stands still`, async ({
      page,
    }) => {
      test.slow();
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await page.addInitScript(recordShifts);
      await page.goto(`./${path}`);
      await bringToLife(page);
      const shifts = await page.evaluate(shiftsOfScripts, FACES_MS);
      expect.soft(shifts, 'what moved while the page came to life').toEqual([]);
      const { scrolled, wide } = await page.evaluate(widest);
      expect.soft(scrolled, `these stick out: ${wide.join(', ')}`).toBeLessThanOrEqual(width);
      for (const colorScheme of withAxe ? themesAt(theme) : []) {
        await page.emulateMedia({ colorScheme });
        expect.soft(await violations(page), `axe in the ${colorScheme} theme`).toEqual([]);
      }
    });
  }
}
