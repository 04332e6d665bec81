/** @file Where float32 ends: the first layer whose numbers pass 3.4 × 10^38, and the first in which all of them have become zero. */
import type { Summary } from '../../nn';
import type { Tensor } from '../../tensor';
import type { Divergence } from '../define';
import type { DeepTrace } from '../shared/deep-net';
import type { LayerFrame } from './propagate';

const LARGEST = '3.4 × 10^38, the largest float32 number';

/** The layer, counted from 1, in which everything became exactly zero on its way forward or backward. */
export interface Underflow {
  direction: 'forward' | 'backward';
  layer: number;
}

const isFinite = (x: Tensor): boolean => x.toArray().every(Number.isFinite);

/** The first layer whose output is not finite, or null. */
export function forwardOverflow(moments: readonly Summary[], { sums }: DeepTrace): Divergence | null {
  const k = moments.findIndex(({ finiteShare }) => finiteShare < 1);
  if (k < 0) return null;
  const inSums = !isFinite(sums[k]!);
  const what = inSums ? 'A sum of products' : 'The output';
  const message = `${what} in layer ${k + 1} passed ${LARGEST}. Later layers have no numbers, so there is no backward pass.`;
  return { step: 0, layer: k + 1, op: inSums ? 'matmul' : 'add', message };
}

/** The first layer on the way back whose gradient is not finite, or null. `ratio` is that of the input to the output. */
export function backwardOverflow(layers: readonly LayerFrame[], ratio: number): Divergence | null {
  const bad = (layer: LayerFrame): boolean => Number.isNaN(layer.gradient.rms) || Number.isNaN(layer.weightGradient.norm);
  const k = layers.findLastIndex(bad);
  if (k < 0 && Number.isFinite(ratio)) return null;
  const place = k < 0 ? 'On the way back to the input' : `On the way back, in layer ${k + 1},`;
  const message = `${place} the gradient passed ${LARGEST}. The activations are finite.`;
  return { step: 0, layer: k + 1, op: 'matmul', message };
}

/** Whether and where the signal, or else the gradient, died: smaller than 1.4 × 10^-45 is zero in float32. */
export function underflowOf(layers: readonly LayerFrame[]): Underflow | null {
  const forward = layers.findIndex(({ activation }) => activation.rms === 0);
  if (forward >= 0) return { direction: 'forward', layer: forward + 1 };
  const backward = layers.findLastIndex(({ gradient }) => gradient.rms === 0);
  return backward >= 0 ? { direction: 'backward', layer: backward + 1 } : null;
}
