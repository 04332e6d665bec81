/**
 * @file `--keep`: the assets of the last build stay beside the new ones, so that a tab that was opened before a deploy finds what it
 * has not loaded yet. Pages are not kept: their addresses are the same in both builds.
 */
import { copyFile, mkdir, readFile, rm, stat, utimes } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { OfflineIndex } from '../../app/offline/offline-index.ts';
import { filesOf, isCopy } from './files.ts';

/** How long an asset stays after the last build that used it. */
export const KEPT_DAYS = 30;

/** Assets that the build in `dir` made itself, as opposed to those it kept from builds before it. */
async function ownAssets(dir: string): Promise<ReadonlySet<string>> {
  const text = await readFile(join(dir, 'offline.json'), 'utf8').catch(() => '{"assets":[]}');
  return new Set((JSON.parse(text) as Pick<OfflineIndex, 'assets'>).assets.map(([path]) => path));
}

/** Puts the assets of the build in `from` into `shelf`; what an earlier build had left there leaves after KEPT_DAYS. */
export async function setAside(from: string, shelf: string, now: Date): Promise<void> {
  await rm(shelf, { recursive: true, force: true });
  if (!existsSync(join(from, 'assets'))) throw new Error(`--keep ${from}: there is no built book with assets in that folder.`);
  const own = await ownAssets(from);
  for (const file of await filesOf(from)) {
    if (!file.startsWith('assets/') || isCopy(file)) continue;
    const { mtime } = await stat(join(from, file));
    const since = own.has(file) ? now : mtime;
    if (now.getTime() - since.getTime() > KEPT_DAYS * 24 * 3600 * 1000) continue;
    await mkdir(dirname(join(shelf, file)), { recursive: true });
    await copyFile(join(from, file), join(shelf, file));
    await utimes(join(shelf, file), since, since);
  }
}

/** Copies from `shelf` into the build in `dir` what it lacks. Names carry a hash of the content, so none is ever replaced. */
export async function bringBack(shelf: string, dir: string): Promise<void> {
  if (!existsSync(shelf)) return;
  for (const file of await filesOf(shelf)) {
    if (existsSync(join(dir, file))) continue;
    const { mtime } = await stat(join(shelf, file));
    await mkdir(dirname(join(dir, file)), { recursive: true });
    await copyFile(join(shelf, file), join(dir, file));
    await utimes(join(dir, file), mtime, mtime);
  }
  await rm(shelf, { recursive: true });
}
