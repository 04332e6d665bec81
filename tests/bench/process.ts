/** @file A peer in a Node process or in a page, as run.ts sees it: prepare it, then time blocks. */
import { fork, type ChildProcess } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import { createReadStream, existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { findBrowser } from '../../scripts/browser.mjs';
import { bundle, cache, wasmFolder } from './bundle';
import type { Bench, Prepared } from './measure';
import type { PeerName } from './peer';
import type { WorkloadId } from './workloads';
import type { Request } from './worker';

export interface Runner {
  prepare(warmMs: number): Promise<Prepared>;
  /** Steps a second. */
  block(ms: number): Promise<number>;
  close(): Promise<void>;
}

/** Starts a peer on a workload. */
export type Host = (peer: PeerName, id: WorkloadId) => Promise<Runner>;

class NodeRunner implements Runner {
  private constructor(private readonly child: ChildProcess) {}

  static async start(file: string, id: WorkloadId): Promise<NodeRunner> {
    const child = fork(file, [id], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'], execArgv: ['--stack-size=3000'] });
    const runner = new NodeRunner(child);
    await runner.reply();
    return runner;
  }

  private reply(): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const ended = (code: number | null): void => reject(new Error(`the process ended with code ${code}`));
      this.child.once('exit', ended);
      this.child.once('message', (message: { value?: unknown; error?: string }) => {
        this.child.off('exit', ended);
        if (message.error === undefined) resolve(message.value);
        else reject(new Error(message.error));
      });
    });
  }

  private ask(request: Request): Promise<unknown> {
    this.child.send(request);
    return this.reply();
  }

  prepare = async (warmMs: number): Promise<Prepared> => (await this.ask({ prepare: warmMs })) as Prepared;
  block = async (ms: number): Promise<number> => (await this.ask({ block: ms })) as number;
  close = async (): Promise<void> => void this.child.kill();
}

/** Every peer in a Node process of its own, timed by the processor time of that process. */
export const nodeHost: Host = async (peer, id) => NodeRunner.start(await bundled(peer, 'process'), id);

const bundles = new Map<string, Promise<string>>();
function bundled(peer: PeerName, kind: 'process' | 'page'): Promise<string> {
  const key = `${peer} ${kind}`;
  if (!bundles.has(key)) bundles.set(key, bundle(peer, kind));
  return bundles.get(key)!;
}

const types: Record<string, string> = { js: 'text/javascript', wasm: 'application/wasm' };

/** Serves bundles at /, the files of TensorFlow.js at /wasm/, and an empty page. */
function serve(): Promise<Server> {
  const server = createServer((request, response) => {
    const name = basename(request.url ?? '');
    const file = request.url?.startsWith('/wasm/') ? join(wasmFolder, name) : join(cache, 'out', name);
    const found = name !== '' && existsSync(file);
    response.setHeader('content-type', types[name.split('.').pop() ?? ''] ?? 'text/html');
    if (found) createReadStream(file).pipe(response);
    else response.end('<!doctype html><link rel="icon" href="data:,">');
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

/** Every peer in a page of its own in Chromium, timed by the clock. */
export async function chromiumHost(): Promise<{ host: Host; close(): Promise<void> }> {
  const executablePath = await findBrowser();
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser: Browser = await chromium.launch({ args, ...(executablePath ? { executablePath } : {}) });
  const server = await serve();
  const address = server.address();
  const origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  const host: Host = async (peer, id) => {
    const file = basename(await bundled(peer, 'page'));
    const page: Page = await browser.newPage();
    await page.goto(origin);
    const bench = await page.evaluateHandle(
      async ([url, workload]) => ((await import(url!)) as { start(id: string): Bench }).start(workload!),
      [`${origin}/${file}`, id],
    );
    return {
      prepare: (warmMs) => bench.evaluate((b, ms) => b.prepare(ms), warmMs),
      block: (ms) => bench.evaluate((b, time) => b.block(time), ms),
      close: () => page.close(),
    };
  };
  const close = async (): Promise<void> => {
    await browser.close();
    server.close();
  };
  return { host, close };
}
