/**
 * @file Anomaly mode: finds the first op, forward or backward, whose result holds NaN or Infinity although its arguments do not.
 * When it is off, no op does any extra work.
 */
import { setGradientWatcher } from './autograd';
import { setWatcher, type AnyOp } from './define-op';
import { contiguous } from './kernels/copy';
import { showShape } from './shape';
import type { Tensor } from './tensor';

export interface Anomaly {
  /** The step that was handed in; 0 if none. */
  step: number;
  op: string;
  direction: 'forward' | 'backward';
  /** How many ops (or gradients) of the step came before this one. */
  place: number;
  value: 'NaN' | 'Infinity';
  /** A sentence that names op, step, shapes, and the largest argument. */
  message: string;
}

/** The first number that is not finite, or null. */
function firstNonFinite(x0: Tensor): number | null {
  if (x0.dtype === 'int32') return null;
  const x = contiguous(x0);
  const { data, offset, size } = x;
  for (let i = 0; i < size; i++) {
    const v = data[offset + i]!;
    if (v - v !== 0) return v;
  }
  return null;
}

function largestOf(inputs: readonly Tensor[]): number {
  let largest = 0;
  for (const x of inputs) for (const v of x.toArray()) largest = Math.max(largest, Math.abs(v));
  return largest;
}

const named = (v: number): Anomaly['value'] => (v !== v ? 'NaN' : 'Infinity');

function forwardAnomaly(op: AnyOp, inputs: readonly Tensor[], value: number, step: number, place: number): Anomaly {
  const shapes = inputs.map((x) => showShape(x.shape)).join(', ');
  const message =
    `Step ${step}: ${op.name} is the first op with a result of ${named(value)}; ` +
    `its arguments (${shapes}) are finite, the largest is ${largestOf(inputs).toPrecision(3)}.`;
  return { step, op: op.name, direction: 'forward', place, value: named(value), message };
}

function backwardAnomaly(op: string, argument: number, shape: string, value: number, step: number, place: number): Anomaly {
  const message =
    `Step ${step}: the gradient of ${op} for its argument ${argument + 1} (${shape}) is the first with ${named(value)}; ` +
    'all results of the forward pass are finite.';
  return { step, op, direction: 'backward', place, value: named(value), message };
}

/**
 * Runs f and reports the first anomaly in it, or null. f runs on to its end: an anomaly is a finding, not an exception.
 * The runtime repeats a step inside this when a run has diverged.
 */
export function findAnomaly<T>(f: () => T, step = 0): { result: T; anomaly: Anomaly | null } {
  let anomaly: Anomaly | null = null;
  let [forward, gradients] = [0, 0];
  const before = setWatcher((op, inputs, out) => {
    const place = forward++;
    if (anomaly !== null) return;
    const bad = firstNonFinite(out);
    if (bad !== null && inputs.every((x) => firstNonFinite(x) === null)) anomaly = forwardAnomaly(op, inputs, bad, step, place);
  });
  const gradientBefore = setGradientWatcher((out, argument, gradient) => {
    const place = gradients++;
    if (anomaly !== null) return;
    const bad = firstNonFinite(gradient);
    if (bad !== null) anomaly = backwardAnomaly(out.op!.name, argument, showShape(gradient.shape), bad, step, place);
  });
  try {
    const result = f();
    return { result, anomaly };
  } finally {
    setWatcher(before);
    setGradientWatcher(gradientBefore);
  }
}
