/** @file What a page needs to train a deep net of tanh layers (workload W2 of tests/bench): the entry whose size is limited. */
import { addScaled, mseLoss, scope, type Tensor } from '../../src/tensor';

/** One step of gradient descent on the mean squared error; returns the loss. `params` holds weight and bias of every layer. */
export function step(params: readonly Tensor[], x: Tensor, y: Tensor, learningRate: number): number {
  return scope(() => {
    let a = x;
    for (let l = 0; l < params.length; l += 2)
      a = a
        .matmul(params[l]!)
        .add(params[l + 1]!)
        .tanh();
    const loss = mseLoss(a, y);
    loss.backward();
    for (const p of params) {
      addScaled(p, p.grad!, -learningRate);
      p.zeroGrad();
    }
    return loss.item();
  });
}

export { tensor } from '../../src/tensor';
