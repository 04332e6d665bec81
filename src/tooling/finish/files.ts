/** @file The files of a built book, as paths from its root with forward slashes. */
import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** Every file below `dir`, sorted, so that whatever is made of the list is the same on every machine. */
export async function filesOf(dir: string): Promise<string[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** Copies made by `compress` are no files of the book. */
export const isCopy = (file: string) => /\.(br|gz)$/.test(file);
