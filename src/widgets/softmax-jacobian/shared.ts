/** @file What the panels of the Jacobian share: names, cells, and one cell in words. */
import type { FrameOf, ParamsOf } from '../../experiments/define';
import type experiment from '../../experiments/softmax-jacobian/experiment';
import { sig } from '../../viz';
import type { ViewProps } from '../define';

export type Frame = FrameOf<typeof experiment>;
export type Props = ViewProps<ParamsOf<typeof experiment>, Frame>;

export const nameOf = (index: number): string => 'ABCDEF'[index] ?? '';

/** The slope of probability `row` in score `column`. */
export const slopeAt = ({ slopes, probs }: Frame, row: number, column: number): number => slopes[row * probs.length + column]!;

/** One cell with its numbers put into the formula. */
export function cellInWords(frame: Frame, row: number, column: number): string {
  const [s, t, slope] = [frame.probs[row]!, frame.probs[column]!, slopeAt(frame, row, column)].map((value) => sig(value, 3));
  const [own, other] = [nameOf(row), nameOf(column)];
  if (row === column) return `${own} in its own score: p × (1 − p) = ${s} × (1 − ${s}) = ${slope}`;
  return `${own} when score ${other} rises: −p of ${own} × p of ${other} = −${s} × ${t} = ${slope}`;
}
