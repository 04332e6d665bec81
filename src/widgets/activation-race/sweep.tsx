/** @file The sweep behind the race: the present loss of each activation at each learning rate, and which of these are compared. */
import type { ReactNode } from 'react';
import { RATES, racerLabels } from '../../experiments/activation-race/racers';
import { nearestRate, standings, sweepOf } from '../../experiments/activation-race/standings';
import { dashOf, Lines, Mark, Plot, px } from '../../viz';
import type { Plane, Series } from '../../viz';
import { COIN_TOSS, lossDomain, type Props } from './shared';

/** An upright line at the rate that all share. */
function SharedRate({ plane, rate }: { plane: Plane; rate: number }): ReactNode {
  const x = px(plane.x.at(rate));
  return <line x1={x} x2={x} y1={px(plane.top)} y2={px(plane.bottom)} className="ideal" />;
}

export function Sweep({ params, frame, hover }: Props): ReactNode {
  const series = frame.ids.map((id, i): Series => ({
    id,
    xs: RATES,
    ys: sweepOf(frame, id),
    hue: 'loss',
    dash: dashOf(i),
    every: 0,
    label: racerLabels[id],
    faint: hover !== null && hover !== id,
  }));
  return (
    <Plot
      title="The sweep behind it"
      measure="loss now at each rate; dots are compared"
      hue="loss"
      label="Loss of each activation at each learning rate; the dots are what is compared"
      x={{ domain: [0.08, 37], kind: 'log', label: 'learning rate', ticks: RATES, format: String }}
      y={{ domain: lossDomain([...frame.losses]), kind: 'log', reference: COIN_TOSS }}
      height={320}
      labelRoom={84}
    >
      {(plane) => (
        <>
          {params.compare === 'one-rate' && <SharedRate plane={plane} rate={RATES[nearestRate(params.sharedRate)] ?? 1} />}
          <Lines series={series} />
          {standings(frame, params).map(({ id, rate, loss }) => (
            <Mark key={id} marker="circle" x={plane.x.at(RATES[rate] ?? 1)} y={plane.y.at(loss)} r={5} className="dot q-loss f" />
          ))}
        </>
      )}
    </Plot>
  );
}
