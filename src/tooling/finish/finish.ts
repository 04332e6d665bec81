/** @file What happens to the built pages before they ship, in this order: offline index and worker, kept assets, compressed copies. */
import { compress } from './compress.ts';
import { bringBack } from './keep.ts';
import { writeIndex, writeWorker } from './offline.ts';

export interface Finish {
  /** Source of the service worker, whole path. */
  worker: string;
  /** Folder with assets of earlier builds, if there are any. */
  shelf: string;
}

/** Finishes the book in `dir`. */
export async function finish(dir: string, { worker, shelf }: Finish): Promise<void> {
  await writeWorker(worker, dir, await writeIndex(dir));
  await bringBack(shelf, dir);
  await compress(dir);
}
