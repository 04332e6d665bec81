/**
 * @file A course in the browser. A task from a student's name to the points: what the browser saves, the grader makes again in Node
 * with the same bits. And its dates, by the clock of the reader.
 */
import react from '@vitejs/plugin-react';
import { expect, test, type Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { createServer, type ViteDevServer } from 'vite';
import { readAnswer } from '../../src/book/course/answer';
import type { Course, Task } from '../../src/book/course/course';
import { gradeAnswer } from '../../src/book/course/grade';
import { seedFor } from '../../src/book/course/student';
import widget from '../../src/widgets/gradient-flow/widget';
import type { Widget } from '../../src/widgets/define';
import type * as Dates from '../../src/app/client/islands/dates';
import type * as Harness from './task-harness';

const task: Task = {
  ...{ id: 'four-layers', title: 'Teach it', text: ['x'], widget: 'gradient-flow', fixed: ['depth'], seed: 'own', points: 3 },
  ...{ params: { depth: 4, activation: 'tanh' }, goal: { measure: 'loss', below: 0.6 } },
};
const course: Course = {
  ...{ version: 1, id: 'dl', title: 'DL', language: 'en', links: [], answers: 'always', lessons: [], widgets: {}, tasks: [task] },
};
const root = resolve(import.meta.dirname, '../..');
let server: ViteDevServer;

// One server for all: two would prepare the same libraries in the same folder, and each break what the other has begun to serve.
test.describe.configure({ mode: 'default' });

test.beforeAll(async () => {
  server = await createServer({
    root,
    configFile: false,
    plugins: [react()],
    cacheDir: resolve(root, '.cache/task'),
    logLevel: 'error',
    appType: 'custom',
    server: { port: 0, host: '127.0.0.1', hmr: false, watch: null },
    optimizeDeps: { entries: ['tests/e2e/task-harness.ts', 'src/widgets/gradient-flow/widget.ts'] },
  });
  await server.listen();
});

test.afterAll(() => server.close());

/** A page of that server with nothing but `body`. */
async function openHost(page: Page, body = ''): Promise<void> {
  const address = `${server.resolvedUrls!.local[0]!}host.html`;
  await page.route(address, (route) =>
    route.fulfill({ contentType: 'text/html', body: `<!doctype html><title>Host</title><body>${body}` }),
  );
  await page.goto(address);
}

test('a task is worked in the browser and graded in Node', async ({ page }) => {
  await openHost(page);
  await page.evaluate(
    async (desk) => {
      const module = '/tests/e2e/task-harness.ts';
      await ((await import(module)) as typeof Harness).open(desk);
    },
    { course: { id: course.id }, book: '0.1.0', task },
  );
  const save = page.getByRole('button', { name: 'Save the answer file' });
  await page.getByLabel('Your name').fill('  Ada   Lovelace ');
  await page.getByRole('button', { name: 'Begin' }).click();
  const seed = seedFor(course, task, 'Ada Lovelace');
  await expect(page.locator('[data-part="hint"]')).toHaveText(`Seed ${seed}, drawn from the name “Ada Lovelace”.`);
  await page.locator('#w-task-speed').selectOption('most');
  await page.locator('[data-action="play"]').click();
  await expect(page.locator('[data-part="now"]')).toContainText('Step 100 of 100: loss after the run');
  const [download] = await Promise.all([page.waitForEvent('download'), save.click()]);
  expect(download.suggestedFilename()).toBe('answer-four-layers-ada-lovelace.json');
  await expect(page.locator('[data-part="said"]')).toContainText('The goal is reached.');

  const read = readAnswer(await readFile(await download.path(), 'utf8'));
  if (!read.ok) throw new Error(read.sentence);
  const grade = gradeAnswer(read.answer, course, { widget: () => widget as unknown as Widget });
  expect(grade, grade.reason).toMatchObject({ verdict: 'passed', points: 3 });
});

for (const [day, words, linked] of [
  ['2026-10-04', 'opens tomorrow', false],
  ['2026-10-05', 'due in 7 days', true],
  ['2026-10-12', 'due today', true],
  ['2026-10-13', 'was due', true],
] as const) {
  test(`on ${day} an entry from 5 to 12 October ${words}, and ${linked ? 'leads' : 'does not lead'} to its page`, async ({
    page,
  }) => {
    await page.clock.setFixedTime(new Date(`${day}T23:30:00`));
    const entry = '<a data-entry href="lesson/">Lesson</a> <a href="plan/">Plan</a> <span data-part="standing"></span>';
    await openHost(page, `<ol><li data-release="2026-10-05" data-due="2026-10-12">${entry}</li></ol>`);
    await page.evaluate(async () => {
      const module = '/src/app/client/islands/dates.ts';
      ((await import(module)) as typeof Dates).default(document.querySelector('ol')!);
    });
    await expect(page.locator('[data-part="standing"]')).toHaveText(words);
    await expect(page.locator('[data-entry][href]')).toHaveCount(linked ? 1 : 0);
    // Links inside a note are no entries.
    await expect(page.locator('a[href="plan/"]')).toHaveCount(1);
  });
}
