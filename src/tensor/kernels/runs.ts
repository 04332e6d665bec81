/**
 * @file Functions of whole runs of numbers that keep the shape: softmax along an axis, normalization over several. A run is the
 * numbers that belong together; inside, everything is float64, and each result is rounded once.
 */
import type { NumberArray } from '../dtype';
import type { Shape } from '../shape';
import { empty, type Tensor } from '../tensor';
import { contiguous } from './copy';
import { kernels, putNumber, WASM_FROM, type RunKernel } from './table';
import { permuteDims } from './views';

/** Writes n results to Z from o on, from the numbers of each array from its place on; all walk by the same step. */
export type RunBody = (
  arrays: readonly NumberArray[],
  places: readonly number[],
  Z: NumberArray,
  o: number,
  step: number,
  n: number,
) => void;

/** The step of a run over these axes (ascending) of a contiguous tensor, or 0 where they do not form one. */
function contiguousStep(shape: Shape, axes: Shape): number {
  const first = axes[0];
  if (first === undefined || axes.some((axis, i) => axis !== first + i)) return 0;
  return shape.slice(first + axes.length).reduce((step, n) => step * n, 1);
}

/** Applies body to every run of tensors of one shape, over the axes (ascending, from the front). */
export function mapRuns(inputs: readonly Tensor[], axes: Shape, body: RunBody): Tensor {
  const { shape } = inputs[0]!;
  const step = contiguousStep(shape, axes);
  if (step > 0 || axes.length === 0) return run(inputs.map(contiguous), axes, Math.max(step, 1), body);
  // The axes lie apart (batch norm over images): bring them to the end, and look at the result in the old order.
  const kept = shape.map((_, d) => d).filter((d) => !axes.includes(d));
  const order = [...kept, ...axes];
  const moved = inputs.map((x) => contiguous(permuteDims(x, order)));
  const last = axes.map((_, i) => kept.length + i);
  const inverse: number[] = [];
  order.forEach((from, to) => (inverse[from] = to));
  return permuteDims(run(moved, last, 1, body), inverse);
}

function run(inputs: readonly Tensor[], axes: Shape, step: number, body: RunBody): Tensor {
  const { shape, size, dtype } = inputs[0]!;
  const z = empty(shape, dtype);
  if (size === 0) return z;
  const n = axes.reduce((count, axis) => count * shape[axis]!, 1);
  const arrays = inputs.map((x) => x.data);
  const places = inputs.map(() => 0); // handed to every run anew, so as to make no garbage
  const Z = z.data;
  for (let block = 0; block < size; block += n * step) {
    for (let i = 0; i < step; i++) {
      const at = block + i;
      for (let k = 0; k < places.length; k++) places[k] = inputs[k]!.offset + at;
      body(arrays, places, Z, z.offset + at, step, n);
    }
  }
  return z;
}

/**
 * A function of the columns of matrices by a kernel: inputs of one shape, reduced over their leading axes (from 0 on). null
 * where no kernel can serve; the body given to mapRuns must compute the same bits.
 */
export function mapColumns(kernel: RunKernel, inputs: readonly Tensor[], axes: Shape, eps: number): Tensor | null {
  const x = inputs[0]!;
  if (x.dtype !== 'float32' || x.size < WASM_FROM || axes.length === 0 || axes.some((axis, i) => axis !== i)) return null;
  const cols = contiguousStep(x.shape, axes);
  const from = inputs.map(contiguous);
  const z = empty(x.shape, x.dtype);
  const table = z.storage.resident && from.every((t) => t.storage.resident) ? kernels() : null;
  if (!table || cols < 2) return null;
  const rows = x.size / cols;
  table[kernel](...from.map((t) => 4 * t.offset), 4 * z.offset, rows, cols, putNumber(rows, eps));
  return z;
}

let scratch = new Float64Array(256);

/** Room for n intermediate numbers in float64; the next caller overwrites it. */
export function scratchFor(n: number): Float64Array {
  if (scratch.length < n) scratch = new Float64Array(2 * n);
  return scratch;
}
