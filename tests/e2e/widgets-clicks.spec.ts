/** @file Every widget by single clicks, without dragging anything: examples, playing, pinning, links, numbers, pictures. */
import { expect, test } from './fixtures';
import { exampleNames, lostNumbers, openWidget, pause, plays, playSomeSteps, showExample, stepShown, widgetIds } from './widgets';

for (const id of widgetIds) {
  test.describe(`widget ${id} by clicks`, () => {
    test('shows each example, in other words and without a lost number', async ({ page }) => {
      const figure = await openWidget(page, id);
      const captions = new Set<string>();
      for (const name of await exampleNames(figure)) {
        await showExample(figure, name);
        expect(await lostNumbers(figure), `example ${name}`).toEqual([]);
        captions.add((await figure.locator('[data-describe]').textContent()) ?? '');
      }
      expect(captions.size).toBeGreaterThan(1);
    });

    test('plays, pauses, steps and scrubs', async ({ page }) => {
      const figure = await openWidget(page, id);
      test.skip(!(await plays(figure)), 'nothing to play');
      await playSomeSteps(figure);
      await pause(figure);
      const here = await stepShown(figure);
      await figure.locator('[data-action="step-back"]').click();
      await expect.poll(() => stepShown(figure)).toBeLessThan(here);
      const scrub = (await figure.locator('.scrub').boundingBox())!;
      await page.mouse.click(scrub.x + 9, scrub.y + scrub.height / 2);
      await expect.poll(() => stepShown(figure)).toBe(0);
    });

    test('takes typed numbers, and answers wrong ones with a sentence', async ({ page }) => {
      const figure = await openWidget(page, id);
      const box = figure.locator('.w-controls .ctl > .box-unit > .box').first();
      test.skip((await box.count()) === 0, 'no number to type');
      await box.fill('not a number');
      await box.press('Enter');
      await expect(figure.locator('.fault').first()).toContainText('not a number');
      await expect(box).toHaveAttribute('aria-invalid', 'true');
      await box.press('Escape');
      await expect(box).not.toHaveAttribute('aria-invalid', 'true');
    });

    test('pins, shares, lists its numbers and shows its code', async ({ page, context }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      const figure = await openWidget(page, id);
      await figure.locator('[data-action="pin"]').click();
      await expect(figure.locator('[data-action="pin"]')).toHaveAttribute('aria-pressed', 'true');
      await figure.locator('[data-action="table"]').click();
      await expect(figure.locator('table.numbers td').first()).toBeVisible();
      await figure.locator('[data-action="more"]').click();
      for (const [action, ending] of [
        ['csv', '.csv'],
        ['svg', '.svg'],
        ['png', '.png'],
      ] as const) {
        const [download] = await Promise.all([
          page.waitForEvent('download'),
          figure.locator(`[data-action="${action}"]`).click(),
        ]);
        expect(download.suggestedFilename()).toBe(`${id}${ending}`);
      }
      const code = figure.locator('[data-action="code"]');
      if (await code.count()) {
        await code.click();
        await expect(figure.locator('.w-listing')).toHaveCount(2);
        await expect(figure.locator('.w-listing').last()).toContainText('assert');
      }
    });

    test('copies a link that brings anyone to the same words', async ({ page, context }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      const figure = await openWidget(page, id);
      const names = await exampleNames(figure);
      await showExample(figure, names.at(-1)!);
      const words = await figure.locator('[data-describe]').textContent();
      await figure.locator('[data-action="share"]').click();
      await figure.locator('[data-action="copy-link"]').click();
      await expect(figure.locator('.w-notice')).toContainText('copied');
      const link = await page.evaluate(() => navigator.clipboard.readText());
      expect(link.length).toBeLessThan(2100);
      await page.goto('about:blank');
      await page.goto(link);
      await expect(page.locator('figure.widget [data-describe]').first()).toHaveText(words!);
    });
  });
}
