/** @file The walk of two weights over the bowl, the gradients that drove it, and how far is left. */
import type { ReactNode } from 'react';
import type { FrameOf, ParamsOf } from '../../experiments/define';
import type experiment from '../../experiments/zigzag/experiment';
import { ARRIVAL } from '../../experiments/zigzag/experiment';
import { holding, Plot } from '../../viz';
import type { ViewProps } from '../define';
import { RunLines, runRoom, runValues } from '../shared/run-lines';
import { Gradients } from './gradients';
import { Walk } from './walk';

export type Frame = FrameOf<typeof experiment>;
export type Props = ViewProps<ParamsOf<typeof experiment>, Frame>;

const distance = (frame: Frame): number => frame.distance;

function Distance(props: Props): ReactNode {
  const values = runValues(props, distance).filter((value) => value < 100);
  const last = Math.max(props.params.length, props.steps.at(-1) ?? 0);
  return (
    <Plot
      title="Distance to the ideal weights"
      hue="weight"
      label="Distance to the ideal weights over the steps"
      x={{ domain: [0, last], label: 'step' }}
      y={{ domain: holding(values, { kind: 'log', atLeast: [0.1, 10] }), kind: 'log', reference: ARRIVAL }}
      height={230}
      labelRoom={runRoom(props, 'this run')}
    >
      <RunLines run={props} read={distance} id="distance" hue="weight" label="this run" />
    </Plot>
  );
}

export function View(props: Props): ReactNode {
  return (
    <div className="panels">
      <Walk {...props} />
      <Gradients {...props} />
      <div className="whole">
        <Distance {...props} />
      </div>
    </div>
  );
}
