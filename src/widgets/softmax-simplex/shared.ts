/** @file What the panels of the triangle share. */
import type { FrameOf, ParamsOf } from '../../experiments/define';
import type experiment from '../../experiments/softmax-simplex/experiment';
import { fixed } from '../../viz';
import type { ViewProps } from '../define';

export type Frame = FrameOf<typeof experiment>;
export type Props = ViewProps<ParamsOf<typeof experiment>, Frame>;
export const names = ['A', 'B', 'C'] as const;

/** `A 0.836, B 0.113, C 0.051` */
export const listed = (probs: ArrayLike<number>): string => names.map((name, i) => `${name} ${fixed(probs[i]!, 3)}`).join(', ');
