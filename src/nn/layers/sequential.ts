/** @file Layers one after the other. */
import type { Tensor } from '../../tensor';

/** A layer as it is applied: its parameters and mode are already decided. */
export type Apply = (x: Tensor) => Tensor;

/** `sequential((x) => applyConv2d(s.conv, x), relu, (x) => applyLinear(s.head, x))`: each gets what the one before it gave. */
export const sequential =
  (...layers: readonly Apply[]): Apply =>
  (x) =>
    layers.reduce((h, layer) => layer(h), x);
