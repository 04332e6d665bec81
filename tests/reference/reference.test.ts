/** @file The PyTorch numbers, with the WebAssembly kernels and without. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { configure } from '../../src/tensor';
import { runFolder } from '../../src/tooling/reference/run';

const folder = fileURLToPath(new URL('./visible', import.meta.url));

interface Manifest {
  files: { file: string; count: number; sha256: string }[];
}
const manifest = JSON.parse(readFileSync(`${folder}/manifest.json`, 'utf8')) as Manifest;

describe('the reference numbers', () => {
  afterEach(() => configure({ wasm: true, arena: undefined }));

  it('are the files that the manifest lists, to the byte', () => {
    for (const { file, sha256 } of manifest.files) {
      const hash = createHash('sha256').update(readFileSync(`${folder}/${file}`)).digest('hex');
      expect(hash, `${file} differs from the manifest: copy it again or make a new manifest`).toBe(sha256);
    }
  });

  const settings = [
    { name: 'with kernels', wasm: true, arena: undefined },
    { name: 'in plain JavaScript', wasm: false, arena: undefined },
    { name: 'with an arena so small that every allocation moves it', wasm: true, arena: 64 },
  ];
  for (const { name, ...setting } of settings) {
    it(`come out of the core ${name}`, () => {
      configure(setting);
      const report = runFolder(folder);
      expect(report.failures).toEqual([]);
      expect(report.cases).toBe(manifest.files.reduce((sum, { count }) => sum + count, 0));
    });
  }
});
