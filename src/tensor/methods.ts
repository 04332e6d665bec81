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

type Call = (x: Tensor, ...args: unknown[]) => unknown;

const own: Record<string, Call> = {
  backward: (x, gradient, options) => backward(x, gradient as Tensor | undefined, options as BackwardOptions | undefined),
  contiguous: (x) => contiguous(x),
  clone: (x) => copy(x),
};

for (const [name, call] of Object.entries({ ...(table as unknown as Record<string, Call>), ...own })) {
  Object.defineProperty(Tensor.prototype, name, {
    // Four arguments are enough for every function of the table, and cost less than a list of them.
    value(this: Tensor, a: unknown, b: unknown, c: unknown, d: unknown) {
      return call(this, a, b, c, d);
    },
  });
}
