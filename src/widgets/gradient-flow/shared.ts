/** @file What the panels of gradient-flow share: types, and the three quantities that a layer has at every step. */
import type { Frame } from '../../experiments/deep-training/experiment';
import type experiment from '../../experiments/deep-training/experiment';
import type { ParamsOf } from '../../experiments/define';
import type { Hue } from '../../viz';
import type { ViewProps } from '../define';

export type { Frame };
export type Settings = ParamsOf<typeof experiment>;
export type Props = ViewProps<Settings, Frame>;

export interface Quantity {
  title: string;
  /** Under the title of the map. */
  measure: string;
  short: string;
  hue: Hue;
  of: (frame: Frame) => Float64Array;
  /** The value that the map leaves blank: about what a healthy net of this size has. */
  usual: number;
}

export const quantities: Record<Settings['show'], Quantity> = {
  gradient: {
    title: 'Gradient of the activations, ∂L/∂h',
    measure: 'rms; blank is 10^-3, teal smaller, brown larger',
    short: '∂L/∂h',
    hue: 'grad',
    of: (frame) => frame.gradient,
    usual: 1e-3,
  },
  'weight-gradient': {
    title: 'Gradient of the weights, ∂L/∂W',
    measure: 'norm; blank is 0.1, teal smaller, brown larger',
    short: '∂L/∂W',
    hue: 'grad',
    of: (frame) => frame.weightGradient,
    usual: 0.1,
  },
  update: {
    title: 'Update over weight, ‖ΔW‖ / ‖W‖',
    measure: 'blank is 10^-3, teal smaller, brown larger',
    short: 'update',
    hue: 'weight',
    of: (frame) => frame.update,
    usual: 1e-3,
  },
};
