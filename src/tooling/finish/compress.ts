/** @file Compressed copies beside each text file of the build, so that a server only has to send: brotli, and gzip for the rest. */
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { filesOf, isCopy } from './files.ts';

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

const textual = /\.(html|js|css|json|webmanifest|svg|txt|csv|xml|wasm)$/;

/** Below this a copy saves less than the headers of the answer weigh. */
const WORTHWHILE = 512;

/**
 * Assets are downloaded for years and get brotli's best. Pages change with every build, and the last step of quality
 * costs ten times the time for three percent, so they get the step before.
 */
const qualityFor = (file: string) => (file.startsWith('assets/') ? 11 : 9);

async function compressFile(dir: string, file: string): Promise<void> {
  const bytes = await readFile(join(dir, file));
  if (bytes.length < WORTHWHILE) return;
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT, BROTLI_PARAM_LGWIN } = constants;
  const params = { [BROTLI_PARAM_QUALITY]: qualityFor(file), [BROTLI_PARAM_SIZE_HINT]: bytes.length, [BROTLI_PARAM_LGWIN]: 22 };
  const copies = { br: await brotli(bytes, { params }), gz: await gzipped(bytes, { level: 9 }) };
  for (const [ending, copy] of Object.entries(copies))
    if (copy.length < bytes.length) await writeFile(join(dir, `${file}.${ending}`), copy);
}

/** Writes the copies of every text file in `dir`, in place of those from before. */
export async function compress(dir: string): Promise<void> {
  const files = await filesOf(dir);
  await Promise.all(files.filter(isCopy).map((file) => rm(join(dir, file))));
  const waiting = files.filter((file) => textual.test(file)).reverse();
  const lane = async () => {
    for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) await compressFile(dir, file);
  };
  await Promise.all([lane(), lane(), lane(), lane()]);
}
