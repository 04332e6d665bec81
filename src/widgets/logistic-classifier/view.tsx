/** @file The plane cut into three regions, the points that cut it, and the loss on its way down. */
import type { ReactNode } from 'react';
import { log } from '../../base/math';
import type { FrameOf, ParamsOf } from '../../experiments/define';
import type experiment from '../../experiments/logistic-classifier/experiment';
import { CELLS, SPAN } from '../../experiments/logistic-classifier/experiment';
import { CLASSES } from '../../experiments/logistic-classifier/points';
import { EditablePoints, holding, Label, Plot } from '../../viz';
import type { ViewProps } from '../define';
import { ClassRegions } from '../shared/class-regions';
import { RunLines, runRoom, runValues } from '../shared/run-lines';

export type Frame = FrameOf<typeof experiment>;
type Props = ViewProps<ParamsOf<typeof experiment>, Frame>;

function PlaneOfPoints(props: Props): ReactNode {
  const { frame, params, set } = props;
  const lost = frame.diverged !== null && params.data.length > 0;
  return (
    <Plot
      title="Which class wins where"
      measure="shades: above 0.5, above 0.8; click to add to class A"
      label="Decision regions of the three classes with the points"
      x={{ domain: SPAN, label: 'x_1' }}
      y={{ domain: SPAN }}
      height={400}
      interactive
    >
      {(plane) => (
        <>
          {!lost && <ClassRegions {...frame} columns={CELLS} classes={CLASSES.length} />}
          {lost && (
            <Label
              x={(plane.left + plane.right) / 2}
              y={plane.top + 20}
              text="no regions: the weights overflowed"
              className="lab mid halo"
            />
          )}
          <EditablePoints
            points={params.data}
            classes={[...CLASSES]}
            maxCount={60}
            onChange={(points) => set({ data: points.map((p) => ({ ...p, class: p.class ?? 'a' })) })}
          />
        </>
      )}
    </Plot>
  );
}

const lossOf = (frame: Frame): number => frame.loss;
/** What guessing evenly among three classes costs. */
const LN_3 = log(3);

function Loss(props: Props): ReactNode {
  const values = runValues(props, lossOf).filter(Number.isFinite);
  const last = Math.max(props.params.length, props.steps.at(-1) ?? 0);
  return (
    <Plot
      title="Loss over all points"
      measure="mean cross-entropy, nats"
      hue="loss"
      label="Mean cross-entropy over the steps"
      x={{ domain: [0, last], label: 'step' }}
      y={{ domain: holding(values, { atLeast: [0, 1.2] }), reference: LN_3 }}
      height={230}
      labelRoom={runRoom(props, 'this run')}
    >
      {(plane) => (
        <>
          <Label x={plane.right} y={plane.y.at(LN_3) - 6} text="ln 3" className="lab end halo" />
          <RunLines run={props} read={lossOf} id="loss" hue="loss" label="this run" />
        </>
      )}
    </Plot>
  );
}

function Gradient(props: Props): ReactNode {
  const read = (frame: Frame): number => frame.gradientNorm;
  const last = Math.max(props.params.length, props.steps.at(-1) ?? 0);
  const values = runValues(props, read).filter((value) => Number.isFinite(value) && value > 0);
  return (
    <Plot
      title="Size of the gradient"
      measure="norm over W and b, all points"
      hue="grad"
      label="Norm of the gradient over the steps"
      x={{ domain: [0, last], label: 'step' }}
      y={{ kind: 'log', domain: holding(values, { kind: 'log', atLeast: [0.01, 1] }) }}
      height={230}
      labelRoom={runRoom(props, 'this run')}
    >
      <RunLines run={props} read={read} id="gradient" hue="grad" label="this run" />
    </Plot>
  );
}

export function View(props: Props): ReactNode {
  return (
    <div className="panels">
      <div className="whole">
        <PlaneOfPoints {...props} />
      </div>
      <Loss {...props} />
      <Gradient {...props} />
    </div>
  );
}
