/** @file Multiplication, elementwise with broadcasting. */
import { defineOp, type Gradients } from '../define-op';
import { productTo } from '../kernels/arithmetic';
import { zip } from '../kernels/elementwise';
import type { Tensor } from '../tensor';
import { binarySamples } from './samples';

/** a b, element by element; for the matrix product see matmul. */
export const mul = defineOp<[a: Tensor, b: Tensor]>({
  name: 'mul',
  signature: '(),()->()',
  formula: String.raw`y = a \odot b`,
  gradient: String.raw`\bar a = \bar y \odot b,\quad \bar b = \bar y \odot a`,
  forward: ([a, b]) => zip('mul', a, b, (x, y) => x * y, 'mul'),
  backward: (gy, [a, b]): Gradients => [a.requiresGrad ? productTo(gy, b, a) : null, b.requiresGrad ? productTo(gy, a, b) : null],
  samples: binarySamples(),
});
