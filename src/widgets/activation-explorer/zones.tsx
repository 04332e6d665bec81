/** @file The panel of saturated stretches. */
import type { ReactNode } from 'react';
import { dashOf, Label, percent, Plot, px, roomFor, sig } from '../../viz';
import { Cursor, nameOf, X } from './shared';
import type { Props } from './shared';

/** Length of the piece of line that stands before each name, so that the panel is also the key to the dashes above. */
const KEY = 28;

/** One row a function: hatched where its slope is below the threshold. */
export function Zones({ frame, params }: Props): ReactNode {
  const rows = Math.max(1, frame.curves.length);
  const measure = `slope below ${sig(params.threshold)}, with the share of pre-activations there`;
  return (
    <Plot
      title="Saturated"
      measure={measure}
      label="Stretches of z where each function is saturated"
      x={X}
      y={{ domain: [0, rows], ticks: [] }}
      left={112}
      labelRoom={roomFor(...frame.curves.map(({ saturatedShare }) => percent(saturatedShare)))}
      height={96 + 26 * rows}
      down
    >
      {(plane) => (
        <>
          {frame.curves.map((curve, row) => {
            const [top, middle] = [plane.y.at(row + 0.15), plane.y.at(row + 0.5) + 4.5];
            const height = px(plane.y.at(row + 0.85) - top);
            return (
              <g key={curve.id} data-hover={curve.id}>
                <line x1={0} x2={KEY} y1={px(middle - 4.5)} y2={px(middle - 4.5)} className={`line q-ink dash-${dashOf(row)}`} />
                <Label x={KEY + 8} y={middle} text={nameOf(curve)} className="strong" />
                <rect x={px(plane.left)} y={px(top)} width={px(plane.right - plane.left)} height={height} className="cell" />
                {curve.zones.map(([from, to]) => (
                  <rect
                    key={from}
                    x={px(plane.x.at(from))}
                    y={px(top)}
                    width={px(plane.x.at(to) - plane.x.at(from))}
                    height={height}
                    className="lost"
                    fill={`url(#${plane.id}-hatch)`}
                  />
                ))}
                <Label x={plane.right + 8} y={middle} text={percent(curve.saturatedShare)} className="lab" />
              </g>
            );
          })}
          <Cursor plane={plane} x={params.x} />
        </>
      )}
    </Plot>
  );
}
