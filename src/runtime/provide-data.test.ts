import { describe, expect, it } from 'vitest';
import { providedDataset } from '../nn';
import { provideData, type ReadFile } from './provide-data';

const text = (value: unknown): Uint8Array<ArrayBuffer> => new TextEncoder().encode(JSON.stringify(value));
const listed = (name: string) => text({ [name]: { images: 'i', labels: 'l' } });
/** Two images of 1 × 1 pixel, and their labels. */
const images = Uint8Array.from([0, 0, 8, 3, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0, 1, 0, 255]);
const labels = Uint8Array.from([0, 0, 8, 1, 0, 0, 0, 2, 7, 3]);

/** A site with these files; hands the set in and tells what a run gets. */
async function given(name: string, files: Record<string, Uint8Array<ArrayBuffer>>) {
  const seen: string[] = [];
  const readFile: ReadFile = (path) => {
    seen.push(path);
    return Promise.resolve(files[path] ?? null);
  };
  await provideData(name, readFile);
  return { provided: providedDataset(name), seen };
}

describe('a data set from outside', () => {
  it('is read when the build listed it', async () => {
    const { provided } = await given('good', { 'data/index.json': listed('good'), 'data/good/i': images, 'data/good/l': labels });
    expect(provided.ok && Array.from(provided.dataset.y)).toEqual([7, 3]);
  });

  it('is not asked for when the build found none', async () => {
    const { provided, seen } = await given('none', { 'data/index.json': text({}) });
    expect(seen).toEqual(['data/index.json']);
    expect(!provided.ok && provided.message).toContain('public/data/none/');
  });

  it('that is cut short, lies or is missing gets a sentence', async () => {
    const index = { 'data/index.json': listed('short'), 'data/short/l': labels };
    const short = await given('short', { ...index, 'data/short/i': images.slice(0, 17) });
    expect(!short.provided.ok && short.provided.message).toContain('cut short or its header is wrong');
    const gone = await given('gone', { 'data/index.json': listed('gone'), 'data/gone/l': labels });
    expect(!gone.provided.ok && gone.provided.message).toContain('cannot be fetched');
  });

  it('that cannot be fetched at all gets a sentence, and nothing is thrown', async () => {
    await provideData('offline', () => Promise.reject(new Error('no network')));
    const provided = providedDataset('offline');
    expect(!provided.ok && provided.message).toContain('no network');
  });

  it('is asked for again after a failure, and only once after it was read', async () => {
    const files = { 'data/index.json': listed('late'), 'data/late/i': images, 'data/late/l': labels };
    expect((await given('late', {})).provided.ok).toBe(false);
    expect((await given('late', files)).provided.ok).toBe(true);
    expect((await given('late', files)).seen).toEqual([]);
  });
});
