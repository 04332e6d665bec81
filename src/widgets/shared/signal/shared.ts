/** @file What the panels of a signal through a deep net share: types, the rows of the layer axis, and the words of a layer. */
import type { FrameOf, ParamsOf } from '../../../experiments/define';
import type experiment from '../../../experiments/signal-propagation/experiment';
import { percent, sig } from '../../../viz';
import type { AxisSpec, Plane } from '../../../viz';
import type { ViewProps } from '../../define';

export type Frame = FrameOf<typeof experiment>;
export type Settings = ParamsOf<typeof experiment>;
export type Layer = Frame['layers'][number];
export type Props = ViewProps<Settings, Frame>;

/** Height of the plots, whatever the depth, so that nothing below them moves. */
export const HEIGHT = 530;
/** Pixels of the plot that are not rows: head, the room above the first row, x axis. */
const HEAD = 48;
const FOOT = 44;
const ABOVE = 38;

const rowHeight = (depth: number): number => (HEIGHT - HEAD - FOOT - ABOVE - 6) / Math.max(1, depth - 1);

/** Rows 1 to `depth` down the page. */
export function rowAxis(depth: number): AxisSpec {
  const height = rowHeight(depth);
  return { domain: [1 - ABOVE / height, depth + 6 / height], ticks: [] };
}

/** Pixels that a ridge may rise: nearly two rows. */
export const riseOf = (depth: number): number => Math.min(ABOVE, 1.9 * rowHeight(depth));

export const rowsOf = (frame: Frame): number[] => frame.layers.map((_, i) => i + 1);

const said = (value: number): string => (Number.isFinite(value) ? sig(value) : 'no number');

/** What the run bar says of a layer. */
export function readout(frame: Frame, row: number): string {
  const layer = frame.layers[row - 1]!;
  const { std, saturated, dead } = layer.activation;
  const asleep = dead > 0 ? `, ${percent(dead)} at zero` : saturated > 0 ? `, ${percent(saturated)} saturated` : '';
  const gradients = `gradient ${said(layer.gradient.rms)}, of the weights ${said(layer.weightGradient.norm)}`;
  return `Layer ${row}: activations ${said(std)}${asleep}; ${gradients}`;
}

/** Props of the rows that light up under the pointer. */
export function hitRows(frame: Frame, plane: Plane, hover: string | null) {
  const rows = rowsOf(frame);
  return {
    ids: rows.map((row) => `layer-${row}`),
    at: rows.map((row) => plane.y.at(row)),
    height: rowHeight(rows.length),
    readouts: rows.map((row) => readout(frame, row)),
    hover,
  };
}

/** Boxes of the rows that have no numbers, or only zeros, and why. */
export interface Gap {
  fromRow: number;
  toRow: number;
  text: string;
}

/** Rows whose activations (`forward`) or gradients (`backward`) cannot be drawn. */
export function gapOf({ layers, diverged, underflow }: Frame, direction: 'forward' | 'backward'): Gap | null {
  const depth = layers.length;
  if (diverged) {
    const lost = layers.findIndex(({ activation }) => Number.isNaN(activation.rms)) + 1;
    if (direction === 'forward')
      return lost > 0 ? { fromRow: lost, toRow: depth, text: `no numbers from layer ${lost} on` } : null;
    if (lost > 0) return { fromRow: 1, toRow: depth, text: 'no backward pass' };
    const upTo = layers.findLastIndex(({ gradient }) => Number.isNaN(gradient.rms)) + 1;
    return upTo > 0 ? { fromRow: 1, toRow: upTo, text: `no numbers up to layer ${upTo}` } : null;
  }
  if (underflow === null) return null;
  if (direction === 'forward') {
    return underflow.direction === 'forward'
      ? { fromRow: underflow.layer, toRow: depth, text: `exactly 0 from layer ${underflow.layer} on` }
      : null;
  }
  const upTo = layers.findLastIndex(({ gradient }) => gradient.rms === 0) + 1;
  return upTo > 0 ? { fromRow: 1, toRow: upTo, text: `exactly 0 up to layer ${upTo}` } : null;
}
