/** @file The sub-network of a sample, the latest masks, and what the output unit receives in training against test. */
import type { ReactNode } from 'react';
import { holding, Histogram, Label, Line, Plot, px } from '../../viz';
import type { Bins, Plane } from '../../viz';
import { RunLines, runRoom, runValues } from '../shared/run-lines';
import { Masks, Net } from './drawing';
import type { Frame, Props } from './drawing';

const mean = (frame: Frame): number => frame.mean;

/** Upright lines at the mean so far and at the value of the test; the names stand clear of the other line. */
function Marks({ plane, frame }: { plane: Plane; frame: Frame }): ReactNode {
  const marks = [
    { value: frame.mean, name: 'mean', line: 'line q-act' },
    { value: frame.test, name: 'test', line: 'ideal' },
  ].filter(({ value }) => Number.isFinite(value));
  // The name of the left line is the higher one; names that run leftwards, the other way round.
  const right = marks.some(({ value }) => plane.x.at(value) > plane.right - 50);
  marks.sort((a, b) => (right ? b.value - a.value : a.value - b.value));
  return marks.map(({ value, name, line }, i) => {
    const [at, y] = [plane.x.at(value), plane.top + 12 + 18 * i];
    return (
      <g key={name}>
        <line x1={px(at)} x2={px(at)} y1={px(y - 8)} y2={px(plane.bottom)} className={line} />
        <Label x={right ? at - 6 : at + 6} y={y} text={name} className={`halo strong${right ? ' end' : ''}`} />
      </g>
    );
  });
}

function Received({ frame }: Props): ReactNode {
  const counts = Array.from(frame.bins);
  const bins: Bins = { domain: [0, frame.top], counts, below: 0, above: 0, lost: 0, total: frame.count };
  const tallest = Math.max(0, ...counts) / Math.max(1, frame.count);
  return (
    <Plot
      title="What the output unit receives"
      measure="share of the samples in training mode"
      hue="act"
      label="Histogram of what the output unit received over the masks, with their mean and the value at test"
      x={{ domain: [0, Math.max(frame.top, frame.test) * 1.02], label: 'sum of weight × value' }}
      y={{ domain: [0, Math.max(0.1, Math.min(1.1, tallest * 1.3))] }}
      height={250}
    >
      {(plane) => (
        <>
          <Histogram bins={bins} hue="act" asShare />
          <Marks plane={plane} frame={frame} />
        </>
      )}
    </Plot>
  );
}

function Means(props: Props): ReactNode {
  const { frame, frames, steps, pinned, band } = props;
  const end = Math.max(20, steps.at(-1) ?? 0, ...[pinned?.frames ?? [], ...(band ?? [])].map((run) => run.length - 1));
  const values = [...runValues(props, mean).filter(Number.isFinite), ...frames.slice(-1).map((f) => f.test)];
  return (
    <Plot
      title="Training mean against test"
      measure="what the output unit receives"
      hue="act"
      label="Mean over the samples so far of what the output unit received, and the value at test, over the steps"
      x={{ domain: [0, end], label: 'step' }}
      y={{ domain: holding(values, { atLeast: [0, frame.test * 1.1] }) }}
      height={250}
      labelRoom={runRoom(props, 'mean so far')}
    >
      {(plane) => (
        <>
          <Line series={{ id: 'test', xs: [0, end], ys: [frame.test, frame.test], hue: 'ideal' }} />
          <Label x={plane.right} y={plane.y.at(frame.test) - 7} text="test" className="strong halo end" />
          <RunLines run={props} read={mean} id="mean" hue="act" label="mean so far" />
        </>
      )}
    </Plot>
  );
}

export function View(props: Props): ReactNode {
  return (
    <div className="panels">
      <Net {...props} />
      <Masks {...props} />
      <Received {...props} />
      <Means {...props} />
    </div>
  );
}
