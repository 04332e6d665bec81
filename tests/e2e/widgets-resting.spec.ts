/**
 * @file Nothing works that nobody sees: no frame, no timer, no message to a worker while paused, hidden, off screen or asked
 * for less motion.
 */
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { openWidget, pause, playableIds, plays, playSomeSteps, stepShown, widgetIds } from './widgets';

declare global {
  interface Window {
    pending: { frames: Set<number>; timers: Set<number>; messages: number };
  }
}

/** Keeps account of what is still to come: animation frames and timers that wait, and of messages sent to workers. */
async function keepAccount(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const pending = { frames: new Set<number>(), timers: new Set<number>(), messages: 0 };
    window.pending = pending;
    const { requestAnimationFrame, cancelAnimationFrame, setTimeout, setInterval, clearTimeout } = window;
    window.requestAnimationFrame = (callback) => {
      const id = requestAnimationFrame.call(window, (time) => (pending.frames.delete(id), callback(time)));
      pending.frames.add(id);
      return id;
    };
    window.cancelAnimationFrame = (id) => (pending.frames.delete(id), cancelAnimationFrame.call(window, id));
    const later = (handler: (...args: unknown[]) => void, ms?: number, ...args: unknown[]): number => {
      const id = setTimeout.call(window, () => (pending.timers.delete(id), handler(...args)), ms) as unknown as number;
      pending.timers.add(id);
      return id;
    };
    const repeated = (handler: () => void, ms?: number): number => {
      const id = setInterval.call(window, handler, ms) as unknown as number;
      pending.timers.add(id);
      return id;
    };
    const forget = (id?: number): void => (pending.timers.delete(id ?? 0), clearTimeout.call(window, id));
    Object.assign(window, { setTimeout: later, setInterval: repeated, clearTimeout: forget, clearInterval: forget });
    const { postMessage } = Worker.prototype;
    Worker.prototype.postMessage = function (this: Worker, ...args: Parameters<Worker['postMessage']>) {
      pending.messages += 1;
      return postMessage.apply(this, args);
    } as Worker['postMessage'];
  });
}

/** Frames and timers that wait, and messages to workers in a fifth of a second. */
function work(page: Page): Promise<unknown> {
  return page.evaluate(async () => {
    const { pending } = window;
    const before = pending.messages;
    // Not through the counted functions: a message channel wakes us without timer or frame.
    const end = performance.now() + 200;
    await new Promise<void>((resolve) => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => (performance.now() > end ? resolve() : channel.port2.postMessage(0));
      channel.port2.postMessage(0);
    });
    return { frames: pending.frames.size, timers: pending.timers.size, messages: pending.messages - before };
  });
}

/** What was under way may end: the last announcement comes within two seconds. Then nothing waits any more, so nothing can happen. */
async function expectRest(page: Page, when: string): Promise<void> {
  await expect.poll(() => work(page), { message: when, timeout: 10_000 }).toEqual({ frames: 0, timers: 0, messages: 0 });
}

/** Chromium under Playwright never hides a page by itself, so the page is told that it is hidden. */
async function hide(page: Page): Promise<void> {
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
    Object.defineProperty(document, 'hidden', { value: true, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
}

/** Messages that a screen reader hears in three seconds. */
async function messagesHeard(figure: Locator): Promise<number> {
  return figure.evaluate(async (root) => {
    let messages = 0;
    const observer = new MutationObserver(() => (messages += 1));
    observer.observe(root.querySelector('[data-announcer]')!, { subtree: true, childList: true, characterData: true });
    await new Promise((resolve) => setTimeout(resolve, 3000));
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
    await keepAccount(page);
    const figure = await openWidget(page, id);
    await expectRest(page, 'at first');
    if (!(await plays(figure))) return;
    await figure.locator('.speed select').selectOption({ index: 0 });
    await playSomeSteps(figure);
    expect(await messagesHeard(figure), 'at most one message in two seconds').toBeLessThanOrEqual(2);
    await pause(figure);
    await expectRest(page, 'paused');
    await playSomeSteps(figure);
    await scrollAway(page);
    await expectRest(page, 'off screen');
    await page.evaluate(() => window.scrollTo({ top: 0, behavior: 'instant' }));
    await hide(page);
    await expectRest(page, 'hidden');
  });
}

for (const id of playableIds) {
  test(`widget ${id} moves only when asked where less motion is wanted`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await keepAccount(page);
    const figure = await openWidget(page, id);
    await figure.locator('[data-action="step"]').click();
    await expect.poll(() => stepShown(figure)).toBeGreaterThan(0);
    await expectRest(page, 'after a step');
    await figure.locator('[data-action="play"]').click();
    const end = async (): Promise<boolean> =>
      (await figure.locator('[data-action="step"]').isDisabled()) && (await stepShown(figure)) > 1;
    await expect.poll(end, { timeout: 45_000, message: 'play goes to the last frame' }).toBe(true);
    await expectRest(page, 'at the end');
  });
}
