/** @file What the panels of the two nets share. */
import type experiment from '../../experiments/conv-train/experiment';
import type { Look } from '../../experiments/conv-train/look';
import type { FrameOf, ParamsOf } from '../../experiments/define';
import type { ViewProps } from '../define';

export type Frame = FrameOf<typeof experiment>;
export type Params = ParamsOf<typeof experiment>;
export type Props = ViewProps<Params, Frame>;
export type Seen = Props & { look: Look };

/** The digit with the largest probability. */
export const answerOf = (probs: Float32Array): number => probs.indexOf(Math.max(...probs));

/** A picture of dark ink on bright paper, turned into bright ink on dark, as the nets know it. */
export function asInk(image: number[][]): number[][] {
  const all = image.flat();
  const bright = all.reduce((a, b) => a + b, 0) / all.length > 4.5;
  return bright ? image.map((line) => line.map((value) => 9 - value)) : image;
}
