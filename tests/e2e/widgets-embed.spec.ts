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

const JUNK = [
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

async function post(page: Page, messages: unknown[]): Promise<void> {
  await page.evaluate((all) => {
    window.heard = [];
    const target = document.querySelector('iframe')!.contentWindow!;
    for (const message of all) target.postMessage(message, '*');
  }, messages);
}

for (const id of widgetIds) {
  test(`widget ${id} lives in a sandboxed frame, tells its height, and answers only the ping`, async ({ page }) => {
    test.slow();
    const frame = await hostPage(page, id);
    // The frame tells its height a moment after it has come alive, to us first and then to an LMS.
    const lti = (): Promise<boolean> =>
      page.evaluate(() => window.heard.some(({ data }) => (data as { subject?: string }).subject === 'lti.frameResize'));
    await expect.poll(lti, { message: 'the frame tells an LMS its height' }).toBe(true);
    const heard = await page.evaluate(() => window.heard);
    const height = heard.find(({ data }) => (data as { type?: string }).type === 'watch-it-learn:height');
    expect(height).toEqual({
      fromFrame: true,
      data: { type: 'watch-it-learn:height', version: 1, id, height: expect.any(Number) },
    });

    const before = await frame.locator('figure.widget').innerText();
    await post(
      page,
      Array.from({ length: 900 }, (_, i) => JUNK[i % JUNK.length]),
    );
    expect(await frame.locator('figure.widget').innerText()).toBe(before);
    expect(await page.evaluate(() => window.heard)).toEqual([]);
    await post(page, [{ type: 'watch-it-learn:ping' }]);
    await expect.poll(() => page.evaluate(() => window.heard.length)).toBeGreaterThan(0);

    for (const button of await frame.locator('[data-example]').all()) {
      await button.click();
      await expect(button).toHaveAttribute('aria-pressed', 'true');
    }
    await frame.locator('[data-action="reset"]').click();
    if (await frame.locator('[data-action="play"]').count()) {
      await frame.locator('[data-action="step"]').click();
      await expect(frame.locator('.scrub')).toHaveAttribute('aria-valuetext', / 1$/);
    }
  });

  test(`widget ${id} leaves out and freezes what the address says`, async ({ page }) => {
    await page.goto(`./embed/${id}/?hide=presets,share&lock=seed,speed`);
    await expect(page.locator('[data-island]')).toHaveAttribute('data-live', '');
    await expect(page.locator('[data-example]')).toHaveCount(0);
    await expect(page.locator('[data-action="share"]')).toHaveCount(0);
    for (const seed of await page.locator('.w-run .seed input').all()) await expect(seed).toBeDisabled();
  });
}

test('a frozen control stays frozen: no preset turns it, and Reset leads to what the address says', async ({ page }) => {
  await page.goto('./embed/dead-relu/?learningRate=1&lock=learningRate');
  await expect(page.locator('[data-island]')).toHaveAttribute('data-live', '');
  const rate = page.getByRole('textbox', { name: 'Learning rate' });
  await expect(rate).toHaveValue('1');
  await expect(rate).toBeDisabled();
  await expect(page.locator('[data-example]')).toHaveText(['Rate 1']);
  await page.locator('[data-action="step"]').click();
  await page.locator('[data-action="reset"]').click();
  await expect(page.locator('.scrub')).toHaveAttribute('aria-valuetext', / 0$/);
  await expect(rate).toHaveValue('1');
});
