/** @file The race, the sweep behind it, what the verdict hides, and the points that are to be told apart. */
import type { ReactNode } from 'react';
import { classHue, Plot, Points } from '../../viz';
import { Podium } from './podium';
import { Race } from './race';
import type { Props } from './shared';
import { Sweep } from './sweep';

function Task({ frames }: Props): ReactNode {
  const points = frames[0]?.points;
  if (!points) return null;
  const of = (label: number, axis: 0 | 1): number[] =>
    Array.from(points.y).flatMap((y, i) => (y === label ? [points.x[2 * i + axis] ?? NaN] : []));
  return (
    <Plot
      title="What they learn"
      measure="96 points of two classes"
      label="The points of both classes in the plane"
      x={{ domain: [-1.6, 2.4], ticks: [-1, 0, 1, 2] }}
      y={{ domain: [-1.3, 1.3], ticks: [-1, 0, 1] }}
      height={260}
    >
      {[0, 1].map((label) => (
        <Points key={label} xs={of(label, 0)} ys={of(label, 1)} hue={classHue(label)} />
      ))}
    </Plot>
  );
}

export function View(props: Props): ReactNode {
  return (
    <div className="panels">
      <Race {...props} />
      <Sweep {...props} />
      <Podium {...props} />
      <Task {...props} />
    </div>
  );
}
