/** @file What a reader leaves in this browser and finds again: search, settings, place, progress, cards. One test a promise. */
import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { expect, test } from './fixtures';
import { lessons } from './site';

const KEY = 'watch-it-learn:progress';
const lesson = lessons.find(({ path }) => path === 'lessons/softmax/')!;

const store = (page: Page, text: string) => page.addInitScript(([key, value]) => localStorage.setItem(key!, value!), [KEY, text]);
const stored = (page: Page) =>
  page.evaluate((key) => JSON.parse(localStorage.getItem(key) ?? '{}') as Record<string, object>, KEY);
const live = (page: Page, kind: string) => expect(page.locator(`[data-island="${kind}"]`)).toHaveAttribute('data-live');

test('the search opens on /, finds a section by keyboard, and loads its index only then', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto('./', { waitUntil: 'networkidle' });
  expect(asked.filter((url) => url.includes('search-index'))).toEqual([]);
  // typed on at once: what comes before the field is there is not lost
  await page.keyboard.type('/saturated');
  await expect(page.locator('#search-field')).toBeFocused();
  await expect(page.locator('#search-field')).toHaveValue('saturated');
  await expect(page.locator('.results a').first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  const target = await page.locator('.results a:focus').getAttribute('href');
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.href.endsWith(target!.replace(/^(\.\.?\/)+/, '')));
});

test('a phone, too narrow for the rail, folds the sections under the opening', async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 812 });
  await page.goto(`./${lesson.path}`);
  await page.getByText('In this lesson', { exact: true }).click();
  const last = page.locator('.folded-contents a').last();
  await last.click();
  await expect(page.locator(`[id="${(await last.getAttribute('href'))!.slice(1)}"]`)).toBeInViewport();
});

test('the search says what to do when nothing is found and when the index cannot be had', async ({ page, troubles }) => {
  await page.goto('./search/?q=xqzzy');
  await expect(page.getByRole('status').filter({ hasText: 'Nothing was found' })).toBeVisible();
  await page.route('**/search-index.json', (route) => route.abort());
  await page.goto('./search/?q=softmax');
  await expect(page.getByRole('status').filter({ hasText: 'could not be loaded' })).toBeVisible();
  troubles.take();
});

test('settings hold at once, are there before the scripts of the next page, and go back to plain', async ({ page }) => {
  await page.goto('./settings/');
  await live(page, 'settings');
  const size = () => page.evaluate(() => getComputedStyle(document.body).fontSize);
  const plain = await size();
  await page.getByRole('radio', { name: 'larger' }).check();
  await page.getByRole('radio', { name: 'dark' }).check();
  expect(parseFloat(await size())).toBeGreaterThan(parseFloat(plain));
  await page.goto('./glossary/', { waitUntil: 'domcontentloaded' });
  await expect(page.locator('html')).toHaveAttribute('data-text', 'larger');
  await page.goto('./settings/');
  await live(page, 'settings');
  await page.getByRole('button', { name: 'Back to the plain settings' }).click();
  expect(await size()).toBe(plain);
});

test('a section read is marked on the map, and the first button leads back to it', async ({ page }) => {
  await page.clock.install();
  await page.goto(`./${lesson.path}`, { waitUntil: 'networkidle' });
  const section = await page.locator('[data-rail] [data-section]').nth(1).getAttribute('data-section');
  await page.locator(`#${section}`).evaluate((heading) => heading.scrollIntoView({ behavior: 'instant' }));
  await page.clock.runFor(5000);
  expect((await stored(page)).places).toHaveProperty('softmax.section', section);
  // also where the map itself is far below the button
  await page.setViewportSize({ width: 375, height: 600 });
  await page.goto('./');
  await live(page, 'map');
  await expect(page.locator('[data-lesson="softmax"] [data-part="state"]')).toHaveText(/^1 of \d+ sections$/);
  await expect(page.locator('[data-resume]')).toHaveAttribute('href', `${lesson.path}#${section}`);
});

test('a damaged record is kept aside, and the reader is told and can save it', async ({ page }) => {
  await store(page, '{"version":');
  await page.goto('./progress/');
  await live(page, 'progress');
  await expect(page.locator('[data-part="notice"]')).toContainText('kept aside');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save this copy' }).click(),
  ]);
  expect(readFileSync(await download.path(), 'utf8')).toBe('{"version":');
});

test('progress goes out as a file, is erased only when confirmed, and comes back', async ({ page }) => {
  await page.goto('./progress/');
  const record = { version: 1, predictions: { 'softmax/one': { guess: [1], right: true, sure: 'certain' } } };
  await page.evaluate(([key, text]) => localStorage.setItem(key!, text!), [KEY, JSON.stringify(record)]);
  await page.reload();
  await live(page, 'progress');
  await expect(page.getByRole('img', { name: '1 of 1 when certain' })).toBeVisible();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Export' }).click()]);
  const file = await download.path();
  await page.getByRole('button', { name: 'Erase everything' }).click();
  await expect(page.getByRole('button', { name: 'Keep' })).toBeFocused();
  await page.keyboard.press('Escape');
  expect(Object.keys((await stored(page)).predictions ?? {})).toHaveLength(1);
  await page.getByRole('button', { name: 'Erase everything' }).click();
  await page.getByRole('button', { name: 'Erase', exact: true }).click();
  expect(await stored(page)).toEqual({});
  await page.locator('[data-part="import"]').setInputFiles(file);
  await expect(page.getByText('Imported.')).toBeVisible();
  expect((await stored(page)).predictions).toEqual(record.predictions);
});

test('where storage is denied, the lesson works and the progress page says so', async ({ page }) => {
  await page.addInitScript(() =>
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    }),
  );
  await page.goto(`./${lesson.path}`, { waitUntil: 'networkidle' });
  await page.goto('./progress/');
  await live(page, 'progress');
  await expect(page.locator('[data-part="notice"]')).toContainText('does not let the book keep');
});

test('the review turns a card, schedules it, and asks a task that the run decides', async ({ page }) => {
  await page.goto('./review/');
  await live(page, 'review');
  await page.locator('[data-part="deck"][data-lesson="softmax"] [data-part="take"]').click();
  for (let card = 0; card < 3; card += 1) {
    await page.getByRole('button', { name: 'Show the answer' }).click();
    await page.keyboard.press('4');
  }
  const field = page.getByLabel('Your answer');
  await field.fill('some');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Write a number')).toBeVisible();
  await field.fill('-5');
  await page.keyboard.press('Enter');
  await expect(page.getByText('The run says otherwise')).toBeVisible();
  await expect(page.locator('#review-widget .widget')).toBeVisible();
  await page.getByRole('button', { name: /^Again/ }).click();
  const asked = Object.values((await stored(page)).reviews as Record<string, { reps: number }>).filter(({ reps }) => reps > 0);
  expect(asked).toHaveLength(4);
});
