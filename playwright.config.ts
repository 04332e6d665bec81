/** @file Browser tests: they drive the built book in dist/, behind the server that readers get. */
import { defineConfig } from '@playwright/test';
import { createServer } from 'node:net';
import { findBrowser } from './scripts/browser.mjs';

/** A port that is free now, so that a test run never meets another server. */
function freePort(): Promise<string> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(String(typeof address === 'object' && address ? address.port : 4330)));
    });
  });
}

// The configuration is read again in every worker: what is found here once is handed on in the environment.
process.env.CHROME_PATH ??= (await findBrowser()) ?? '';
process.env.E2E_PORT ??= await freePort();

const root = process.getuid?.() === 0;

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  forbidOnly: Boolean(process.env.CI),
  reporter: [[process.stdout.isTTY ? 'list' : 'dot'], ['json', { outputFile: '.cache/browser.json' }]],
  use: {
    baseURL: `http://127.0.0.1:${process.env.E2E_PORT}/`,
    viewport: { width: 1280, height: 900 },
    // The worker that keeps pages offline would answer instead of the server; the tests of offline reading switch it on.
    serviceWorkers: 'block',
    launchOptions: {
      executablePath: process.env.CHROME_PATH || undefined,
      args: root ? ['--no-sandbox'] : [],
    },
  },
  webServer: {
    command: `npm run --silent preview -- --port ${process.env.E2E_PORT}`,
    url: `http://127.0.0.1:${process.env.E2E_PORT}/`,
    reuseExistingServer: false,
    timeout: 60_000,
  },
});
