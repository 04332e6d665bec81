/** @file The Jacobian as a heatmap: a row a probability, a column a score, the pushed score's column outlined. */
import type { ReactNode } from 'react';
import { fixed, Heatmap, Label, Plot, px } from '../../viz';
import type { Plane } from '../../viz';
import { cellInWords, nameOf } from './shared';
import type { Props } from './shared';

/** Where cell (row, column) stands. */
function boxOf({ left, right, top, bottom }: Plane, n: number, row: number, column: number) {
  const [w, h] = [(right - left) / n, (bottom - top) / n];
  return { x: left + column * w, y: top + row * h, w, h };
}

/** Transparent cells that catch the pointer and the arrow keys; their numbers go to the line below the plots. */
function Cells({ plane, props: { frame, hover } }: { plane: Plane; props: Props }): ReactNode {
  const n = frame.probs.length;
  return Array.from({ length: n * n }, (_, k) => {
    const [row, column] = [Math.floor(k / n), k % n];
    const { x, y, w, h } = boxOf(plane, n, row, column);
    const id = `cell:${row}:${column}`;
    return (
      <rect
        key={id}
        x={px(x)}
        y={px(y)}
        width={px(w)}
        height={px(h)}
        className={hover === id ? 'row-hit on' : 'row-hit'}
        data-hover={id}
        data-readout={cellInWords(frame, row, column)}
      />
    );
  });
}

function Names({ plane, n }: { plane: Plane; n: number }): ReactNode {
  return Array.from({ length: n }, (_, i) => {
    const { x, y, w, h } = boxOf(plane, n, i, i);
    return (
      <g key={i}>
        <Label x={plane.left - 8} y={y + h / 2 + 4.5} text={`p_{${nameOf(i)}}`} className="end strong" />
        <Label x={x + w / 2} y={plane.bottom + 18} text={`z_{${nameOf(i)}}`} className="mid strong" />
      </g>
    );
  });
}

export function Matrix(props: Props): ReactNode {
  const { frame } = props;
  const n = frame.probs.length;
  return (
    <Plot
      title="Slopes"
      measure="of each probability (row) in each score (column)"
      hue="grad"
      label="Jacobian of softmax"
      x={{ domain: [0, n], ticks: [], label: 'score that rises' }}
      y={{ domain: [0, n], ticks: [] }}
      height={104 + 36 * n}
      left={40}
      down
    >
      {(plane) => {
        const { x, w } = boxOf(plane, n, 0, frame.raised);
        return (
          <>
            <Heatmap
              values={frame.slopes}
              rows={n}
              columns={n}
              ramp="div"
              max={0.25}
              gap={2}
              format={(slope) => fixed(slope, 3)}
            />
            <rect
              x={px(x - 1)}
              y={px(plane.top - 1)}
              width={px(w)}
              height={px(plane.bottom - plane.top)}
              className="contour main"
            />
            <Cells plane={plane} props={props} />
            <Names plane={plane} n={n} />
          </>
        );
      }}
    </Plot>
  );
}
