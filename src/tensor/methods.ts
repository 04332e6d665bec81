/** @file The methods of Tensor, read from the op table and the composites: `x.add(y)` is `add(x, y)`. */
import { backward, type BackwardOptions } from './autograd';
import * as composites from './composites';
import { contiguous, copy } from './kernels/copy';
import * as ops from './ops';
import { Tensor } from './tensor';

const table = { ...ops, ...composites };

/** Functions that do not start with a tensor of their own. */
type NoMethod = 'concat' | 'stack' | 'embedding';

/** A function whose first argument is a tensor, as a method. */
type Method<F> = F extends (first: never, ...rest: infer R) => infer Out ? (...rest: R) => Out : never;
export type OpMethods = { [K in Exclude<keyof typeof table, NoMethod>]: Method<(typeof table)[K]> };

export interface TensorMethods extends OpMethods {
  /** See backward in autograd.ts. */
  backward(gradient?: Tensor, options?: BackwardOptions): void;
  /** This tensor where its elements lie in order, else a copy that does. */
  contiguous(): Tensor;
  /** A copy on its own storage, without history. */
  clone(): Tensor;
}

declare module './tensor' {
  // eslint cannot see that the members come from the mapped type.
  interface Tensor extends TensorMethods {}
}

type Call = (...args: unknown[]) => unknown;

const own: Record<string, Call> = {
  backward: (x, gradient, options) =>
    backward(x as Tensor, gradient as Tensor | undefined, options as BackwardOptions | undefined),
  contiguous: (x) => contiguous(x as Tensor),
  clone: (x) => copy(x as Tensor),
};

for (const [name, call] of Object.entries({ ...(table as Record<string, unknown>), ...own })) {
  Object.defineProperty(Tensor.prototype, name, {
    value(this: Tensor, ...rest: unknown[]) {
      return (call as Call)(this, ...rest);
    },
  });
}
