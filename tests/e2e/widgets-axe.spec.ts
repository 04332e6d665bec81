/** @file axe on every widget in every state: at first, while running, with everything open, and in each example that ends in trouble. */
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
      test.slow();
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      const figure = await openWidget(page, id);
      expect(await violations(page), 'at first').toEqual([]);
      if (await plays(figure)) {
        await playSomeSteps(figure);
        expect(await violations(page), 'while running').toEqual([]);
        await pause(figure);
      }
      for (const action of ['table', 'share']) await figure.locator(`[data-action="${action}"]`).click();
      expect(await violations(page), 'with table and share open').toEqual([]);
      await figure.locator('[data-action="more"]').click();
      expect(await violations(page), 'with more open').toEqual([]);
      await figure.locator('[data-action="table"]').click();
      const names = await exampleNames(figure);
      for (const name of names) {
        await showExample(figure, name);
        const trouble = (await figure.locator('.w-state').count()) > 0;
        if (trouble || name === names.at(-1)) expect(await violations(page), `example ${name}`).toEqual([]);
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth), 'no sideways scrolling').toBeLessThanOrEqual(width);
    });
  }
}
