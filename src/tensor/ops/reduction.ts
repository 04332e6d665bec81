/** @file What the reductions share: their attributes, samples, and the shape of a gradient. */
import type { Sample } from '../define-op';
import { reshapeTo } from '../kernels/views';
import { normalizeAxes, reducedShape } from '../shape';
import type { Tensor } from '../tensor';

export interface ReductionAttributes {
  /** One axis or several, negative from the end; none or null means all. */
  axis?: number | readonly number[] | null;
  /** Keep the reduced axes with size 1; default false. */
  keepdim?: boolean;
}

/** A reduced tensor (a result or its gradient) with the reduced axes back, so that it broadcasts against x. */
export function withKeptDims(name: string, reduced: Tensor, x: Tensor, axis: ReductionAttributes['axis']): Tensor {
  return reshapeTo(reduced, reducedShape(x.shape, normalizeAxes(name, axis, x.ndim), true));
}

export function reductionSamples<A extends ReductionAttributes>(options: Omit<Sample<A>, 'shapes'> = {}): Sample<A>[] {
  const with_ = (attrs: ReductionAttributes): A => ({ ...attrs, ...options.attrs }) as A;
  return [
    { ...options, shapes: [[5]], attrs: with_({}) },
    { ...options, shapes: [[3, 4]], attrs: with_({ axis: 0 }) },
    { ...options, shapes: [[3, 4]], attrs: with_({ axis: -1, keepdim: true }) },
    { ...options, shapes: [[2, 3, 4]], attrs: with_({ axis: [0, 2] }) },
    { ...options, shapes: [[2, 3, 4]], attrs: with_({ axis: [1, 2], keepdim: true }) },
    { ...options, shapes: [[2, 3, 2, 2]], attrs: with_({ axis: 1 }) },
    { ...options, shapes: [[20, 8]], attrs: with_({ axis: 0, keepdim: true }) },
    { ...options, shapes: [[2, 2]], attrs: with_({ axis: null, keepdim: true }) },
  ];
}
