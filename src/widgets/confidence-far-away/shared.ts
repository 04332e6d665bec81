/** @file What the panels share: types, how near to certainty a confidence is in words, and the series of the ray. */
import type { FrameOf, ParamsOf } from '../../experiments/define';
import type experiment from '../../experiments/confidence-far-away/experiment';
import { percent } from '../../viz';
import type { ViewProps } from '../define';

export type Frame = FrameOf<typeof experiment>;
export type Props = ViewProps<ParamsOf<typeof experiment>, Frame>;

/** A confidence as a percentage; what rounds to certainty says so in place of a false 100 %. */
export function sure(confidence: number): string {
  if (confidence >= 1) return '100 % to every digit of float32';
  if (confidence > 0.9999) return 'more than 99.99 %';
  return confidence > 0.999 ? 'more than 99.9 %' : percent(confidence, 3);
}

export const ACTIVATIONS = { relu: 'ReLU', tanh: 'tanh' } as const;
