/** @file A plot: an SVG of constant height whose children are marks on a plane. Pure: the same props draw the same bytes. */
import { useMemo, useRef } from 'react';
import type { ReactNode } from 'react';
import type { Hue } from '../theme/hues';
import { axisTitle, Head, textWidth, XAxis, YAxis } from './axis';
import { useScopedId } from './id-scope';
import { useWidth } from './measure';
import { PlaneContext } from './plane';
import type { Plane } from './plane';
import { makeScale } from './scale';
import type { AxisSpec } from './scale';

export interface PlotProps {
  /** The quantity, 600 weight, at top left. */
  title?: string;
  /** How it is measured, under the title; the y axis adds "log axis" here. */
  measure?: string;
  hue?: Hue;
  /** What the picture shows, for those who cannot see it. */
  label: string;
  x: AxisSpec;
  y: AxisSpec;
  height?: number;
  /** Pixels kept free right of the data for direct labels. */
  labelRoom?: number;
  /** Pixels left of the data; by default as wide as the y ticks need. */
  left?: number;
  /** y grows down the page: for layers and matrices. */
  down?: boolean;
  /** Draw no axis: for graphs and grids. */
  bare?: boolean;
  /** True when a child can be focused or dragged. */
  interactive?: boolean;
  children: ReactNode | ((plane: Plane) => ReactNode);
}

/** Space for head and axis titles, and the scales that fill the rest. */
function layOut(props: PlotProps, width: number, id: string): Plane {
  const { height = 260, x, y, bare = false, labelRoom = 14 } = props;
  const headLines = Number(props.title !== undefined) + Number((props.measure ?? y.label ?? '') !== '' || y.kind === 'log');
  const top = [bare ? 4 : 12, 28, 48][headLines] ?? 48;
  const probe = makeScale(y, [1, 0]);
  const widest = Math.max(0, ...probe.ticks.map((tick) => textWidth(tick.text)));
  const left = props.left ?? (bare ? 0 : Math.max(16, Math.ceil(widest) + 9));
  const xTitle = axisTitle(x.label, makeScale(x, [0, 1])) !== '';
  const bottom = height - (bare ? 4 : xTitle ? 44 : 26);
  const right = Math.max(left + 40, width - labelRoom);
  const vertical = props.down === true ? ([top, bottom] as const) : ([bottom, top] as const);
  return { x: makeScale(x, [left, right]), y: makeScale(y, vertical), left, right, top, bottom, width, height, id };
}

/** Axes, title and plane; see `PlotProps`. */
export function Plot(props: PlotProps): ReactNode {
  const ref = useRef<HTMLDivElement>(null);
  const width = useWidth(ref);
  const id = useScopedId(props.label);
  const plane = layOut(props, width, id);
  const { children, title, hue, label, bare = false, interactive = false, x, y } = props;
  const measure = axisTitle(props.measure ?? y.label, plane.y);
  return (
    <div className="plot" ref={ref}>
      <svg
        width="100%"
        height={plane.height}
        viewBox={`0 0 ${plane.width} ${plane.height}`}
        preserveAspectRatio="xMinYMin meet"
        role={interactive ? 'group' : 'img'}
        aria-label={label}
        className="plot-svg"
      >
        <Defs plane={plane} />
        <Head title={title} measure={measure} hue={hue} />
        {!bare && <YAxis plane={plane} spec={y} />}
        {!bare && <XAxis plane={plane} spec={x} />}
        <PlaneContext value={plane}>{typeof children === 'function' ? children(plane) : children}</PlaneContext>
      </svg>
    </div>
  );
}

/** The hatch that stands for "not computable", and the edge of the data area. */
function Defs({ plane }: { plane: Plane }): ReactNode {
  const { id, left, right, top, bottom } = plane;
  return useMemo(
    () => (
      <defs>
        <pattern id={`${id}-hatch`} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line className="hatch-line" x1="0" y1="0" x2="0" y2="7" />
        </pattern>
        <clipPath id={`${id}-area`}>
          <rect x={left - 4} y={top - 4} width={right - left + 8} height={bottom - top + 8} />
        </clipPath>
      </defs>
    ),
    [id, left, right, top, bottom],
  );
}
