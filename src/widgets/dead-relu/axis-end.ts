/** @file What the panels of this view share: their types, and where the axis of steps ends. */
import type { FrameOf, ParamsOf } from '../../experiments/define';
import type experiment from '../../experiments/dead-relu/experiment';
import type { ViewProps } from '../define';

export type Frame = FrameOf<typeof experiment>;
export type Props = ViewProps<ParamsOf<typeof experiment>, Frame>;

/** Where the axis of steps may end: most of it happens early, so it grows with the run. */
const ENDS = [25, 50, 100, 200];

/** The end of the axis for all that is drawn: this run, the pinned one, and the band. */
export function axisEnd({ steps, pinned, band }: Props): number {
  const lengths = [pinned?.frames ?? [], ...(band ?? [])].map((frames) => frames.length - 1);
  const last = Math.max(steps.at(-1) ?? 0, ...lengths);
  return ENDS.find((end) => end >= last) ?? 300;
}
