/** @file Grid lines and tick labels in percent of the width, so that the same markup fits a phone and a wide page. */
import { runs } from '../../../viz/number/rich';
import { linearTicks, logTicks, tickTexts } from '../../../viz/plot/ticks';
import { percent, positionOf, type Span } from './axis';
import { textsApart } from './numbers';

interface AxisMarksProps {
  span: Span;
  /** Pixels: where the grid begins, and the baseline. */
  top: number;
  bottom: number;
  /** Labelled values in place of the round ones. */
  ticks?: readonly number[];
}

/** Round values across the axis. */
export const ticksOf = ({ min, max, scale }: Span): number[] =>
  scale === 'log' ? logTicks([min, max]) : linearTicks([min, max]);

export function AxisMarks({ span, top, bottom, ticks }: AxisMarksProps) {
  const values = ticks ?? ticksOf(span);
  const texts = ticks ? textsApart(ticks) : tickTexts(values, span.scale);
  return (
    <>
      {values.map((value, i) => (
        <Tick key={value} text={texts[i] ?? ''} x={percent(positionOf(value, span))} top={top} bottom={bottom} />
      ))}
      <line className="axis" x1="0%" x2="100%" y1={bottom} y2={bottom} />
    </>
  );
}

function Tick({ text, x, top, bottom }: { text: string; x: string; top: number; bottom: number }) {
  return (
    <>
      <line className="grid" x1={x} x2={x} y1={top} y2={bottom} />
      <text className="mid" x={x} y={bottom + 18}>
        {runs(text).map((run, i) => (
          <tspan key={i} className={run.place === 'up' ? 'script' : undefined} dy={run.place === 'up' ? '-.45em' : undefined}>
            {run.text}
          </tspan>
        ))}
      </text>
    </>
  );
}
