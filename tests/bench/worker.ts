/** @file One peer in a process of its own: answers the messages of run.ts. */
import type { Bench } from './measure';

export type Request = { prepare: number } | { block: number };

/** Called by the bundled entry of a peer (see bundle.ts). */
export function answer(bench: Bench): void {
  // Libraries print on stdout; the results travel by messages.
  process.on('message', (request: Request) => {
    const reply = 'prepare' in request ? bench.prepare(request.prepare) : Promise.resolve(bench.block(request.block));
    reply.then(
      (value) => process.send!({ value }),
      (error: unknown) => process.send!({ error: String(error) }),
    );
  });
  process.send!({ value: 'ready' });
}
