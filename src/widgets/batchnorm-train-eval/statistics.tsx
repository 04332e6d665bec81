/** @file One statistic over the steps: that of each batch as a dot, the running one as a line, the true one dashed. */
import type { ReactNode } from 'react';
import { holding, Line, Plot, Points } from '../../viz';
import type { Series } from '../../viz';
import { RunLines, runRoom, runValues } from '../shared/run-lines';
import type { Frame, Props } from './view';

export interface StatisticsProps {
  run: Props;
  id: string;
  title: string;
  measure: string;
  /** Of the batch of a step; null where there is none. */
  ofBatch: (frame: Frame) => number | null;
  running: (frame: Frame) => number;
  truth: (frame: Frame) => number;
  /** The line's own name. */
  label: string;
  atLeast: readonly [number, number];
  height: number;
}

/** Dots, line and dashes over the steps that were seen so far. */
export function Statistics(props: StatisticsProps): ReactNode {
  const { run, id, title, measure, ofBatch, running, truth, label, atLeast, height } = props;
  const { frames, steps, params } = run;
  const dots = frames.map((frame) => ofBatch(frame) ?? NaN);
  const values = [...runValues(run, running), ...frames.map(truth), ...dots.filter(Number.isFinite)];
  const ideal: Series = { id: `${id}-truth`, xs: steps, ys: frames.map(truth), hue: 'ideal', every: 0 };
  return (
    <Plot
      title={title}
      measure={measure}
      hue="act"
      label={`${title} over the steps`}
      x={{ domain: [0, Math.max(params.length, steps.at(-1) ?? 0)], label: 'step' }}
      y={{ domain: holding(values, { atLeast }) }}
      height={height}
      labelRoom={runRoom(run, label)}
    >
      <Points xs={steps} ys={dots} hue="act" hollow r={2.6} />
      <Line series={ideal} />
      <RunLines run={run} read={running} id={id} hue="act" label={label} />
    </Plot>
  );
}
