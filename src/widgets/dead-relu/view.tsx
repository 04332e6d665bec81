/** @file The net's answer beside the curve it learns, the share of examples on which each unit is active, and the units that are off. */
import type { ReactNode } from 'react';
import { holding, Lines, Plot } from '../../viz';
import { RunLines, runRoom, runValues } from '../shared/run-lines';
import { axisEnd } from './axis-end';
import type { Frame, Props } from './axis-end';
import { Units } from './units';

/** Answers beyond this are cut at the edge of the plot: one wild step would flatten the sine. */
const HIGHEST = 3;

const off = (frame: Frame): number => frame.off;
const loss = (frame: Frame): number => frame.loss;

function Fit({ frame, pinned }: Props): ReactNode {
  const values = [...frame.fit].filter((value) => Math.abs(value) <= HIGHEST);
  const ghost = pinned?.frames.at(-1);
  return (
    <Plot
      title="What the net answers"
      measure="answer against x"
      hue="act"
      label="The net's answer and the sine it should learn"
      x={{ domain: [-1, 1], label: 'x' }}
      y={{ domain: holding(values, { atLeast: [-1.5, 1.5] }), reference: 0 }}
      height={250}
      labelRoom={58}
    >
      <Lines
        series={[
          { id: 'target', xs: frame.x, ys: frame.y, hue: 'ideal', label: 'target' },
          ...(ghost ? [{ id: 'pinned', xs: ghost.x, ys: ghost.fit, hue: 'ghost' as const, every: 0 }] : []),
          { id: 'fit', xs: frame.x, ys: frame.fit, hue: 'act', every: 0, label: 'net' },
        ]}
      />
    </Plot>
  );
}

function Loss(props: Props): ReactNode {
  const values = runValues(props, loss);
  return (
    <Plot
      title="Loss"
      measure="half the mean squared error"
      hue="loss"
      label="Loss over the steps"
      x={{ domain: [0, axisEnd(props)], label: 'step' }}
      y={{ domain: holding(values, { kind: 'log', atLeast: [0.01, 10] }), kind: 'log' }}
      height={250}
      labelRoom={runRoom(props)}
    >
      <RunLines run={props} read={loss} id="loss" hue="loss" />
    </Plot>
  );
}

function Off(props: Props): ReactNode {
  return (
    <Plot
      title="Units off on every example"
      measure="of 32"
      hue="act"
      label="Number of units that are off on every example, over the steps"
      x={{ domain: [0, axisEnd(props)], label: 'step' }}
      y={{ domain: [0, 32], ticks: [0, 8, 16, 24, 32] }}
      height={230}
      labelRoom={runRoom(props, 'this run')}
    >
      <RunLines run={props} read={off} id="off" hue="act" label="this run" />
    </Plot>
  );
}

export function View(props: Props): ReactNode {
  return (
    <div className="panels">
      <Fit {...props} />
      <Loss {...props} />
      <Units {...props} />
      <Off {...props} />
    </div>
  );
}
