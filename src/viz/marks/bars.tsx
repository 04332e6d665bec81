/** @file Horizontal bars, one row a category, each value at the end of its bar. */
import type { ReactNode } from 'react';
import { px } from '../number/finite';
import { sig } from '../number/format';
import { Label } from '../number/rich';
import { usePlane } from '../plot/plane';
import { hueClass } from '../theme/hues';
import type { Hue, Marker } from '../theme/hues';
import { Mark } from './marker';

export interface Bar {
  id: string;
  label: string;
  value: number;
  hue: Hue | 'score';
  marker?: Marker;
  markerHue?: Hue;
  /** Where this bar stood in the pinned run. */
  ghost?: number;
  /** Text at the end; two significant figures by default. */
  text?: string;
  readout?: string;
}

export interface BarsProps {
  bars: readonly Bar[];
  /** Height of a bar within its row. */
  thickness?: number;
  /** Left edge of the row labels; give the plot a `left` that holds them. */
  labelsAt?: number;
  /** A value with a line of its own: text that the line would cross goes inside its bar. */
  clearOf?: number;
}

interface RowProps extends Required<Pick<BarsProps, 'thickness' | 'labelsAt'>>, Pick<BarsProps, 'clearOf'> {
  bar: Bar;
  y: number;
}

function Row({ bar, y, thickness, labelsAt, clearOf }: RowProps): ReactNode {
  const plane = usePlane();
  const { x, right, left } = plane;
  const zero = Math.max(left, Math.min(right, x.at(Math.max(x.domain[0], Math.min(x.domain[1], 0)))));
  const top = y - thickness / 2;
  const shift = bar.marker ? 20 : 0;
  const lost = !Number.isFinite(bar.value);
  const end = Math.max(left, Math.min(right, x.at(bar.value)));
  const edge = Math.max(end, bar.ghost === undefined ? end : x.at(bar.ghost));
  const toLine = clearOf === undefined ? NaN : x.at(clearOf) - edge;
  const inside = (edge > right - 44 || (toLine > 0 && toLine < 48)) && end - zero > 60;
  return (
    <g data-hover={bar.id} data-readout={bar.readout}>
      {bar.marker && (
        <Mark marker={bar.marker} x={labelsAt + 8} y={y} r={4.5} className={`dot f ${hueClass(bar.markerHue ?? 'ink')}`} />
      )}
      <Label x={labelsAt + shift} y={y + 4.5} text={bar.label} className="strong" />
      {lost ? (
        <rect
          x={px(left)}
          y={px(top)}
          width={px(right - left)}
          height={thickness}
          className="lost"
          fill={`url(#${plane.id}-hatch)`}
        />
      ) : (
        <rect
          x={px(Math.min(zero, end))}
          y={px(top)}
          width={px(Math.max(0.5, Math.abs(end - zero)))}
          height={thickness}
          className={`bar ${bar.hue === 'score' ? 'score' : hueClass(bar.hue)}`}
        />
      )}
      {bar.ghost !== undefined && Number.isFinite(bar.ghost) && (
        <rect
          x={px(Math.min(zero, x.at(bar.ghost)))}
          y={px(top - 3)}
          width={px(Math.abs(x.at(bar.ghost) - zero))}
          height={thickness + 6}
          className="ghost-bar"
        />
      )}
      <Label
        x={lost ? (left + right) / 2 : inside ? end - 6 : Math.max(edge, zero) + 6}
        y={y + 4.5}
        text={bar.text ?? sig(bar.value)}
        className={lost ? 'strong mid halo' : inside && bar.hue !== 'score' ? 'end inside' : inside ? 'end lab' : 'lab halo'}
      />
    </g>
  );
}

/** Rows of equal height down the plane. */
export function Bars({ bars, thickness = 18, labelsAt = 0, clearOf }: BarsProps): ReactNode {
  const { top, bottom } = usePlane();
  const row = (bottom - top) / Math.max(1, bars.length);
  return bars.map((bar, i) => (
    <Row key={bar.id} {...{ bar, labelsAt, clearOf }} y={top + (i + 0.5) * row} thickness={Math.min(thickness, row - 2)} />
  ));
}
