/** @file What the built page tells the Predict enhancer: the axis, the points and what the run gave. */
import type { Axis } from './score';

export interface ChoiceSpec {
  readonly kind: 'choice';
  /** Index of the choice the run bears out; −1 where none is. */
  readonly right: number;
}

export interface NumberSpec {
  readonly kind: 'number';
  readonly axis: Axis;
  readonly real: number;
  readonly unit: string;
}

export interface CurveSpec {
  readonly kind: 'curve';
  readonly axis: Axis;
  readonly labels: readonly string[];
  readonly real: readonly (number | null)[];
}

export type PredictSpec = ChoiceSpec | NumberSpec | CurveSpec;
/** A curve's range inputs count in hundredths of the axis. */
export const STEPS = 100;

/** Height of a row of the sketching pad, in pixels: the height of a control. */
export const ROW = 44;
/** The middle of row `i`. */
export const rowY = (i: number): number => ROW * (i + 0.5);
