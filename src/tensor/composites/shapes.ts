/** @file Shorter names for common changes of shape. */
import { concat } from '../ops/concat';
import { reshape } from '../ops/reshape';
import { normalizeAxis } from '../shape';
import type { Tensor } from '../tensor';

/** A dim of size 1 put in at the axis. */
export function unsqueeze(x: Tensor, axis: number): Tensor {
  const at = normalizeAxis('unsqueeze', axis, x.ndim + 1);
  return reshape(x, [...x.shape.slice(0, at), 1, ...x.shape.slice(at)]);
}

/** The dim of size 1 at the axis left out, or all such dims. */
export function squeeze(x: Tensor, axis?: number): Tensor {
  const at = axis === undefined ? -1 : normalizeAxis('squeeze', axis, x.ndim);
  return reshape(
    x,
    x.shape.filter((n, d) => n !== 1 || (at >= 0 && d !== at)),
  );
}

/** The dims from `from` on joined to one; with the default 1, images become rows of features. */
export function flatten(x: Tensor, from = 1): Tensor {
  const kept = x.shape.slice(0, from);
  return reshape(x, [...kept, x.shape.slice(from).reduce((product, n) => product * n, 1)]);
}

/** Tensors of one shape side by side along a new axis. */
export function stack(tensors: readonly Tensor[], axis = 0): Tensor {
  return concat(
    tensors.map((x) => unsqueeze(x, axis)),
    { axis: tensors.length > 0 ? normalizeAxis('stack', axis, tensors[0]!.ndim + 1) : 0 },
  );
}
