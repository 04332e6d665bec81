/** @file Nothing works that nobody sees: no frame, no timer, no message to a worker while paused, hidden, off screen or asked for less motion. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { openWidget, pause, plays, playSomeSteps, stepShown, widgetIds } from './widgets';

declare global {
  interface Window {
    work: { frames: number; timers: number; messages: number };
  }
}

/** Counts animation frames, timers and messages to workers from the first script on. */
async function countWork(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const work = { frames: 0, timers: 0, messages: 0 };
    window.work = work;
    const { requestAnimationFrame } = window;
    window.requestAnimationFrame = (callback) =>
      requestAnimationFrame.call(window, (time) => ((work.frames += 1), callback(time)));
    for (const name of ['setTimeout', 'setInterval'] as const) {
      const real = window[name] as (handler: () => void, ms?: number) => number;
      const counted = (handler: (...args: unknown[]) => void, ms?: number, ...args: unknown[]): number =>
        real.call(window, () => ((work.timers += 1), handler(...args)), ms);
      Object.assign(window, { [name]: counted });
    }
    const { postMessage } = Worker.prototype;
    Worker.prototype.postMessage = function (this: Worker, ...args: Parameters<Worker['postMessage']>) {
      work.messages += 1;
      return postMessage.apply(this, args);
    } as Worker['postMessage'];
  });
}

/** Work done in a second, after a pause in which what was under way may end. */
async function workInASecond(page: Page): Promise<unknown> {
  await page.waitForTimeout(2500);
  return page.evaluate(async () => {
    const before = { ...window.work };
    // Not through the counted functions: a message channel wakes us without timer or frame.
    const end = performance.now() + 1000;
    await new Promise<void>((resolve) => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => (performance.now() > end ? resolve() : channel.port2.postMessage(0));
      channel.port2.postMessage(0);
    });
    return {
      frames: window.work.frames - before.frames,
      timers: window.work.timers - before.timers,
      messages: window.work.messages - before.messages,
    };
  });
}

const nothing = { frames: 0, timers: 0, messages: 0 };

/** Chromium under Playwright never hides a page by itself, so the page is told that it is hidden. */
async function hide(page: Page): Promise<void> {
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
    Object.defineProperty(document, 'hidden', { value: true, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
}

for (const id of widgetIds) {
  test.describe(`widget ${id} at rest`, () => {
    test('does nothing before it is asked to', async ({ page }) => {
      await countWork(page);
      await openWidget(page, id);
      expect(await workInASecond(page)).toEqual(nothing);
    });

    test('does nothing once paused', async ({ page }) => {
      await countWork(page);
      const figure = await openWidget(page, id);
      test.skip(!(await plays(figure)), 'nothing to play');
      await playSomeSteps(figure);
      await pause(figure);
      expect(await workInASecond(page)).toEqual(nothing);
    });

    test('stops in a hidden tab, and off screen', async ({ page }) => {
      await countWork(page);
      const figure = await openWidget(page, id);
      test.skip(!(await plays(figure)), 'nothing to play');
      await playSomeSteps(figure);
      await hide(page);
      expect(await workInASecond(page), 'hidden').toEqual(nothing);
      await page.reload();
      await playSomeSteps(figure);
      await page.evaluate(() => {
        document.body.append(Object.assign(document.createElement('div'), { className: 'pad-for-test' }));
        document.querySelector<HTMLElement>('.pad-for-test')!.style.height = '5000px';
        window.scrollTo({ top: 5000, behavior: 'instant' });
      });
      expect(await workInASecond(page), 'off screen').toEqual(nothing);
    });

    test('moves only when asked where less motion is wanted', async ({ page }) => {
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await countWork(page);
      const figure = await openWidget(page, id);
      test.skip(!(await plays(figure)), 'nothing to play');
      const start = await stepShown(figure);
      await figure.locator('[data-action="play"]').click();
      await expect.poll(() => stepShown(figure)).toBeGreaterThan(start);
      expect(await workInASecond(page)).toEqual(nothing);
    });
  });
}
