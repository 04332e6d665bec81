/**
 * @file `npm run bench`: every peer and workload in a process of its own, all warmed up, then timed in short blocks, one peer after
 * the other, so that the noise of the machine meets all alike. Options: --short, --chromium, --peers=a,b --workloads=W1,O
 * --rounds=9 --ms=300 --no-start.
 */
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { fetchPeers } from './bundle';
import type { Prepared } from './measure';
import { peerNames, type PeerName } from './peer';
import { chromiumHost, nodeHost, type Host, type Runner } from './process';
import { ratesTable, targetsTable } from './report';
import { sizeTable, startTable } from './startup';
import type { Rates, Results } from './statistics';
import { descriptions, workloadIds, type WorkloadId } from './workloads';

const { values: options } = parseArgs({
  options: {
    short: { type: 'boolean', default: false },
    chromium: { type: 'boolean', default: false },
    peers: { type: 'string', default: peerNames.join() },
    workloads: { type: 'string' },
    rounds: { type: 'string' },
    ms: { type: 'string', default: '300' },
    'no-start': { type: 'boolean', default: false },
  },
});
const shortList: WorkloadId[] = ['W1', 'W2', 'O', 'M64'];
const ids = (options.workloads?.split(',') ?? (options.short ? shortList : workloadIds)) as WorkloadId[];
const peers = options.peers.split(',') as PeerName[];
const rounds = Number(options.rounds ?? (options.short ? 3 : 7));
const blockMs = options.short ? 100 : Number(options.ms);

/** Losses of the first steps in float32 agree this closely; js-pytorch, in float64, is the farthest. */
const AGREE = 1e-3;

function warnOfDifference(id: WorkloadId, peer: PeerName, ours: Prepared | undefined, theirs: Prepared): void {
  const far = (a: number, b: number | undefined): boolean => Math.abs(a - (b ?? a)) > AGREE * Math.abs(a);
  const differs =
    ours?.losses.some((loss, i) => far(loss, theirs.losses[i])) || ours?.check.some((v, i) => far(v, theirs.check[i]));
  if (differs)
    console.warn(`${id}: ${peer} does not compute what ours does: ${theirs.losses.join(' ')} for ${ours?.losses.join(' ')}`);
}

async function prepareAll(host: Host, id: WorkloadId): Promise<Map<PeerName, Runner>> {
  const ready = new Map<PeerName, Runner>();
  let ours: Prepared | undefined;
  for (const peer of peers) {
    const runner = await host(peer, id);
    try {
      const prepared = await runner.prepare(options.short ? 300 : 1000);
      if (peer === 'ours') ours = prepared;
      warnOfDifference(id, peer, ours, prepared);
      if (prepared.losses.length > 0) ready.set(peer, runner);
      else await runner.close();
    } catch (error) {
      console.warn(`${id}: ${peer} failed: ${String(error).slice(0, 200)}`);
      await runner.close();
    }
  }
  return ready;
}

/** Blocks in rotating order, so that no peer always follows the same other. */
async function measure(host: Host, id: WorkloadId): Promise<Rates> {
  const runners = [...(await prepareAll(host, id))];
  const rates: Rates = {};
  for (let round = 0; round < rounds; round++) {
    for (let k = 0; k < runners.length; k++) {
      const [peer, runner] = runners[(k + round) % runners.length]!;
      (rates[peer] ??= []).push(await runner.block(blockMs));
    }
  }
  for (const [, runner] of runners) await runner.close();
  return rates;
}

fetchPeers();
const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}, ${process.platform}`;
console.log(
  `${machine}; load ${loadavg()[0]!.toFixed(1)}; ${rounds} rounds of ${blockMs} ms; ${new Date().toISOString().slice(0, 10)}\n`,
);
const page = options.chromium ? await chromiumHost() : null;
const results: Results = {};
for (const id of ids) {
  console.log(`${id}: ${descriptions[id]}`);
  results[id] = await measure(page?.host ?? nodeHost, id);
}
await page?.close();
console.log(`\nsteps/s, GFLOP/s for M (spread)\n\n${ratesTable(results)}\n\n${targetsTable(results)}`);
if (!options['no-start'] && !page) {
  console.log(`\nCold start\n\n${await startTable(peers, options.short ? 3 : 7)}`);
  console.log(`\nWhat a page loads to run the workloads, gzipped\n\n${await sizeTable(peers)}`);
}
