/**
 * @file Many lives of every widget leave nothing behind: no node, no listener. Runs a build of its own, for the book's gives
 * no way to unmount.
 * A dozen lives by default, two hundred with `npm test -- --all`: a leak of one node a life fails both.
 */
import { test, expect, type CDPSession } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import { build, preview, type PreviewServer } from 'vite';
import react from '@vitejs/plugin-react';
import { resolve } from 'node:path';
import type * as Harness from './mount-harness';
import { widgetIds } from './widgets';

const MOUNTS = Number(process.env.MOUNTS ?? 12);
/** What a browser may still hold of the very last life; growth would be a multiple of the lives. */
const HELD = Math.min(10, MOUNTS / 2);
const root = resolve(import.meta.dirname, '../..');
let server: PreviewServer;
let address: string;

/** The harness is built once a worker: bundled and without React's checks, a life takes a third of the time. */
test.beforeAll(async ({}, { parallelIndex }) => {
  const outDir = resolve(root, `.cache/mounts-${parallelIndex}`);
  const shared = { root, configFile: false as const, logLevel: 'error' as const, plugins: [react()] };
  const input = resolve(import.meta.dirname, 'mount-harness.tsx');
  await build({
    ...shared,
    publicDir: false,
    build: {
      outDir,
      emptyOutDir: true,
      rolldownOptions: { input, preserveEntrySignatures: 'strict', output: { entryFileNames: 'harness.js' } },
    },
  });
  writeFileSync(resolve(outDir, 'host.html'), '<!doctype html><title>Host</title><body>');
  server = await preview({ ...shared, build: { outDir }, preview: { port: 0, host: '127.0.0.1' } });
  address = server.resolvedUrls!.local[0]!;
});

test.afterAll(() => server.close());

/** Nodes and listeners alive after the garbage is gone. */
async function alive(session: CDPSession): Promise<{ nodes: number; listeners: number }> {
  for (let i = 0; i < 3; i += 1) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const read = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? NaN;
  return { nodes: read('Nodes'), listeners: read('JSEventListeners') };
}

for (const id of widgetIds) {
  test(`widget ${id} leaves nothing behind after ${MOUNTS} lives`, async ({ page }) => {
    test.setTimeout(300_000);
    await page.goto(`${address}host.html`);
    const live = (times: number): Promise<void> =>
      page.evaluate(
        async ([name, n]) => {
          const module = '/harness.js';
          const harness = (await import(module)) as typeof Harness;
          await harness.mountTimes(name, n);
        },
        [id, times] as const,
      );
    await live(3);
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    await session.send('HeapProfiler.enable');
    const before = await alive(session);
    await live(MOUNTS);
    const after = await alive(session);
    expect(after.nodes - before.nodes, 'nodes').toBeLessThanOrEqual(HELD);
    expect(after.listeners - before.listeners, 'listeners').toBeLessThanOrEqual(HELD);
  });
}
