/** @file 1,000 training steps end in the same bits wherever they run; the browser's half of this law is tests/e2e/core-hash.spec.ts. */
import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { bundleTraining } from './tensor-bundle';
import { HASH, trainAndHash } from './tensor-training';

/** Four runs in one test each: about a second in quiet, many times that on a busy machine. */
const PATIENCE = 120_000;

async function fromWorker(): Promise<string[]> {
  const code = await bundleTraining();
  const report = `
import { parentPort } from 'node:worker_threads';
parentPort.postMessage([await trainAndHash(true), await trainAndHash(false)]);`;
  const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(code + report)}`));
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

describe('1,000 training steps end in the same bits in Node', () => {
  it('on the main thread, with kernels and without', { timeout: PATIENCE }, async () => {
    expect([await trainAndHash(true), await trainAndHash(false)]).toEqual([HASH, HASH]);
  });

  it('in a worker, with kernels and without', { timeout: PATIENCE }, async () => {
    expect(await fromWorker()).toEqual([HASH, HASH]);
  });
});
