/** @file Scattered points: classes by colour and by marker, one path a class. */
import type { ReactNode } from 'react';
import { drawable } from '../number/finite';
import { usePlane } from '../plot/plane';
import { hueClass, markerOf } from '../theme/hues';
import type { Hue, Marker } from '../theme/hues';
import { markerPath } from './marker';

export interface PointsProps {
  xs: ArrayLike<number>;
  ys: ArrayLike<number>;
  hue: Hue;
  marker?: Marker;
  r?: number;
  /** Hollow marks: predictions, or points left out of training. */
  hollow?: boolean;
  faint?: boolean;
}

/** One class of points. */
export function Points({ xs, ys, hue, marker, r = 3.2, hollow = false, faint = false }: PointsProps): ReactNode {
  const plane = usePlane();
  const shape = marker ?? markerOf(hue);
  let path = '';
  for (let i = 0; i < xs.length; i += 1) {
    const [x, y] = [plane.x.at(xs[i] ?? NaN), plane.y.at(ys[i] ?? NaN)];
    if (drawable(x, y)) path += markerPath(shape === 'none' ? 'circle' : shape, x, y, r);
  }
  return path === '' ? null : (
    <path
      d={path}
      className={`dot ${hueClass(hue)}${hollow ? '' : ' f'}${faint ? ' faint' : ''}`}
      clipPath={`url(#${plane.id}-area)`}
    />
  );
}
