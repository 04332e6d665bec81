/** @file The weights of the hidden layer, one column a unit, with the loss and the number of different units over the steps. */
import type { ReactNode } from 'react';
import type { FrameOf, ParamsOf } from '../../experiments/define';
import type experiment from '../../experiments/weight-symmetry/experiment';
import { ROWS } from '../../experiments/weight-symmetry/experiment';
import { fixed, Heatmap, holding, Label, Plot } from '../../viz';
import type { ViewProps } from '../define';
import { RunLines, runRoom, runValues } from '../shared/run-lines';

export type Frame = FrameOf<typeof experiment>;
export type Props = ViewProps<ParamsOf<typeof experiment>, Frame>;

/** What the rows hold. */
const names = ['first input', 'second input', 'bias', 'to the output'] as const;
const loss = (frame: Frame): number => frame.loss;
const distinct = (frame: Frame): number => frame.distinct;

function Columns({ frame, params }: Props): ReactNode {
  const { units } = params;
  const most = Math.max(0.5, ...frame.weights.map(Math.abs));
  const weights = [...frame.weights];
  return (
    <Plot
      title="Weights"
      measure={`one column a unit; full colour is ${fixed(most, 1)}, the sign decides the hue`}
      label={`Weights of ${units} hidden units`}
      x={{ domain: [0.5, units + 0.5], ticks: Array.from({ length: units }, (_, i) => i + 1), label: 'hidden unit' }}
      y={{ domain: [0, ROWS], ticks: [] }}
      left={92}
      height={250}
      labelRoom={4}
      down
    >
      {(plane) => (
        <>
          <Heatmap
            values={weights}
            rows={ROWS}
            columns={units}
            ramp="div"
            max={most}
            gap={2}
            format={(value) => fixed(value, 1)}
          />
          {names.map((name, row) => (
            <Label key={name} x={plane.left - 8} y={plane.y.at(row + 0.5) + 4.5} text={name} className="end lab" />
          ))}
        </>
      )}
    </Plot>
  );
}

export function View(props: Props): ReactNode {
  const { units } = props.params;
  const steps = { domain: [0, 400] as const, label: 'step' };
  return (
    <div className="panels">
      <div className="whole">
        <Columns {...props} />
      </div>
      <Plot
        title="Different units"
        measure="equal ones count once"
        label="Number of different hidden units over the steps"
        x={steps}
        y={{ domain: [0, units], ticks: units < 5 ? Array.from({ length: units + 1 }, (_, i) => i) : undefined }}
        height={220}
        labelRoom={runRoom(props)}
      >
        <RunLines run={props} read={distinct} id="distinct" hue="weight" />
      </Plot>
      <Plot
        title="Loss"
        measure="cross-entropy, nats"
        hue="loss"
        label="Loss over the steps"
        x={steps}
        y={{ domain: holding(runValues(props, loss), { atLeast: [0, 0.8] }), reference: 0 }}
        height={220}
        labelRoom={runRoom(props)}
      >
        <RunLines run={props} read={loss} id="loss" hue="loss" />
      </Plot>
    </div>
  );
}
