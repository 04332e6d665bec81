/** @file axe on every widget in every state: at first, while running, paused with panels open, and in each example, the diverged ones among them. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { exampleNames, openWidget, pause, plays, playSomeSteps, showExample, widgetIds } from './widgets';

const views = [
  { width: 320, colorScheme: 'light' },
  { width: 1280, colorScheme: 'dark' },
] as const;

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).setLegacyMode(true).include('figure.widget').analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')} (${failureSummary})`),
  );
}

for (const id of widgetIds) {
  for (const { width, colorScheme } of views) {
    test(`widget ${id} has no axe violation in any state at ${width} px, ${colorScheme}`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      const figure = await openWidget(page, id);
      expect(await violations(page), 'at first').toEqual([]);
      if (await plays(figure)) {
        await playSomeSteps(figure);
        expect(await violations(page), 'while running').toEqual([]);
        await pause(figure);
      }
      for (const panel of ['share', 'more']) {
        await figure.locator(`[data-action="${panel}"]`).click();
        expect(await violations(page), `with ${panel} open`).toEqual([]);
      }
      await figure.locator('[data-action="table"]').click();
      expect(await violations(page), 'with the table open').toEqual([]);
      for (const name of await exampleNames(figure)) {
        await showExample(figure, name);
        expect(await violations(page), `example ${name}`).toEqual([]);
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth), 'no sideways scrolling').toBeLessThanOrEqual(width);
    });
  }
}
