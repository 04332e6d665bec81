/**
 * @file The browser's half of a law of tests/laws/tensor-hash.test.ts: 1,000 training steps end in the same bits on a page and in a
 * worker, with WebAssembly and without, as they do in Node.
 */
import { expect, test } from '@playwright/test';
import { bundleTraining } from '../laws/tensor-bundle';
import { HASH } from '../laws/tensor-training';

const WORKER = `
import { trainAndHash } from './training.js';
postMessage([await trainAndHash(true), await trainAndHash(false)]);`;

test('1,000 training steps end in the same bits on a page and in a worker', async ({ page }) => {
  const code = await bundleTraining();
  const files: Record<string, [type: string, body: string]> = {
    'index.html': ['text/html', '<!doctype html><title>training</title>'],
    'training.js': ['text/javascript', code],
    'worker.js': ['text/javascript', WORKER],
  };
  // A place of its own under the book's address: the platform's SHA-256 needs a secure context, and the page has no policy.
  await page.route('**/core-hash/*', (route) => {
    const [contentType, body] = files[route.request().url().split('/').pop()!]!;
    return route.fulfill({ contentType, body });
  });
  await page.goto('./core-hash/index.html');
  const onPage = await page.evaluate(async () => {
    const { trainAndHash } = (await import(new URL('./training.js', location.href).href)) as {
      trainAndHash(wasm: boolean): Promise<string>;
    };
    return [await trainAndHash(true), await trainAndHash(false)];
  });
  expect(onPage).toEqual([HASH, HASH]);
  const inWorker = await page.evaluate(
    () =>
      new Promise<string[]>((resolve, reject) => {
        const worker = new Worker('./worker.js', { type: 'module' });
        worker.onmessage = ({ data }: MessageEvent<string[]>) => resolve(data);
        worker.onerror = ({ message }) => reject(new Error(message));
      }),
  );
  expect(inWorker).toEqual([HASH, HASH]);
});
