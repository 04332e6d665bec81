/** @file The matrix product of matrices, batches of them, and vectors. */
import { defineOp, type Gradients } from '../define-op';
import { multiply, multiplyInto } from '../kernels/matmul';
import { sumTo } from '../kernels/reduce';
import { broadcastView, reshapeTo, transposeLast } from '../kernels/views';
import { broadcastShapes, sizeOf } from '../shape';
import { empty, viewOf, type Tensor } from '../tensor';

/** (..., n, k) times (..., k, m): one product for each batch index, batch dims broadcast. */
function batched(a: Tensor, b: Tensor): Tensor {
  if (a.ndim === 2 && b.ndim === 2) return multiply(a, b);
  const [n, k] = a.shape.slice(-2) as [number, number];
  const m = b.shape[b.ndim - 1]!;
  if (b.ndim === 2 && a.isContiguous) {
    // One weight for all batches: a single tall product.
    const tall = multiply(reshapeTo(a, [sizeOf(a.shape.slice(0, -1)), k]), b);
    return reshapeTo(tall, [...a.shape.slice(0, -1), m]);
  }
  const batch = broadcastShapes('matmul', a.shape.slice(0, -2), b.shape.slice(0, -2));
  const out = empty([...batch, n, m], a.dtype);
  const as = broadcastView(a, [...batch, n, k]);
  const bs = broadcastView(b, [...batch, k, m]);
  const count = sizeOf(batch);
  for (let i = 0; i < count; i++) multiplyInto(matrixAt(out, batch, i), matrixAt(as, batch, i), matrixAt(bs, batch, i));
  return out;
}

/** Matrix number i (row-major over the batch dims) of x as a view. */
function matrixAt(x: Tensor, batch: readonly number[], i: number): Tensor {
  let offset = x.offset;
  for (let d = batch.length - 1, rest = i; d >= 0; d--) {
    offset += (rest % batch[d]!) * x.strides[d]!;
    rest = Math.floor(rest / batch[d]!);
  }
  return viewOf(x, x.shape.slice(-2), x.strides.slice(-2), offset);
}

const asRow = (a: Tensor): Tensor => (a.ndim === 1 ? viewOf(a, [1, a.shape[0]!], [0, a.strides[0]!]) : a);
const asColumn = (b: Tensor): Tensor => (b.ndim === 1 ? viewOf(b, [b.shape[0]!, 1], [b.strides[0]!, 0]) : b);

/** The shape of a product with the dims that vectors lack. */
function fullShape(shape: readonly number[], a: Tensor, b: Tensor): number[] {
  const full = [...shape];
  if (b.ndim === 1) full.push(1);
  if (a.ndim === 1) full.splice(full.length - 1, 0, 1);
  return full;
}

/** A B. Vectors count as a row on the left and a column on the right; dims in front of the last two are batches and broadcast. */
export const matmul = defineOp<[a: Tensor, b: Tensor]>({
  name: 'matmul',
  signature: '(n?,k),(k,m?)->(n?,m?)',
  formula: String.raw`Y = A B`,
  gradient: String.raw`\bar A = \bar Y B^\top,\quad \bar B = A^\top \bar Y`,
  forward: ([a, b]) => {
    const y = batched(asRow(a), asColumn(b));
    if (a.ndim > 1 && b.ndim > 1) return y;
    const shape = y.shape.filter((_, d) => !(d === y.ndim - 2 && a.ndim === 1) && !(d === y.ndim - 1 && b.ndim === 1));
    return reshapeTo(y, shape);
  },
  backward: (gy, [a, b]): Gradients => {
    const g = reshapeTo(gy, fullShape(gy.shape, a, b)); // (..., n, m)
    const [rows, columns] = [asRow(a), asColumn(b)];
    const ga = a.requiresGrad ? sumTo(batched(g, transposeLast(columns)), rows.shape) : null;
    const gb = b.requiresGrad ? weightGradient(rows, g, columns) : null;
    return [ga && reshapeTo(ga, a.shape), gb && reshapeTo(gb, b.shape)];
  },
  samples: [
    {
      shapes: [
        [2, 3],
        [3, 4],
      ],
    },
    {
      shapes: [
        [1, 1],
        [1, 1],
      ],
    },
    {
      shapes: [
        [5, 7],
        [7, 9],
      ],
    },
    {
      shapes: [
        [17, 16],
        [16, 13],
      ],
    },
    { shapes: [[4], [4]] },
    { shapes: [[4], [4, 3]] },
    { shapes: [[3, 4], [4]] },
    {
      shapes: [
        [2, 3, 4],
        [4, 5],
      ],
    },
    {
      shapes: [
        [2, 3, 4],
        [2, 4, 2],
      ],
    },
    {
      shapes: [
        [2, 1, 3, 4],
        [3, 4, 2],
      ],
    },
    { shapes: [[2, 3, 4], [4]] },
    {
      shapes: [
        [0, 3],
        [3, 2],
      ],
    },
    {
      shapes: [
        [2, 0],
        [0, 3],
      ],
    },
  ],
});

/** A^T g, summed over the batches along which one B served several. */
function weightGradient(a: Tensor, g: Tensor, b: Tensor): Tensor {
  if (b.ndim > 2 || a.ndim === 2) return sumTo(batched(transposeLast(a), g), b.shape);
  const k = a.shape[a.ndim - 1]!;
  const m = g.shape[g.ndim - 1]!;
  const tall = multiply(transposeLast(reshapeTo(a, [a.size / Math.max(k, 1), k])), reshapeTo(g, [g.size / Math.max(m, 1), m]));
  return reshapeTo(tall, b.shape);
}
