/** @file Points that the reader adds, drags and deletes on a plot; the table of typed coordinates is their control. */
import { useRef } from 'react';
import type { KeyboardEvent, PointerEvent, ReactNode } from 'react';
import { px } from '../number/finite';
import { usePlane } from '../plot/plane';
import { classHue, markerOf } from '../theme/hues';
import { DraggablePoint } from './draggable-point';
import { placeUnder } from './use-drag';
import type { Place } from './use-drag';

export interface ClassedPoint extends Place {
  class?: string;
}

export interface EditablePointsProps {
  points: readonly ClassedPoint[];
  /** Class names in the order of their colours. */
  classes?: readonly string[];
  /** Class of points that are added. */
  adding?: string;
  maxCount: number;
  onChange: (points: ClassedPoint[]) => void;
  locked?: boolean;
}

/** Draggable points over an area that adds one where it is clicked. Delete or Backspace removes the focused point. */
export function EditablePoints({
  points,
  classes = [],
  adding,
  maxCount,
  onChange,
  locked = false,
}: EditablePointsProps): ReactNode {
  const plane = usePlane();
  const { x, y, left, top, right, bottom } = plane;
  const group = useRef<SVGGElement>(null);
  const add = (event: PointerEvent<SVGRectElement>): void => {
    const { x: px0, y: py0 } = placeUnder(plane, event);
    if (locked || points.length >= maxCount || x.beyond(px0) !== 0 || y.beyond(py0) !== 0) return;
    const kind = adding ?? classes[0];
    onChange([...points, kind === undefined ? { x: px0, y: py0 } : { x: px0, y: py0, class: kind }]);
  };
  const remove = (event: KeyboardEvent<SVGGElement>): void => {
    if (locked || (event.key !== 'Delete' && event.key !== 'Backspace')) return;
    const handles = [...(group.current?.querySelectorAll('.handle') ?? [])];
    const index = handles.findIndex((handle) => handle === event.target);
    if (index < 0) return;
    event.preventDefault();
    onChange(points.filter((_, i) => i !== index));
  };
  return (
    <g ref={group} onKeyDown={remove}>
      <rect x={px(left)} y={px(top)} width={px(right - left)} height={px(bottom - top)} className="add-area" onPointerUp={add} />
      {points.map((point, i) => {
        const kind = Math.max(0, classes.indexOf(point.class ?? ''));
        const hue = classes.length > 0 ? classHue(kind) : 'ink';
        const move = (to: Place): void => onChange(points.map((one, j) => (j === i ? { ...one, ...to } : one)));
        const label = `Point ${i + 1}${point.class === undefined ? '' : `, class ${point.class}`}`;
        return (
          <DraggablePoint
            key={i}
            at={point}
            onMove={move}
            label={label}
            hue={hue}
            marker={hue === 'ink' ? 'circle' : markerOf(hue)}
            locked={locked}
          />
        );
      })}
    </g>
  );
}
