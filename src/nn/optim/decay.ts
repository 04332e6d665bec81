/** @file Regularization that acts on the weights themselves: decoupled decay, and the proximal step of an L1 penalty. */
import type { Tensor } from '../../tensor';
import type { Leaf } from './optimizer';

/** w ← factor · w in place. Decoupled decay (Loshchilov and Hutter 2019) has factor 1 − lr·λ. */
export function shrink({ w, at, size }: Pick<Leaf, 'w' | 'at' | 'size'>, factor: number): void {
  for (let i = 0; i < size; i++) w[at + i] = factor * w[at + i]!;
}

/**
 * Soft threshold in place: w ← sign(w) · max(|w| − amount, 0), the proximal step of amount · ‖w‖₁. Call it after an optimizer's step
 * with amount = lr·λ. Unlike a subgradient it makes weights exactly 0 and keeps them there.
 */
export function proximalL1(params: readonly Tensor[], amount: number): void {
  for (const { data, offset, size } of params) {
    for (let i = offset; i < offset + size; i++) {
      const rest = Math.abs(data[i]!) - amount;
      data[i] = rest > 0 ? (data[i]! < 0 ? -rest : rest) : 0 * data[i]!; // 0 · w keeps the sign of zero, and NaN
    }
  }
}
