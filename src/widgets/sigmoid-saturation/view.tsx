/** @file Mean activation of each hidden layer over the epochs, and how widely each layer is spread now. */
import type { ReactNode } from 'react';
import type { FrameOf, ParamsOf } from '../../experiments/define';
import type experiment from '../../experiments/sigmoid-saturation/experiment';
import { HIDDEN } from '../../experiments/sigmoid-saturation/experiment';
import { dashOf, LayerAxis, Lines, Mark, Plot, px, sig } from '../../viz';
import type { Series } from '../../viz';
import type { ViewProps } from '../define';

type Props = ViewProps<ParamsOf<typeof experiment>, FrameOf<typeof experiment>>;

const EPOCHS = 60;
const layers = Array.from({ length: HIDDEN }, (_, i) => i);
const rangeOf = ({ activation }: Props['params']): readonly [number, number] => (activation === 'sigmoid' ? [0, 1] : [-1, 1]);

function Means({ params, frame, frames, steps, pinned, hover }: Props): ReactNode {
  const ghosts = pinned
    ? layers.map((i): Series => ({ id: `pinned-${i}`, ys: pinned.frames.map((each) => each.means[i] ?? NaN), hue: 'ghost' }))
    : [];
  const lines = layers.map((i): Series => {
    const id = `layer-${i + 1}`;
    const readout = `layer ${i + 1}: mean ${sig(frame.means[i] ?? NaN, 3)}, std ${sig(frame.stds[i] ?? NaN)}`;
    const ys = frames.map((each) => each.means[i] ?? NaN);
    return {
      id,
      xs: steps,
      ys,
      hue: 'act',
      dash: dashOf(HIDDEN - 1 - i),
      every: 0,
      label: `layer ${i + 1}`,
      faint: hover !== null && hover !== id,
      readout,
    };
  });
  return (
    <Plot
      title="Mean activation"
      measure="over 64 units and 500 points"
      hue="act"
      label="Mean activation of each hidden layer over the epochs"
      x={{ domain: [0, EPOCHS], label: 'epoch' }}
      y={{ domain: rangeOf(params) }}
      height={300}
      labelRoom={70}
    >
      <Lines series={[...ghosts, ...lines]} />
    </Plot>
  );
}

function Spread({ params, frame, hover }: Props): ReactNode {
  return (
    <Plot
      title="Where the layers stand now"
      measure="mean and one standard deviation each way"
      hue="act"
      label="Mean and spread of the activations of each hidden layer"
      x={{ domain: rangeOf(params), label: 'activation' }}
      y={{ domain: [0.4, HIDDEN + 0.6], ticks: [] }}
      left={28}
      height={300}
      down
    >
      {(plane) => (
        <>
          <LayerAxis x={12} depth={HIDDEN} />
          {layers.map((i) => {
            const [mean, std, y] = [frame.means[i] ?? NaN, frame.stds[i] ?? NaN, plane.y.at(i + 1)];
            const faint = hover !== null && hover !== `layer-${i + 1}` ? ' faint' : '';
            return (
              <g key={i} data-hover={`layer-${i + 1}`}>
                <line
                  x1={px(plane.x.at(mean - std))}
                  x2={px(plane.x.at(mean + std))}
                  y1={px(y)}
                  y2={px(y)}
                  className={`line q-act${faint}`}
                />
                <Mark marker="circle" x={plane.x.at(mean)} y={y} r={5} className={`dot q-act f${faint}`} />
              </g>
            );
          })}
        </>
      )}
    </Plot>
  );
}

export function View(props: Props): ReactNode {
  return (
    <div className="panels">
      <Means {...props} />
      <Spread {...props} />
    </div>
  );
}
