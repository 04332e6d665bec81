/** @file The small plot of a Claim or a published criterion: the legal band and one dot a seed. */
import { percent, positionOf, type Span } from './axis';
import { AxisMarks, ticksOf } from './axis-marks';
import type { Condition } from './condition';
import { layStrip, STRIP } from './strip';

interface StripPlotProps {
  condition: Condition;
  values: readonly number[];
  /** What is measured; printed under the axis. */
  label: string;
}

/** Share of the axis that two labels keep apart. */
const ROOM = 0.26;

export function StripPlot({ condition, values, label }: StripPlotProps) {
  const { span, band, bounds, dots } = layStrip(condition, values);
  const { height, top, bottom, middle, radius } = STRIP;
  return (
    <div className="strip-plot" aria-hidden="true">
      <svg width="100%" height={height} data-part="strip">
        <AxisMarks span={span} top={bottom - 4} bottom={bottom} ticks={stripTicks(bounds, span)} />
        <rect className="band q-act" x={band.x} width={band.width} y={top + 4} height={bottom - top - 4} />
        {bounds.map((bound) => (
          <line
            key={bound}
            className="ideal"
            x1={percent(positionOf(bound, span))}
            x2={percent(positionOf(bound, span))}
            y1={top}
            y2={bottom + 4}
          />
        ))}
        {dots.map((x, i) => (
          <circle key={i} className="dot q-act" cx={x} cy={middle} r={radius} />
        ))}
      </svg>
      <p>{span.scale === 'log' ? `${label}, log axis` : label}</p>
    </div>
  );
}

/** The bounds, and round values where their labels have room. */
function stripTicks(bounds: readonly number[], span: Span): number[] {
  const kept: number[] = [];
  for (const value of [...bounds, ...ticksOf(span)]) {
    if (kept.every((other) => Math.abs(positionOf(other, span) - positionOf(value, span)) > ROOM)) kept.push(value);
  }
  return kept.filter((value) => positionOf(value, span) < 0.92 || bounds.includes(value));
}
