/** @file What this way of judging shows and hides: the judged loss as a dot, the loss at the best rate as a ring. */
import type { ReactNode } from 'react';
import { racerLabels } from '../../experiments/activation-race/racers';
import { bestOf, standings } from '../../experiments/activation-race/standings';
import { Label, Mark, Plot, px } from '../../viz';
import type { Plane } from '../../viz';
import { lossDomain, type Props } from './shared';

interface RowProps {
  plane: Plane;
  y: number;
  name: string;
  judged: number;
  best: number;
}

/** A loss beyond the axis, or none at all, is said at its right end. */
function Row({ plane, y, name, judged, best }: RowProps): ReactNode {
  const [from, to] = [plane.x.at(best), plane.x.at(judged)];
  const beyond = Number.isNaN(judged) ? 'overflowed' : to > plane.right ? 'beyond the axis' : null;
  return (
    <g>
      <Label x={0} y={y + 4.5} text={name} className="strong" />
      {Number.isFinite(from) && (
        <line x1={px(from)} x2={px(beyond ? plane.right : to)} y1={px(y)} y2={px(y)} className="line q-loss faint" />
      )}
      <Mark marker="circle" x={from} y={y} r={6.5} className="dot q-loss" />
      {beyond ? (
        <Label x={plane.right} y={y - 7} text={beyond} className="end lab halo" />
      ) : (
        <Mark marker="circle" x={to} y={y} r={4} className="dot q-loss f" />
      )}
    </g>
  );
}

export function Podium({ params, frame }: Props): ReactNode {
  const places = standings(frame, params);
  return (
    <Plot
      title="What this verdict hides"
      measure="dot: as judged; ring: at its own best rate so far"
      hue="loss"
      label="Loss of each activation as judged, beside its loss at its own best rate"
      x={{ domain: lossDomain([...frame.losses]), kind: 'log', label: 'loss' }}
      y={{ domain: [0, Math.max(1, places.length)], ticks: [] }}
      left={84}
      height={260}
      down
    >
      {(plane) =>
        places.map(({ id, loss }, i) => (
          <Row
            key={id}
            plane={plane}
            y={plane.y.at(i + 0.5)}
            name={racerLabels[id]}
            judged={loss}
            best={bestOf(frame, id).loss}
          />
        ))
      }
    </Plot>
  );
}
