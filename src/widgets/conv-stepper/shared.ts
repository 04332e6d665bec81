/** @file What the panels of the sliding window share. */
import type { Output } from '../../experiments/conv-stepper/experiment';
import type experiment from '../../experiments/conv-stepper/experiment';
import type { FrameOf, ParamsOf } from '../../experiments/define';
import { sig } from '../../viz';
import type { ViewProps } from '../define';

export type Frame = FrameOf<typeof experiment>;
export type Params = ParamsOf<typeof experiment>;
export type Props = ViewProps<Params, Frame>;
/** A frame in which the window fits somewhere. */
export type Fitting = Props & { output: Output };

/** Largest size in an array, at least 1: where a ramp ends. */
export const extent = (values: ArrayLike<number>): number =>
  Array.from(values).reduce((most, value) => Math.max(most, Math.abs(value)), 1);

/** The output under the window. */
export const valueHere = ({ values, row, column, columns }: Output): number => values[row * columns + column]!;

/** A factor in a product: negative ones in brackets. */
const factor = (value: number): string => (value < 0 ? `(${sig(value, 3)})` : sig(value, 3));

/** The products of the sum that are not zero, and how many others there are. */
export function productsOf({ terms }: Output): { products: string[]; zeros: number } {
  const written = terms.filter(({ pixel, weight }) => pixel * weight !== 0);
  return {
    products: written.map(({ pixel, weight }) => `${sig(pixel)} × ${factor(weight)}`),
    zeros: terms.length - written.length,
  };
}

/** ⌊(n + 2p − d(k − 1) − 1) / s⌋ + 1 with the numbers of one side put in. */
export function sizeInWords(p: Params, n: number, k: number): string {
  const room = n + 2 * p.padding - p.dilation * (k - 1) - 1;
  const from = `${n} + 2 × ${p.padding} − ${p.dilation} × ${k - 1} − 1`;
  const steps = Math.floor(room / p.stride);
  return `(${from}) ÷ ${p.stride} = ${sig(room / p.stride, 3)}, rounded down ${steps}, plus 1: ${Math.max(0, steps + 1)}`;
}
