import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { findDataSets } from './data-sets';

it('lists folders that hold images and their labels, the smaller set first', () => {
  const root = mkdtempSync(join(tmpdir(), 'data-sets-'));
  const put = (folder: string, ...files: string[]): void => {
    mkdirSync(join(root, folder));
    for (const file of files) writeFileSync(join(root, folder, file), '');
  };
  put('mnist', 'train-images-idx3-ubyte', 'train-labels-idx1-ubyte', 't10k-images.idx3-ubyte', 't10k-labels.idx1-ubyte');
  put('half', 'train-images-idx3-ubyte');
  expect(findDataSets(root)).toEqual({ mnist: { images: 't10k-images.idx3-ubyte', labels: 't10k-labels.idx1-ubyte' } });
  expect(findDataSets(join(root, 'nowhere'))).toEqual({});
});
