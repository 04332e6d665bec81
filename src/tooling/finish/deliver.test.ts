/** @file The finished book takes the place of the one before. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { deliver } from './deliver';
import { filesOf } from './files';

const dir = mkdtempSync(join(tmpdir(), 'deliver-'));
afterAll(() => rmSync(dir, { recursive: true }));

it('a finished book replaces all that was there but a repository, and its files keep their times', async () => {
  const [made, out] = [join(dir, 'made'), join(dir, 'out')];
  const write = (folder: string, name: string): void => {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), name);
  };
  ['index.html', 'lessons/old/index.html', '.git/HEAD'].forEach((name) => write(out, name));
  ['index.html', 'assets/a.js'].forEach((name) => write(made, name));
  const kept = new Date('2026-10-01T00:00:00Z');
  utimesSync(join(made, 'assets/a.js'), kept, kept);
  await deliver(made, out);
  expect(await filesOf(out)).toEqual(['.git/HEAD', 'assets/a.js', 'index.html']);
  expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('index.html');
  expect(statSync(join(out, 'assets/a.js')).mtime).toEqual(kept);
  expect(await filesOf(dir)).toHaveLength(3);
});
