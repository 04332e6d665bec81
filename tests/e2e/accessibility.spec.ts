/** @file axe on every page, on a phone of 320 px and a desk of 1280 px, light and dark. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { pages } from './site';

/** Rules of WCAG 2.2 AA and axe's best practices; nothing is switched off. */
async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return found.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help} at ${target.join(' ')} (${failureSummary})`),
  );
}

test.describe('accessibility', () => {
  for (const { path } of pages) {
    for (const width of [320, 1280]) {
      test(`${path || 'the home page'} has no axe violation at ${width} px in either theme`, async ({ page }) => {
        await page.setViewportSize({ width, height: 900 });
        await page.goto(`./${path}`);
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
          expect(await violations(page), `in the ${colorScheme} theme`).toEqual([]);
        }
      });
    }
  }
});
