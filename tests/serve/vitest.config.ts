/** @file `npm run test:serve`: the shipped configurations behind a real nginx and a real Caddy. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { root: import.meta.dirname, include: ['*.test.ts'], testTimeout: 120_000, hookTimeout: 60_000, fileParallelism: false },
});
