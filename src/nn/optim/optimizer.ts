/**
 * @file What an optimizer is: a rule for one parameter, applied to all, with its memory kept apart as plain data.
 *
 * Rounding, part of the definition: each new number (a parameter or an entry of the memory) is computed in float64 from stored
 * ones and rounded once when stored; what is needed again is read back after rounding. So the bits are the same in every engine.
 */
import { BookError } from '../../base/errors';
import type { NumberArray, Tensor } from '../../tensor';

/** An optimizer's memory. Plain data and typed arrays, so that a run can be copied, stored and resumed. */
export interface OptimizerState {
  /** Updates made so far. */
  step: number;
  /** By name, one array per parameter in the order of the parameters: momentum, running squares and the like. */
  readonly slots: Readonly<Record<string, readonly NumberArray[]>>;
}

/** The numbers of one parameter and its gradient: element i is at `w[at + i]` and `g[gradAt + i]`, for i below `size`. */
export interface Leaf {
  readonly w: NumberArray;
  readonly at: number;
  readonly g: NumberArray;
  readonly gradAt: number;
  readonly size: number;
}

/** One update of one parameter in place. `slots` are its own arrays; `t` counts updates from 1, as bias corrections need. */
export type UpdateRule = (leaf: Leaf, slots: readonly NumberArray[], lr: number, t: number) => void;

export interface Optimizer {
  readonly name: string;
  /** Fresh memory for these parameters, all zeros unless the method says otherwise. */
  init(params: readonly Tensor[]): OptimizerState;
  /**
   * One update in place from the parameters' gradients, which are left as they are: call `zeroGrad(params)` before the next backward.
   * A parameter without gradient is left alone, as in PyTorch. Throws when the state was made for other parameters.
   */
  step(params: readonly Tensor[], state: OptimizerState, lr: number): void;
}

/** The parameter's arrays as a rule wants them; a gradient that is a view with gaps is copied first. */
export function leafOf(param: Tensor, grad: Tensor): Leaf {
  const { size } = param;
  if (grad.isContiguous) return { w: param.data, at: param.offset, g: grad.data, gradAt: grad.offset, size };
  return { w: param.data, at: param.offset, g: grad.toArray(), gradAt: 0, size };
}

function slotsOf(name: string, state: OptimizerState, names: readonly string[], param: Tensor, index: number): NumberArray[] {
  return names.map((slot) => {
    const array = state.slots[slot]?.[index];
    if (array?.length !== param.size) {
      const shape = `[${param.shape.join(',')}]`;
      throw new BookError(
        `${name}: the state has no "${slot}" for parameter ${index} of shape ${shape}; make it with init(params).`,
      );
    }
    return array;
  });
}

/** Makes an optimizer from its rule. `slots` names the memory it needs, each with its starting value. */
export function defineOptimizer(name: string, slots: Readonly<Record<string, number>>, update: UpdateRule): Optimizer {
  const names = Object.keys(slots);
  const fresh = (param: Tensor, start: number): NumberArray => {
    const array = param.dtype === 'float64' ? new Float64Array(param.size) : new Float32Array(param.size);
    return array.fill(start);
  };
  return {
    name,
    init: (params) => ({
      step: 0,
      slots: Object.fromEntries(names.map((slot) => [slot, params.map((param) => fresh(param, slots[slot]!))])),
    }),
    step(params, state, lr) {
      state.step++;
      for (const [index, param] of params.entries()) {
        if (!param.grad) continue;
        update(leafOf(param, param.grad), slotsOf(name, state, names, param, index), lr, state.step);
      }
    },
  };
}

/** Forgets all gradients, so that the next backward starts from nothing. */
export function zeroGrad(params: readonly Tensor[]): void {
  for (const param of params) param.zeroGrad();
}
