/** @file The one worker of the book: loads any experiment by id and holds its simulation. */
/// <reference lib="webworker" />
import { messageOf } from '../base/errors';
import type { Specs, Values } from '../base/params';
import { loadExperiment } from '../experiments/registry';
import { Host } from './host';
import { buffersOf, type Reply, type Request } from './protocol';
import { provideData, siteFile } from './provide-data';

const scope = self as unknown as DedicatedWorkerGlobalScope;
const post = (reply: Reply): void => scope.postMessage(reply, buffersOf(reply));
const host = new Host(post, () => performance.now());
let experiment: ReturnType<typeof loadExperiment> | undefined;

/** Loading may take as long as the network does; signs of life say that we have not hung. */
const BEAT = 500;

async function answer(request: Request): Promise<void> {
  const beat = setInterval(() => post({ type: 'alive' }), BEAT);
  try {
    if (request.type === 'start') {
      post({ type: 'alive' });
      experiment = loadExperiment(request.experiment);
    }
    const loaded = await experiment;
    if (loaded === undefined) throw new Error('The worker was asked to go on before it was started.');
    const needed = request.type === 'start' ? (loaded.needs?.(request.params as Values<Specs>) ?? null) : null;
    if (needed !== null) await provideData(needed, siteFile(scope.location.href));
    host.handle(request, loaded);
  } catch (thrown) {
    post({ type: 'failed', run: request.run, message: messageOf(thrown) });
  } finally {
    clearInterval(beat);
  }
}

scope.onmessage = (event: MessageEvent<Request>): void => void answer(event.data);
