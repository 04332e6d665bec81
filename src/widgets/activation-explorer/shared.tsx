/** @file What the panels of the explorer share: types, the axis of z, names, and the cursor. */
import type { ReactNode } from 'react';
import type { FrameOf, ParamsOf } from '../../experiments/define';
import type experiment from '../../experiments/activation-explorer/experiment';
import { functionLabels } from '../../experiments/activation-explorer/functions';
import { px } from '../../viz';
import type { Plane } from '../../viz';
import type { ViewProps } from '../define';

type Frame = FrameOf<typeof experiment>;
export type Curve = Frame['curves'][number];
export type Props = ViewProps<ParamsOf<typeof experiment>, Frame>;

export const X = { domain: [-8, 8], label: 'z', ticks: [-8, -4, 0, 4, 8], reference: 0 } as const;

/** The function's name for readers. */
export function nameOf({ id }: Pick<Curve, 'id'>): string {
  return functionLabels[id];
}

/** A vertical line at z. */
export function Cursor({ plane, x }: { plane: Plane; x: number }): ReactNode {
  return <line x1={px(plane.x.at(x))} x2={px(plane.x.at(x))} y1={px(plane.top)} y2={px(plane.bottom)} className="ideal" />;
}
