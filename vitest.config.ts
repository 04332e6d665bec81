/** @file Unit tests beside the code, laws over the registries, and the tests of the nets; the browser has its own in tests/e2e. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'tests/{laws,architecture,reference}/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'],
    environment: 'node',
    pool: 'threads',
    // A limit against hanging, never a measurement: slow machines pass. LAW_RUNS multiplies what laws draw.
    testTimeout: 60_000 * Math.max(1, Number(process.env.LAW_RUNS ?? 1)),
  },
});
