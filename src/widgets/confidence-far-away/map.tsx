/** @file The map of doubt around the data. It grows with the distance of the probe, so that far out the data are a dot. */
import type { ReactNode } from 'react';
import { CELLS } from '../../experiments/confidence-far-away/places';
import { Contours, DraggablePoint, Heatmap, Label, Plot, Points, px, sig } from '../../viz';
import type { Interval, Plane } from '../../viz';
import { sure } from './shared';
import type { Frame, Props } from './shared';

/** Doubt below this is left white. */
const NONE = 0.001;

/** 1 − confidence, row by row from the highest y, as a heatmap is drawn. */
function doubts({ map }: Frame): Float64Array {
  return Float64Array.from(map, (_, k) => {
    const row = CELLS - 1 - Math.floor(k / CELLS);
    const doubt = 1 - map[row * CELLS + (k % CELLS)]!;
    return doubt < NONE ? 0 : doubt;
  });
}

/** Coordinates of the examples of one class. */
function examplesOf({ x, classes }: Frame, kind: number): { xs: number[]; ys: number[] } {
  const mine = Array.from(classes, (_, i) => i).filter((i) => classes[i] === kind);
  return { xs: mine.map((i) => x[2 * i]!), ys: mine.map((i) => x[2 * i + 1]!) };
}

/** Distance in radii and direction in degrees of a place: the settings of the probe. */
function settingsOf({ centre, radius }: Frame, to: { x: number; y: number }): { distance: number; angle: number } {
  const [dx, dy] = [to.x - centre[0], to.y - centre[1]];
  const degrees = (Math.atan2(dy, dx) * 180) / Math.PI;
  return {
    distance: Math.min(100, Number((Math.hypot(dx, dy) / radius).toPrecision(3))),
    angle: Math.round((degrees + 360) % 360),
  };
}

/** The disc that holds all examples, and the ray to the probe. */
function Marks({ plane, frame }: { plane: Plane; frame: Frame }): ReactNode {
  const { centre, radius, probe } = frame;
  const [cx, cy] = [plane.x.at(centre[0]), plane.y.at(centre[1])];
  const [rx, ry] = [plane.x.at(centre[0] + radius) - cx, cy - plane.y.at(centre[1] + radius)];
  return (
    <g>
      <ellipse cx={px(cx)} cy={px(cy)} rx={px(rx)} ry={px(ry)} className="ideal" />
      <Label x={cx} y={cy + ry + 17} text="all data" className="lab mid halo" />
      <line x1={px(cx)} y1={px(cy)} x2={px(plane.x.at(probe.x))} y2={px(plane.y.at(probe.y))} className="line q-ink" />
    </g>
  );
}

export function DoubtMap({ frame, set }: Props): ReactNode {
  const { centre, radius, half, probe } = frame;
  const reach = half * radius;
  const span = (middle: number): Interval => [middle - reach, middle + reach];
  const inner = (middle: number): Interval => [middle - reach * (1 - 1 / CELLS), middle + reach * (1 - 1 / CELLS)];
  const size = Math.max(1.2, 3.2 * Math.min(1, 2 / half));
  const field = { values: frame.mapB, columns: CELLS, rows: CELLS, x: inner(centre[0]), y: inner(centre[1]) };
  return (
    <Plot
      title="Doubt"
      measure="1 − confidence; palest: below 0.001; line: decision boundary"
      hue="prob"
      label="Map of doubt around the data, with the probe"
      x={{ domain: span(centre[0]), label: 'x_1' }}
      y={{ domain: span(centre[1]) }}
      height={400}
      interactive
    >
      {(plane) => (
        <>
          <Heatmap values={doubts(frame)} rows={CELLS} columns={CELLS} ramp="seq" max={0.5} />
          <Contours field={field} levels={[0.5]} main={0.5} />
          <Points {...examplesOf(frame, 0)} hue="class-a" r={size} />
          <Points {...examplesOf(frame, 1)} hue="class-b" r={size} />
          <Marks plane={plane} frame={frame} />
          <DraggablePoint
            at={probe}
            hue="prob"
            marker="diamond"
            label="The probe"
            valueText={
              `class ${probe.probB > 0.5 ? 'B' : 'A'} with confidence ${sure(probe.confidence)}, logit gap ` +
              `${sig(Math.abs(probe.gap))}`
            }
            onMove={(to) => set(settingsOf(frame, to))}
          />
        </>
      )}
    </Plot>
  );
}
