/** @file The finished book takes the place of the one before. Until then that one stays whole, so a build that fails changes nothing. */
import { cp, mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Moves the book in `from` to `to`, which keeps nothing of its own but a repository. Copied, for `to` may be another disk. */
export async function deliver(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  const old = (await readdir(to)).filter((name) => name !== '.git');
  await Promise.all(old.map((name) => rm(join(to, name), { recursive: true })));
  // How long an asset was kept is read from its time.
  await cp(from, to, { recursive: true, preserveTimestamps: true });
  await rm(from, { recursive: true });
}
