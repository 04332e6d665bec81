/**
 * @file Random matrices of unit scale, remembered. A slider that changes only the size of the weights asks for the same draws again
 * and again, and drawing them (or making them orthogonal) costs as much as the pass through the net. A pure memo: the same
 * key always gives the same numbers, remembered or not.
 */
import type { Random } from '../../base/random';
import { init } from '../../nn';

/** N(0, 1), U(−1, 1), or a random matrix with orthonormal rows or columns. */
export type UnitKind = 'normal' | 'uniform' | 'orthogonal';

type Key = readonly (string | number)[];

const drawers: Record<UnitKind, init.Initializer> = {
  normal: init.normal(),
  uniform: init.uniform({ lo: -1, hi: 1 }),
  orthogonal: init.orthogonal(),
};

/** Numbers kept, 64 MB of them; a net of 50 layers and 256 units takes a fifth. */
const CAPACITY = 16 * 2 ** 20;
const remembered = new Map<string, Float32Array>();
let held = 0;

/** 106 bits that stand for the stream: two draws of a stream beside it, which leave the stream itself untouched. */
function fingerprint(stream: Random): string {
  const beside = stream.fork('fingerprint');
  return `${beside.uniform()} ${beside.uniform()}`;
}

function remember(name: string, values: Float32Array): void {
  remembered.set(name, values);
  held += values.length;
  for (const [oldest, { length }] of remembered) {
    if (held <= CAPACITY) break;
    remembered.delete(oldest);
    held -= length;
  }
}

/** Forgets everything; for tests that compare fresh draws with remembered ones. */
export function forgetDraws(): void {
  remembered.clear();
  held = 0;
}

/** The first draws of the stream `random.fork(...key)`, row-major. Shared: do not write into them. */
export function unitDraws(kind: UnitKind, shape: readonly number[], random: Random, ...key: Key): Float32Array {
  const stream = random.fork(...key);
  const name = `${kind} ${shape.join('x')} ${fingerprint(stream)}`;
  const known = remembered.get(name);
  if (known) return known;
  const values = drawers[kind](shape, stream);
  remember(name, values);
  return values;
}
