/** @file The triangle of distributions with the path over all temperatures, and the three probabilities along that path. */
import type { ReactNode } from 'react';
import { COLDEST, HOTTEST } from '../../experiments/softmax-simplex/experiment';
import { Lines, Mark, Plot, px, sig } from '../../viz';
import type { Plane, Series } from '../../viz';
import { names } from './shared';
import type { Frame, Props } from './shared';
import { Triangle } from './triangle-plot';

/** Column `index` of the path. */
function along(frame: Frame, index: number): number[] {
  return Array.from(frame.temperatures, (_, row) => frame.path[3 * row + index]!);
}

function Cursor({ plane, temperature }: { plane: Plane; temperature: number }): ReactNode {
  const x = px(plane.x.at(temperature));
  return <line x1={x} x2={x} y1={px(plane.top)} y2={px(plane.bottom)} className="ideal" />;
}

function Probabilities({ frame, params, pinned, hover }: Props): ReactNode {
  const before = pinned?.frames.at(-1);
  const ghosts: Series[] = before
    ? names.map((name, i) => ({ id: name, xs: before.temperatures, ys: along(before, i), hue: 'ghost', every: 0 }))
    : [];
  const lines: Series[] = names.map((name, i) => ({
    id: name,
    xs: frame.temperatures,
    ys: along(frame, i),
    hue: 'prob',
    dash: ([0, 2, 3] as const)[i],
    every: 0,
    label: name,
    faint: hover !== null && hover !== name,
    readout: `${name}: probability ${sig(frame.probs[i]!, 3)} at temperature ${sig(params.temperature)}`,
  }));
  return (
    <Plot
      title="Probabilities"
      measure="against temperature, which is on a log axis"
      hue="prob"
      label="Probabilities of the three classes against temperature"
      x={{ kind: 'log', domain: [COLDEST, HOTTEST], label: 'temperature', ticks: [0.1, 1, 10], format: (value) => sig(value) }}
      y={{ domain: [0, 1], ticks: [0, 0.25, 0.5, 0.75, 1] }}
      height={320}
      labelRoom={28}
    >
      {(plane) => (
        <>
          <Cursor plane={plane} temperature={params.temperature} />
          <Lines series={[...ghosts, ...lines]} />
          {[...frame.probs].map((p, i) => (
            <Mark key={i} marker="circle" x={plane.x.at(params.temperature)} y={plane.y.at(p)} className="dot f q-prob" />
          ))}
        </>
      )}
    </Plot>
  );
}

export function View(props: Props): ReactNode {
  return (
    <div className="panels">
      <Triangle {...props} />
      <Probabilities {...props} />
    </div>
  );
}
