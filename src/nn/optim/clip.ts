/** @file Gradient clipping, by value and by norm. Gradients are replaced and never written into, since two parameters may share one. */
import { norm } from '../stats/stats';
import { tensor, type NumberArray, type Tensor } from '../../tensor';

function replaceGrad(param: Tensor, grad: Tensor, values: NumberArray): void {
  param.grad = tensor(values, { shape: grad.shape, dtype: grad.dtype });
}

/** Clamps every entry of every gradient to [−bound, bound]; this may turn the direction. */
export function clipGradByValue(params: readonly Tensor[], bound: number): void {
  for (const param of params) {
    if (!param.grad) continue;
    const values = param.grad.toArray();
    for (let i = 0; i < values.length; i++) values[i] = Math.max(-bound, Math.min(bound, values[i]!));
    replaceGrad(param, param.grad, values);
  }
}

/** The Euclidean norm of all gradients together, as one long vector. */
export function gradNorm(params: readonly Tensor[]): number {
  return norm(params.map((param) => (param.grad ? norm(param.grad.toArray()) : 0)));
}

/**
 * Scales all gradients by min(1, bound / (norm + 1e-6)), where norm is one norm over all of them, so the direction stays
 * (Pascanu et al. 2013; PyTorch's `clip_grad_norm_`, with its 1e-6).
 * @returns the norm before clipping.
 */
export function clipGradByNorm(params: readonly Tensor[], bound: number): number {
  const total = gradNorm(params);
  const scale = Math.min(1, bound / (total + 1e-6));
  if (scale === 1) return total;
  for (const param of params) {
    if (!param.grad) continue;
    const values = param.grad.toArray();
    for (let i = 0; i < values.length; i++) values[i] = scale * values[i]!;
    replaceGrad(param, param.grad, values);
  }
  return total;
}
