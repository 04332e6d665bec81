/** @file A choice between two tensors, element by element. */
import { defineOp, type Gradients } from '../define-op';
import { zip } from '../kernels/elementwise';
import { expand } from '../kernels/copy';
import { sumTo } from '../kernels/reduce';
import { broadcastShapes } from '../shape';
import { empty, type Tensor } from '../tensor';

const ifTrue = (g: number, c: number): number => (c !== 0 ? g : 0);
const ifFalse = (g: number, c: number): number => (c !== 0 ? 0 : g);

/** a where the condition is not zero, else b; all three broadcast. */
export const where = defineOp<[condition: Tensor, a: Tensor, b: Tensor]>({
  name: 'where',
  signature: '(),(),()->()',
  kinds: ['any', 'float', 'float'],
  formula: String.raw`y = \begin{cases} a & c \ne 0 \\ b & c = 0 \end{cases}`,
  gradient: String.raw`\bar a = \bar y\, [c \ne 0],\quad \bar b = \bar y\, [c = 0]`,
  forward: ([condition, a, b]) => {
    const shape = broadcastShapes('where', condition.shape, broadcastShapes('where', a.shape, b.shape));
    const [c, x, y] = [expand(condition, shape), expand(a, shape), expand(b, shape)];
    const z = empty(shape, a.dtype);
    const [C, X, Y, Z] = [c.data, x.data, y.data, z.data];
    for (let i = 0; i < z.size; i++) Z[z.offset + i] = C[c.offset + i] !== 0 ? X[x.offset + i]! : Y[y.offset + i]!;
    return z;
  },
  backward: (gy, [condition, a, b]): Gradients => [
    null,
    sumTo(zip('where', gy, condition, ifTrue), a.shape),
    sumTo(zip('where', gy, condition, ifFalse), b.shape),
  ],
  samples: [
    { shapes: [[4], [4], [4]], values: { 0: [1, 0, 0, 1] } },
    { shapes: [[2, 1], [2, 3], [3]], values: { 0: [1, 0] } },
    { shapes: [[2, 3], [], [2, 3]], values: { 0: [1, 0, 1, 0, 0, 1] } },
    { shapes: [[1], [2, 2], [2, 2]], values: { 0: [1] } },
    { shapes: [[3, 1], [1, 4], []], values: { 0: [0, 1, 1] } },
    { shapes: [[0, 2], [2], [1]] },
  ],
});
