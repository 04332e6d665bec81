/** @file What a page loads to train workload W2, in bytes. */
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import { expect, it } from 'vitest';
import { leanOps } from '../../src/tooling/lean-ops';

/** All ops are methods of tensors, so this is the whole core. */
const LIMIT = 25 * 1024;

it('a page loads at most 25 KB (gzipped) to train fifty layers', async () => {
  const entry = fileURLToPath(new URL('./tensor-page.ts', import.meta.url));
  const result = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'silent',
    plugins: [leanOps()],
    // As an application, not as a library, whose names and spaces would be kept for others to bundle.
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: { input: entry, preserveEntrySignatures: 'strict' },
    },
  });
  const [output] = (Array.isArray(result) ? result : [result]) as Rolldown.RolldownOutput[];
  const code = output!.output.map((part) => (part.type === 'chunk' ? part.code : '')).join('');
  expect(code).not.toContain(String.raw`\bar y`);
  const bytes = gzipSync(code, { level: 9 }).length;
  expect(bytes, `${(bytes / 1024).toFixed(1)} KB: run npm run bench and see what grew`).toBeLessThanOrEqual(LIMIT);
});
