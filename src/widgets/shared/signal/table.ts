/** @file The numbers behind the panels of a signal through a deep net. */
import { counted } from '../../../viz';
import type { NumbersTable } from '../../define';
import type { Frame, Settings } from './shared';

export function table(frame: Frame, { depth }: Settings): NumbersTable {
  return {
    caption: `Activations and gradients of ${counted(depth, 'layer')}`,
    columns: [
      'layer',
      'mean of h',
      'std of h',
      'saturated share',
      'share at zero',
      'rms of dL/dh',
      'norm of dL/dW',
      'update over weight',
      'inner product of W and dL/dW',
    ].map((label) => ({ label })),
    rows: frame.layers.map(({ activation: a, gradient, weightGradient, update, inner }, i) => [
      i + 1,
      a.mean,
      a.std,
      a.saturated,
      a.dead,
      gradient.rms,
      weightGradient.norm,
      update ?? 'W is 0',
      inner,
    ]),
  };
}
