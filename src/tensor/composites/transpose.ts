/** @file Two dims swapped. */
import { permute } from '../ops/permute';
import { normalizeAxis } from '../shape';
import type { Tensor } from '../tensor';

/** x with two dims swapped, by default the last two: a view that costs nothing. A vector or a number stays as it is. */
export function transpose(x: Tensor, dim0 = -2, dim1 = -1): Tensor {
  if (x.ndim < 2 && dim0 === -2 && dim1 === -1) return x;
  const [a, b] = [normalizeAxis('transpose', dim0, x.ndim), normalizeAxis('transpose', dim1, x.ndim)];
  return permute(
    x,
    x.shape.map((_, d) => (d === a ? b : d === b ? a : d)),
  );
}
