/** @file The bowl that descent walks down, the inputs that shape it, and the loss over the steps. */
import type { ReactNode } from 'react';
import type { Frame, Settings } from '../../experiments/input-scaling/experiment';
import { holding, Plot, Points } from '../../viz';
import type { ViewProps } from '../define';
import { RunLines, runRoom, runValues } from '../shared/run-lines';
import { Bowl } from './bowl';

export type { Frame, Settings };
export type Props = ViewProps<Settings, Frame>;

/** Losses beyond this many times the first would flatten all others. */
const TALLEST = 100;
/** What is below is rounding, and is drawn here. */
const LOWEST = 1e-9;
const loss = (frame: Frame): number => Math.max(LOWEST, frame.loss);

function Inputs({ frame }: Props): ReactNode {
  const reach = Math.max(3, ...Array.from(frame.z, Math.abs)) * 1.05;
  const [xs, ys] = [0, 1].map((column) => Array.from(frame.z.filter((_, i) => i % 2 === column)));
  return (
    <Plot
      title="The inputs"
      measure="second feature against first, both axes alike"
      hue="act"
      label="The prepared inputs, second feature against first"
      x={{ domain: [-reach, reach], label: 'feature 1', reference: 0 }}
      y={{ domain: [-reach, reach], reference: 0 }}
      height={400}
    >
      <Points xs={xs!} ys={ys!} hue="act" />
    </Plot>
  );
}

function Loss(props: Props): ReactNode {
  const first = props.frames[0]!.loss;
  const values = runValues(props, loss).filter((value) => value < TALLEST * first);
  const least = Math.min(first / 10, ...values);
  return (
    <Plot
      title="Loss"
      hue="loss"
      label="Loss over the steps"
      x={{ domain: [0, Math.max(props.params.length, props.steps.at(-1) ?? 0)], label: 'step' }}
      y={{ kind: 'log', domain: holding([least, ...values], { kind: 'log' }) }}
      height={250}
      labelRoom={runRoom(props, 'this run')}
    >
      <RunLines run={props} read={loss} id="loss" hue="loss" label="this run" />
    </Plot>
  );
}

export function View(props: Props): ReactNode {
  return (
    <div className="panels">
      <Bowl {...props} />
      <Inputs {...props} />
      <div className="whole">
        <Loss {...props} />
      </div>
    </div>
  );
}
