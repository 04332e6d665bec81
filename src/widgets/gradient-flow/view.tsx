/** @file A deep net while it learns: a map of layers and steps, the step in view layer by layer, and the loss. */
import type { ReactNode } from 'react';
import { holding, Plot } from '../../viz';
import { RunLines, runRoom, runValues } from '../shared/run-lines';
import { ByLayer } from './by-layer';
import { Flow } from './flow';
import type { Frame, Props } from './shared';

const loss = (frame: Frame): number => frame.loss;
/** A loss beyond this would flatten everything else. */
const HIGHEST = 1e6;

function Loss(props: Props): ReactNode {
  const values = runValues(props, loss).filter((value) => value < HIGHEST);
  return (
    <Plot
      title="Loss"
      measure="cross-entropy in nats; guessing costs ln 2"
      hue="loss"
      label="Loss over the steps"
      x={{ domain: [0, Math.max(100, props.steps.at(-1) ?? 0)], label: 'step' }}
      y={{ kind: 'log', domain: holding(values, { kind: 'log', atLeast: [0.1, 1] }), reference: 1 }}
      height={260}
      labelRoom={runRoom(props, 'this run')}
    >
      <RunLines run={props} read={loss} id="loss" hue="loss" label="this run" />
    </Plot>
  );
}

export function View(props: Props): ReactNode {
  return (
    <div className="panels">
      <Flow {...props} />
      <ByLayer {...props} />
      <div className="whole">
        <Loss {...props} />
      </div>
    </div>
  );
}
