/** @file A curve of the explorer: an activation function on a grid, its slope by `backward()`, and where that slope is flat. */
import { tensor } from '../../tensor';
import { activate, type FunctionId } from './functions';
import { crowdShare, flatZones, type Zone } from './zones';

/** The grid goes from −EDGE to EDGE with 16 points a unit: 257 in all, with 0 among them. */
export const EDGE = 8;
const PER_UNIT = 16;

export interface Curve {
  id: FunctionId;
  /** f on the grid. */
  ys: Float64Array;
  /** f′ on the grid. */
  slopes: Float64Array;
  /** f and f′ at the chosen point. */
  value: number;
  slope: number;
  /** Where |f′| is below the threshold. */
  zones: Zone[];
  /** Share of the crowd in those zones. */
  saturatedShare: number;
}

export interface Frame {
  xs: Float64Array;
  curves: Curve[];
}

export interface CurveSettings {
  x: number;
  slope: number;
  threshold: number;
  spread: number;
}

export const grid = (): Float64Array => Float64Array.from({ length: 2 * EDGE * PER_UNIT + 1 }, (_, i) => i / PER_UNIT - EDGE);

/** f and f′ at every point of `xs`. The sum has slope 1 in each f(z), so backward leaves f′(z) in the gradient of z. */
function withSlopes(id: FunctionId, xs: ArrayLike<number>, slope: number): { ys: Float64Array; slopes: Float64Array } {
  const z = tensor(xs, { dtype: 'float64', requiresGrad: true });
  const h = activate(id, z, slope);
  h.sum().backward();
  return { ys: Float64Array.from(h.toArray()), slopes: Float64Array.from(z.grad!.toArray()) };
}

/** A whole curve with its numbers at the chosen point. */
export function curveOf(id: FunctionId, xs: Float64Array, { x, slope, threshold, spread }: CurveSettings): Curve {
  const curve = withSlopes(id, xs, slope);
  const point = withSlopes(id, [x], slope);
  const zones = flatZones(xs, curve.slopes, threshold);
  return { id, ...curve, value: point.ys[0]!, slope: point.slopes[0]!, zones, saturatedShare: crowdShare(zones, spread, EDGE) };
}
