/**
 * @file Many lives of every widget leave nothing behind: no node, no listener. Runs from the sources, for only there can one unmount.
 * A dozen lives by default, two hundred with `npm test -- --all`: a leak of one node a life fails both.
 */
import { test, expect, type CDPSession } from '@playwright/test';
import { createServer, type ViteDevServer } from 'vite';
import react from '@vitejs/plugin-react';
import { resolve } from 'node:path';
import type * as Harness from './mount-harness';
import { widgetIds } from './widgets';

const MOUNTS = Number(process.env.MOUNTS ?? 12);
/** What a browser may still hold of the very last life; growth would be a multiple of the lives. */
const HELD = Math.min(10, MOUNTS / 2);
const root = resolve(import.meta.dirname, '../..');
let server: ViteDevServer;
let address: string;

test.beforeAll(async () => {
  server = await createServer({
    root,
    configFile: false,
    plugins: [react()],
    cacheDir: resolve(root, `.cache/mounts-${process.env.TEST_WORKER_INDEX ?? 0}`),
    logLevel: 'error',
    appType: 'custom',
    server: { port: 0, host: '127.0.0.1', hmr: false, watch: null },
    optimizeDeps: { entries: ['tests/e2e/mount-harness.tsx', 'src/widgets/*/widget.ts'] },
  });
  await server.listen();
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
    await page.route(`${address}host.html`, (route) =>
      route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Host</title><body>' }),
    );
    await page.goto(`${address}host.html`);
    const live = (times: number): Promise<void> =>
      page.evaluate(
        async ([name, n]) => {
          const module = '/tests/e2e/mount-harness.tsx';
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
