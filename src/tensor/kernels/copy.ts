/** @file Copies: a contiguous tensor out of any view. */
import { copyNumbers, empty, viewOf, type Tensor } from '../tensor';
import type { Shape } from '../shape';
import { kernels, WASM_FROM } from './table';

/** x itself where it is contiguous, else a copy that is. */
export function contiguous(x: Tensor): Tensor {
  return x.isContiguous ? x : copy(x);
}

/** A contiguous copy on its own storage. */
export function copy(x: Tensor): Tensor {
  const z = empty(x.shape, x.dtype);
  if (isTransposed(x) && x.size >= WASM_FROM && x.storage.resident && z.storage.resident) {
    const table = kernels();
    if (table) {
      table.transpose(4 * x.offset, 4 * z.offset, x.shape[1]!, x.shape[0]!);
      return z;
    }
  }
  copyNumbers(x, z.data, z.offset);
  return z;
}

/** Whether x is a matrix whose transpose is contiguous. */
export function isTransposed(x: Tensor): boolean {
  return x.ndim === 2 && x.strides[0] === 1 && x.strides[1] === x.shape[0] && x.size > 0;
}

/** Strides of x seen in a broadcast shape: 0 where a dim is repeated. */
export function broadcastStrides(x: Tensor, shape: Shape): Shape {
  const lead = shape.length - x.ndim;
  return shape.map((_, d) => (d < lead || x.shape[d - lead] === 1 ? 0 : x.strides[d - lead]!));
}

/** A filled copy of x seen in a larger shape. Gradients use it: a stride-0 view would be copied again by every reader. */
export function expand(x: Tensor, shape: Shape): Tensor {
  if (x.size === 1) {
    const z = empty(shape, x.dtype);
    z.data.fill(x.data[x.offset]!, z.offset, z.offset + z.size);
    return z;
  }
  return contiguous(viewOf(x, shape, broadcastStrides(x, shape)));
}
