/**
 * @file A point to drag, in three layers after mafs (MIT): `PointDisplay` draws, `DraggablePoint` is controlled, and the hook
 * `useDrag` holds the pointer and the keys. Its coordinates are also typed, in the frame's number boxes.
 */
import type { ReactNode, Ref } from 'react';
import { px } from '../number/finite';
import { drawable } from '../number/finite';
import { sig } from '../number/format';
import { usePlane } from '../plot/plane';
import { hueClass } from '../theme/hues';
import type { Hue, Marker } from '../theme/hues';
import { Mark } from '../marks/marker';
import { useDrag } from './use-drag';
import type { DragHandlers, Place } from './use-drag';

export interface PointDisplayProps {
  /** Pixels. */
  x: number;
  y: number;
  hue: Hue;
  marker?: Marker;
  label: string;
  /** Text that says where the point is. */
  valueText: string;
  value: number;
  range: readonly [number, number];
  handlers?: DragHandlers;
  locked?: boolean;
  ref?: Ref<SVGGElement>;
}

/** Draws the point with a 44 px target around it; knows nothing of what moves it. */
export function PointDisplay({
  x,
  y,
  hue,
  marker = 'circle',
  label,
  valueText,
  value,
  range,
  handlers,
  locked = false,
  ref,
}: PointDisplayProps): ReactNode {
  if (!drawable(x, y)) return null;
  return (
    <g
      ref={ref}
      className={`handle ${hueClass(hue)}`}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={range[0]}
      aria-valuemax={range[1]}
      aria-valuenow={value}
      aria-valuetext={valueText}
      aria-disabled={locked || undefined}
      {...(locked ? {} : handlers)}
    >
      <circle cx={px(x)} cy={px(y)} r={22} className="handle-target" />
      <Mark marker={marker} x={x} y={y} r={7} className={`dot f ${hueClass(hue)}`} />
    </g>
  );
}

export interface DraggablePointProps {
  at: Place;
  onMove: (to: Place) => void;
  label: string;
  /** Free axes; a point on a curve is free along x. */
  axis?: 'x' | 'y' | 'both';
  hue?: Hue;
  marker?: Marker;
  /** Distance of one arrow key; a hundredth of each axis by default. */
  step?: Partial<Place>;
  valueText?: string;
  locked?: boolean;
}

/** A controlled point: its place comes in, wishes to move go out. */
export function DraggablePoint({
  at,
  onMove,
  label,
  axis = 'both',
  hue = 'ink',
  marker,
  step,
  valueText,
  locked,
}: DraggablePointProps): ReactNode {
  const plane = usePlane();
  const hundredth = (domain: readonly [number, number]): number => (domain[1] - domain[0]) / 100;
  const stride = { x: step?.x ?? hundredth(plane.x.domain), y: step?.y ?? hundredth(plane.y.domain) };
  const handlers = useDrag({ plane, at, axis, step: stride, onMove });
  const words = valueText ?? (axis === 'both' ? `x ${sig(at.x, 3)}, y ${sig(at.y, 3)}` : sig(axis === 'x' ? at.x : at.y, 3));
  return (
    <PointDisplay
      x={plane.x.at(at.x)}
      y={plane.y.at(at.y)}
      hue={hue}
      marker={marker}
      label={label}
      valueText={words}
      value={axis === 'y' ? at.y : at.x}
      range={axis === 'y' ? plane.y.domain : plane.x.domain}
      handlers={handlers}
      locked={locked}
    />
  );
}
