/** @file The dashed line of what chance alone would give, upright or level. */
import type { ReactNode } from 'react';
import { px, usePlane } from '../../viz';

export function ChanceLine({ axis, value }: { axis: 'x' | 'y'; value: number }): ReactNode {
  const plane = usePlane();
  const at = px(plane[axis].at(value));
  const [left, right, top, bottom] = [px(plane.left), px(plane.right), px(plane.top), px(plane.bottom)];
  const ends = axis === 'x' ? { x1: at, x2: at, y1: top, y2: bottom } : { x1: left, x2: right, y1: at, y2: at };
  return <line {...ends} className="ideal" />;
}
