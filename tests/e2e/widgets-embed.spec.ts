/** @file Every widget inside another page: in the narrowest sandbox, without worker or storage, and deaf to every message but the ping. */
import type { FrameLocator, Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { widgetIds } from './widgets';

declare global {
  interface Window {
    heard: { data: unknown; fromFrame: boolean }[];
  }
}

/** Somebody else's page on the same server: it has no policy of ours, holds the widget in a frame, and notes what the frame says. */
async function hostPage(page: Page, id: string, query = ''): Promise<FrameLocator> {
  await page.route('**/host.html', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Host</title><body>' }),
  );
  await page.goto('./host.html');
  await page.evaluate(
    ([address]) => {
      window.heard = [];
      const frame = document.createElement('iframe');
      frame.setAttribute('sandbox', 'allow-scripts');
      frame.width = '480';
      frame.height = '640';
      frame.title = 'embedded';
      window.addEventListener('message', (event) =>
        window.heard.push({ data: event.data, fromFrame: event.source === frame.contentWindow }),
      );
      frame.src = address!;
      document.body.replaceChildren(frame);
    },
    [`./embed/${id}/${query}`],
  );
  const frame = page.frameLocator('iframe');
  await expect(frame.locator('[data-island]')).toHaveAttribute('data-live', '', { timeout: 15_000 });
  return frame;
}

for (const id of widgetIds) {
  test.describe(`widget ${id} in a sandboxed frame`, () => {
    test('lives, shows its examples, and tells its height', async ({ page }) => {
      const frame = await hostPage(page, id);
      const buttons = await frame.locator('[data-example]').all();
      for (const button of buttons) {
        await button.click();
        await expect(button).toHaveAttribute('aria-pressed', 'true');
      }
      const heard = await page.evaluate(() => window.heard);
      const heights = heard.filter(({ data }) => (data as { type?: string }).type === 'watch-it-learn:height');
      expect(heights.length).toBeGreaterThan(0);
      expect(heights[0]).toEqual({
        fromFrame: true,
        data: { type: 'watch-it-learn:height', version: 1, id, height: expect.any(Number) },
      });
      expect(heard.some(({ data }) => (data as { subject?: string }).subject === 'lti.frameResize')).toBe(true);
    });

    test('is not moved by any message', async ({ page }) => {
      const frame = await hostPage(page, id);
      const before = await frame.locator('figure.widget').innerText();
      await page.evaluate(() => {
        const target = document.querySelector('iframe')!.contentWindow!;
        const junk = [
          null,
          0,
          '',
          'watch-it-learn:ping',
          [],
          {},
          { type: 'watch-it-learn:set', seed: 7 },
          { type: 'watch-it-learn:ping', extra: 1 },
          { type: 'watch-it-learn:height' },
        ];
        for (let i = 0; i < 1000; i += 1) target.postMessage(junk[i % junk.length], '*');
      });
      expect(await frame.locator('figure.widget').innerText()).toBe(before);
      await page.evaluate(() => (window.heard = []));
      await page.evaluate(() =>
        document.querySelector('iframe')!.contentWindow!.postMessage({ type: 'watch-it-learn:ping' }, '*'),
      );
      await expect.poll(() => page.evaluate(() => window.heard.length)).toBeGreaterThan(0);
    });

    test('runs there without a worker', async ({ page }) => {
      const frame = await hostPage(page, id);
      const play = frame.locator('[data-action="play"]');
      test.skip((await play.count()) === 0, 'nothing to play');
      await frame.locator('[data-action="step"]').click();
      await expect(frame.locator('.scrub')).toHaveAttribute('aria-valuetext', / 1$/);
    });

    test('leaves out what the address takes away', async ({ page }) => {
      const frame = await hostPage(page, id, '?hide=presets,share&lock=seed');
      await expect(frame.locator('[data-example]')).toHaveCount(0);
      await expect(frame.locator('[data-action="share"]')).toHaveCount(0);
    });
  });
}
