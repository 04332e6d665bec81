/** @file Pointer and arrow keys for anything that stands at a place on a plane: the same hook moves points, sketches and thresholds. */
import { useRef } from 'react';
import type { KeyboardEvent, PointerEvent } from 'react';
import type { Plane } from '../plot/plane';

export interface Place {
  x: number;
  y: number;
}

export interface DragOptions {
  plane: Plane;
  at: Place;
  /** Along which axes the thing may move. */
  axis: 'x' | 'y' | 'both';
  /** Distance of one arrow key in data units; Shift moves ten. */
  step: Place;
  onMove: (to: Place) => void;
}

export interface DragHandlers {
  onPointerDown: (event: PointerEvent<SVGElement>) => void;
  onPointerMove: (event: PointerEvent<SVGElement>) => void;
  onPointerUp: (event: PointerEvent<SVGElement>) => void;
  onPointerCancel: (event: PointerEvent<SVGElement>) => void;
  onKeyDown: (event: KeyboardEvent<SVGElement>) => void;
}

/** Data coordinates under the pointer, on the axes of `plane`. */
export function placeUnder(plane: Plane, event: PointerEvent<SVGElement>): Place {
  const svg = event.currentTarget.ownerSVGElement;
  const box = svg?.getBoundingClientRect();
  if (!svg || !box || box.width === 0) return { x: NaN, y: NaN };
  const scale = Math.min(box.width / plane.width, box.height / plane.height);
  return { x: plane.x.invert((event.clientX - box.left) / scale), y: plane.y.invert((event.clientY - box.top) / scale) };
}

function clampTo([lo, hi]: readonly [number, number], value: number, fallback: number): number {
  return Number.isFinite(value) ? Math.max(lo, Math.min(hi, value)) : fallback;
}

const ARROWS: Readonly<Record<string, Place>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: 1 },
  ArrowDown: { x: 0, y: -1 },
};

/** Handlers for the element that is dragged. Moves stay inside the axes; axes that are not free keep their value. */
export function useDrag({ plane, at, axis, step, onMove }: DragOptions): DragHandlers {
  const held = useRef(false);
  const move = (x: number, y: number): void => {
    onMove({
      x: axis === 'y' ? at.x : clampTo(plane.x.domain, x, at.x),
      y: axis === 'x' ? at.y : clampTo(plane.y.domain, y, at.y),
    });
  };
  const release = (): void => {
    held.current = false;
  };
  const onKeyDown = (event: KeyboardEvent<SVGElement>): void => {
    const by = event.shiftKey ? 10 : 1;
    const ends = { Home: 0, End: 1 } as const;
    const end = event.key === 'Home' || event.key === 'End' ? ends[event.key] : null;
    const arrow = ARROWS[event.key];
    if (end !== null) move(plane.x.domain[end], axis === 'y' ? plane.y.domain[end] : at.y);
    else if (arrow && axis === 'x') move(at.x + by * step.x * (arrow.x + arrow.y), at.y);
    else if (arrow && axis === 'y') move(at.x, at.y + by * step.y * (arrow.x + arrow.y));
    else if (arrow) move(at.x + by * step.x * arrow.x, at.y + by * step.y * arrow.y);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return {
    onPointerDown: (event) => {
      held.current = true;
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove: (event) => {
      if (!held.current) return;
      const to = placeUnder(plane, event);
      move(to.x, to.y);
    },
    onPointerUp: release,
    onPointerCancel: release,
    onKeyDown,
  };
}
