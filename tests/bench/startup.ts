/** @file Cold start and size: from import to the first gradient in a new process, and what a page loads to run W2. */
import { spawnSync } from 'node:child_process';
import { bundle, gzippedSize } from './bundle';
import type { PeerName } from './peer';
import { table } from './report';
import { median } from './statistics';
import { sizeTarget, startTargets } from './targets';

function coldStart(file: string, id: string): number {
  const { stdout } = spawnSync(process.execPath, [file, id], { encoding: 'utf8' });
  return Number(/cold start ([\d.]+)/.exec(stdout)?.[1] ?? NaN);
}

/** Milliseconds of processor time (that of the compiler's threads too), median of some runs in turn. */
export async function startTable(peers: readonly PeerName[], runs: number): Promise<string> {
  const files = await Promise.all(peers.map((peer) => bundle(peer, 'start')));
  const times = peers.map(() => ({ W1: [] as number[], W2: [] as number[] }));
  for (let run = 0; run < runs; run++)
    for (const id of ['W1', 'W2'] as const) files.forEach((file, i) => times[i]![id].push(coldStart(file, id)));
  const rows = peers.map((peer, i) => [peer, median(times[i]!.W1).toFixed(0), median(times[i]!.W2).toFixed(0)]);
  return table(['peer', `W1, ms (target ${startTargets.W1})`, `W2, ms (target ${startTargets.W2})`], rows);
}

/** Gzipped KB; the .wasm file of TensorFlow.js comes on top and is fetched by itself. */
export async function sizeTable(peers: readonly PeerName[]): Promise<string> {
  const rows: string[][] = [];
  for (const peer of peers) rows.push([peer, ((await gzippedSize(peer)) / 1024).toFixed(1)]);
  return table(['peer', `KB (target ${sizeTarget})`], rows);
}
