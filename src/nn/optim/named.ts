/** @file Optimizers by name, for experiments that offer the reader a choice. */
import { adagrad, adam, adamW, rmsProp } from './adaptive';
import type { Optimizer } from './optimizer';
import { sgd } from './sgd';

/** Options that `optimizer` hands on; each method reads what concerns it and has its own defaults for the rest. */
export interface NamedOptions {
  /** For momentum and nesterov (0.9 if not given), and rmsProp (0). */
  momentum?: number;
  beta1?: number;
  beta2?: number;
  alpha?: number;
  eps?: number;
  weightDecay?: number;
}

const named = {
  sgd: ({ weightDecay }: NamedOptions) => sgd({ weightDecay }),
  momentum: ({ momentum = 0.9, weightDecay }: NamedOptions) => sgd({ momentum, weightDecay }),
  nesterov: ({ momentum = 0.9, weightDecay }: NamedOptions) => sgd({ momentum, nesterov: true, weightDecay }),
  adagrad: ({ eps, weightDecay }: NamedOptions) => adagrad({ eps, weightDecay }),
  rmsProp: ({ alpha, eps, momentum, weightDecay }: NamedOptions) => rmsProp({ alpha, eps, momentum, weightDecay }),
  adam: ({ beta1, beta2, eps, weightDecay }: NamedOptions) => adam({ beta1, beta2, eps, weightDecay }),
  adamW: ({ beta1, beta2, eps, weightDecay }: NamedOptions) => adamW({ beta1, beta2, eps, weightDecay }),
} as const satisfies Record<string, (options: NamedOptions) => Optimizer>;

export type OptimizerName = keyof typeof named;
export const optimizerNames = Object.keys(named) as OptimizerName[];

/** The optimizer of this name. */
export const optimizer = (name: OptimizerName, options: NamedOptions = {}): Optimizer => named[name](options);
