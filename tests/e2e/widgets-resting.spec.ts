/**
 * @file Nothing works that nobody sees: no frame, no timer, no message to a worker while paused, hidden, off screen or asked
 * for less motion.
 */
import type { Locator, Page } from '@playwright/test';
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

/** Work done in a while, after a pause in which what was under way may end. */
async function workAfterAPause(page: Page): Promise<unknown> {
  await page.waitForTimeout(2200);
  return page.evaluate(async () => {
    const before = { ...window.work };
    // Not through the counted functions: a message channel wakes us without timer or frame.
    const end = performance.now() + 500;
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

/** Messages that a screen reader hears in four seconds. */
async function messagesHeard(figure: Locator): Promise<number> {
  return figure.evaluate(async (root) => {
    let messages = 0;
    const observer = new MutationObserver(() => (messages += 1));
    observer.observe(root.querySelector('[data-announcer]')!, { subtree: true, childList: true, characterData: true });
    await new Promise((resolve) => setTimeout(resolve, 4000));
    observer.disconnect();
    return messages;
  });
}

async function scrollAway(page: Page): Promise<void> {
  await page.evaluate(() => {
    const room = document.createElement('div');
    document.body.append(room);
    room.style.height = '5000px';
    window.scrollTo({ top: 5000, behavior: 'instant' });
  });
}

for (const id of widgetIds) {
  test(`widget ${id} does nothing before it is played, while paused, off screen and in a hidden tab`, async ({ page }) => {
    test.slow();
    await countWork(page);
    const figure = await openWidget(page, id);
    expect(await workAfterAPause(page), 'at first').toEqual(nothing);
    if (!(await plays(figure))) return;
    await figure.locator('.speed select').selectOption({ index: 0 });
    await playSomeSteps(figure);
    expect(await messagesHeard(figure), 'at most one message in two seconds').toBeLessThanOrEqual(3);
    await pause(figure);
    expect(await workAfterAPause(page), 'paused').toEqual(nothing);
    await playSomeSteps(figure);
    await scrollAway(page);
    expect(await workAfterAPause(page), 'off screen').toEqual(nothing);
    await page.evaluate(() => window.scrollTo({ top: 0, behavior: 'instant' }));
    await hide(page);
    expect(await workAfterAPause(page), 'hidden').toEqual(nothing);
  });

  test(`widget ${id} moves only when asked where less motion is wanted`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await countWork(page);
    const figure = await openWidget(page, id);
    test.skip(!(await plays(figure)), 'nothing to play');
    await figure.locator('[data-action="step"]').click();
    await expect.poll(() => stepShown(figure)).toBeGreaterThan(0);
    expect(await workAfterAPause(page), 'after a step').toEqual(nothing);
    await figure.locator('[data-action="play"]').click();
    const end = async (): Promise<boolean> =>
      (await figure.locator('[data-action="step"]').isDisabled()) && (await stepShown(figure)) > 1;
    await expect.poll(end, { timeout: 45_000, message: 'play goes to the last frame' }).toBe(true);
    expect(await workAfterAPause(page), 'at the end').toEqual(nothing);
  });
}
