/** @file Every widget by single clicks, without dragging anything: examples, playing, pinning, links, numbers, pictures. */
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { exampleNames, lostNumbers, openWidget, pause, plays, playSomeSteps, showExample, stepShown, widgetIds } from './widgets';

async function showAllExamples(figure: Locator): Promise<void> {
  const captions = new Set<string>();
  for (const name of await exampleNames(figure)) {
    await showExample(figure, name);
    expect(await lostNumbers(figure), `example ${name}`).toEqual([]);
    captions.add((await figure.locator('[data-describe]').textContent()) ?? '');
  }
  expect(captions.size, 'examples differ in words').toBeGreaterThan(1);
  await figure.locator('[data-action="reset"]').click();
}

async function playByClicks(page: Page, figure: Locator): Promise<void> {
  await playSomeSteps(figure);
  await pause(figure);
  const here = await stepShown(figure);
  await figure.locator('[data-action="step-back"]').click();
  await expect.poll(() => stepShown(figure)).toBeLessThan(here);
  const scrub = (await figure.locator('.scrub').boundingBox())!;
  await page.mouse.click(scrub.x + 9, scrub.y + scrub.height / 2);
  await expect.poll(() => stepShown(figure)).toBe(0);
}

async function typeNonsense(figure: Locator): Promise<void> {
  const box = figure.locator('.w-controls .ctl > .box-unit > .box').first();
  if ((await box.count()) === 0) return;
  await box.fill('not a number');
  await box.press('Enter');
  await expect(figure.locator('.fault').first()).toContainText('not a number');
  await expect(box).toHaveAttribute('aria-invalid', 'true');
  await box.press('Escape');
  await expect(box).not.toHaveAttribute('aria-invalid', 'true');
}

async function saveFiles(page: Page, figure: Locator, id: string): Promise<void> {
  for (const kind of ['csv', 'svg', 'png']) {
    const [download] = await Promise.all([page.waitForEvent('download'), figure.locator(`[data-action="${kind}"]`).click()]);
    expect(download.suggestedFilename()).toBe(`${id}.${kind}`);
  }
}

async function readCode(figure: Locator): Promise<void> {
  const code = figure.locator('[data-action="code"]');
  if ((await code.count()) === 0) return;
  await code.click();
  await expect(figure.locator('.w-listing')).toHaveCount(2);
  await expect(figure.locator('.w-listing').last()).toContainText('assert');
}

/** The caption once the example's last step is there: nothing runs, and it is the same in two looks a third of a second apart. */
async function wordsAtRest(figure: Locator): Promise<string> {
  // A slow machine may be on its way to that step for longer than two looks take.
  const running = figure.locator('[data-action="play"][aria-label="Pause"]');
  let words = '';
  const same = async (): Promise<boolean> => {
    const before = words;
    words = (await figure.locator('[data-describe]').textContent()) ?? '';
    return words === before && (await running.count()) === 0;
  };
  await expect.poll(same, { intervals: [350], timeout: 20_000, message: 'the caption comes to rest' }).toBe(true);
  return words;
}

for (const id of widgetIds) {
  test.describe(`widget ${id} by clicks`, () => {
    test('shows its examples, plays, and takes typed numbers', async ({ page }) => {
      test.slow();
      const figure = await openWidget(page, id);
      await test.step('each example, in other words and without a lost number', () => showAllExamples(figure));
      await test.step('wrong numbers are answered with a sentence', () => typeNonsense(figure));
      if (await plays(figure)) await test.step('play, pause, step, scrub', () => playByClicks(page, figure));
    });

    test('pins, lists its numbers, saves files, shows code, and copies a link that brings anyone to the same words', async ({
      page,
      context,
    }) => {
      test.slow();
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      const figure = await openWidget(page, id);
      await figure.locator('[data-action="pin"]').click();
      await expect(figure.locator('[data-action="pin"]')).toHaveAttribute('aria-pressed', 'true');
      await figure.locator('[data-action="table"]').click();
      await expect(figure.locator('table.numbers td').first()).toBeVisible();
      await figure.locator('[data-action="more"]').click();
      await saveFiles(page, figure, id);
      await readCode(figure);
      await showExample(figure, (await exampleNames(figure)).at(-1)!);
      const words = await wordsAtRest(figure);
      await figure.locator('[data-action="share"]').click();
      await figure.locator('[data-action="copy-link"]').click();
      await expect(figure.locator('.w-notice')).toContainText('copied');
      const link = await page.evaluate(() => navigator.clipboard.readText());
      expect(link.length).toBeLessThan(2100);
      await page.goto('about:blank');
      await page.goto(link);
      await expect(page.locator('figure.widget [data-describe]').first()).toHaveText(words, { timeout: 30_000 });
    });
  });
}
