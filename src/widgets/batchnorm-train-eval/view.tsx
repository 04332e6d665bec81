/** @file The mean and the variance that batches have and the layer keeps, and what one fixed example becomes in either mode. */
import type { ReactNode } from 'react';
import type { Frame, Settings } from '../../experiments/batchnorm-train-eval/experiment';
import type { ViewProps } from '../define';
import { Statistics } from './statistics';

export type { Frame, Settings };
export type Props = ViewProps<Settings, Frame>;

export function View(props: Props): ReactNode {
  return (
    <div className="panels">
      <Statistics
        run={props}
        id="mean"
        title="Mean"
        measure="rings: of each batch; dashed: the true one"
        ofBatch={({ batch }) => batch && batch.mean}
        running={({ running }) => running.mean}
        truth={({ truth }) => truth.mean}
        label="running"
        atLeast={[0, 6]}
        height={280}
      />
      <Statistics
        run={props}
        id="variance"
        title="Variance"
        measure="rings: of each batch, over n; dashed: the true one"
        ofBatch={({ batch }) => batch && batch.variance}
        running={({ running }) => running.variance}
        truth={({ truth }) => truth.variance}
        label="running"
        atLeast={[0, 8]}
        height={280}
      />
      <div className="whole">
        <Statistics
          run={props}
          id="output"
          title="What x = 6 becomes"
          measure="rings: in training; dashed: by the true statistics"
          ofBatch={({ trainOutput }) => trainOutput}
          running={({ evalOutput }) => evalOutput}
          truth={({ idealOutput }) => idealOutput}
          label="evaluation"
          atLeast={[-1, 3]}
          height={320}
        />
      </div>
    </div>
  );
}
