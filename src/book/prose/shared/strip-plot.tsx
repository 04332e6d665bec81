/** @file The small plot of a Claim or a published criterion: the legal band and one dot a seed. */
import { AxisMarks } from './axis-marks';
import type { Condition } from './condition';
import { layStrip, STRIP } from './strip';

interface StripPlotProps {
  condition: Condition;
  values: readonly number[];
  /** What is measured; printed under the axis. */
  label: string;
}

export function StripPlot({ condition, values, label }: StripPlotProps) {
  const strip = layStrip(condition, values);
  const { height, top, bottom, middle, radius } = STRIP;
  const logNote = strip.span.scale === 'log' ? ', log axis' : '';
  return (
    <svg className="strip-plot" width="100%" height={height} aria-hidden="true" data-part="strip">
      <AxisMarks span={strip.span} top={bottom - 4} bottom={bottom} />
      <rect className="band" x={strip.band.x} width={strip.band.width} y={top + 4} height={bottom - top - 4} />
      {strip.bounds.map((x) => (
        <line key={x} className="ideal" x1={x} x2={x} y1={top} y2={bottom + 4} />
      ))}
      {strip.dots.map((x, i) => (
        <circle key={i} className="dot" cx={x} cy={middle} r={radius} />
      ))}
      <text className="end" x="100%" y={bottom + 38}>
        {label + logNote}
      </text>
    </svg>
  );
}
