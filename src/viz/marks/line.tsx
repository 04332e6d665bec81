/** @file Lines: 1.75 px, a marker at chosen points, a label at the end in the line's own colour; ghosts and ideals in ink. */
import type { ReactNode } from 'react';
import { drawable } from '../number/finite';
import { Label } from '../number/rich';
import { textWidth } from '../plot/axis';
import { usePlane } from '../plot/plane';
import type { Plane } from '../plot/plane';
import { hueClass, markerOf } from '../theme/hues';
import type { Dash, Hue, Marker } from '../theme/hues';
import { Mark } from './marker';
import { linePath, thin } from './path';
import type { Pixels } from './path';

export interface Series {
  /** Identity for hover: equal ids light up together across panels. */
  id: string;
  ys: ArrayLike<number>;
  /** Positions; by default 0, 1, 2, … */
  xs?: ArrayLike<number>;
  hue: Hue;
  dash?: Dash;
  marker?: Marker;
  /** Mark every n-th point; 0 marks none. By default about ten marks a line. */
  every?: number;
  label?: string;
  /** Another line is being read: draw this one faint. */
  faint?: boolean;
  /** What the run bar says while the line is under the pointer. */
  readout?: string;
}

/** Pixels of a series on a plane. */
export function seriesPixels(plane: Plane, { xs, ys }: Pick<Series, 'xs' | 'ys'>): Pixels {
  const out: Pixels = { xs: [], ys: [] };
  for (let i = 0; i < ys.length; i += 1) {
    out.xs.push(plane.x.at(xs ? (xs[i] ?? NaN) : i));
    out.ys.push(plane.y.at(ys[i] ?? NaN));
  }
  return out;
}

function lineClass({ hue, dash = 0, faint = false }: Series): string {
  const base = hue === 'ideal' || hue === 'ghost' || hue === 'sketch' ? hue : `line ${hueClass(hue)}`;
  return `${base}${dash > 0 ? ` dash-${dash}` : ''}${faint ? ' faint' : ''}`;
}

function Markers({ series, pixels }: { series: Series; pixels: Pixels }): ReactNode {
  const marker = series.marker ?? markerOf(series.hue);
  const n = pixels.xs.length;
  const every = series.every ?? Math.max(1, Math.round(n / 10));
  if (marker === 'none' || every === 0 || n === 0) return null;
  const hollow = series.hue === 'ghost' || (series.dash ?? 0) % 2 === 1;
  const className = `dot ${hueClass(series.hue)}${hollow ? '' : ' f'}${series.faint ? ' faint' : ''}`;
  return pixels.xs.map((x, i) => {
    const chosen = series.hue === 'ghost' ? i === 0 || i === n - 1 : i % every === 0 || i === n - 1;
    return chosen && <Mark key={i} marker={marker} x={x} y={pixels.ys[i] ?? NaN} className={className} />;
  });
}

/** One line with its markers, clipped to the data area. Its label is drawn by `Lines`. */
export function Line({ series }: { series: Series }): ReactNode {
  const plane = usePlane();
  const pixels = seriesPixels(plane, series);
  return (
    <g data-hover={series.id} data-readout={series.readout} clipPath={`url(#${plane.id}-area)`}>
      <path d={linePath(thin(pixels))} className={lineClass(series)} />
      <Markers series={series} pixels={pixels} />
    </g>
  );
}

interface EndLabel {
  series: Series;
  x: number;
  y: number;
}

/** The last point of each labelled line that lies on the axes, pushed apart so that labels keep 16 px between them. */
function endLabels(plane: Plane, all: readonly Series[]): EndLabel[] {
  const found: EndLabel[] = [];
  for (const series of all) {
    if (series.label === undefined) continue;
    const { xs, ys } = seriesPixels(plane, series);
    const along = xs
      .map((x, i) => ({ x, y: ys[i] ?? NaN }))
      .filter(({ x, y }) => drawable(x, y) && x >= plane.left - 1 && x <= plane.right + 1);
    const last = along.findLast(({ y }) => y >= plane.top - 1 && y <= plane.bottom + 1) ?? along.at(-1);
    if (last === undefined) continue;
    found.push({ series, x: last.x, y: Math.max(plane.top, Math.min(plane.bottom, last.y)) });
  }
  return spread(found, plane);
}

function spread(labels: EndLabel[], plane: Plane): EndLabel[] {
  labels.sort((a, b) => a.y - b.y);
  const gap = 16;
  for (let i = 1; i < labels.length; i += 1) {
    const [before, here] = [labels[i - 1], labels[i]];
    if (before && here && here.y - before.y < gap) here.y = before.y + gap;
  }
  // letters stay clear of the axis
  let limit = plane.bottom - 8;
  for (let i = labels.length - 1; i >= 0; i -= 1) {
    const here = labels[i];
    if (!here) continue;
    here.y = Math.min(here.y, limit);
    limit = here.y - gap;
  }
  return labels;
}

/** From the end of a line to its label, and from the label to the edge of the plot: on paper, words are set larger. */
const [BEFORE, AFTER] = [12, 10];

/** Pixels that a plot keeps free right of its data so that these labels fit beside the ends of their lines: its `labelRoom`. */
export function roomFor(...labels: readonly string[]): number {
  return BEFORE + Math.ceil(Math.max(0, ...labels.map(textWidth))) + AFTER;
}

/** Where a label fits: right of the line's end, else left of it, else above it from the left edge of the plot. */
function labelPlace(plane: Plane, { series, x, y }: EndLabel): { x: number; y: number; anchor: string } {
  const width = textWidth(series.label ?? '') + AFTER;
  if (x + BEFORE + width <= plane.width) return { x: x + BEFORE, y: y + 4.5, anchor: '' };
  const above = Math.max(plane.top + 10, y - 9);
  return x - 8 - width >= plane.left ? { x: x - 8, y: above, anchor: ' end' } : { x: plane.left + 4, y: above, anchor: '' };
}

/** Several lines and their labels beside their ends; give the plot `labelRoom` for them. */
export function Lines({ series }: { series: readonly Series[] }): ReactNode {
  const plane = usePlane();
  return (
    <>
      {series.map((one) => (
        <Line key={one.id} series={one} />
      ))}
      {endLabels(plane, series).map((end) => {
        const { anchor, ...place } = labelPlace(plane, end);
        const { id, hue, label = '', faint } = end.series;
        return (
          <Label key={id} {...place} text={label} className={`in-hue halo ${hueClass(hue)}${anchor}${faint ? ' faint' : ''}`} />
        );
      })}
    </>
  );
}
