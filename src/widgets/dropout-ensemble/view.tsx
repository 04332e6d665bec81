/**
 * @file Three averages of all sub-networks side by side, what the sub-networks say, and the differences over the drop rate and over
 * a sample.
 */
import type { ReactNode } from 'react';
import type { FrameOf, ParamsOf } from '../../experiments/define';
import type experiment from '../../experiments/dropout-ensemble/experiment';
import { SWEEP } from '../../experiments/dropout-ensemble/experiment';
import { Bars, classHue, fixed, Histogram, holding, Label, Line, Lines, Plot, px, roomFor } from '../../viz';
import type { Bar, Bins } from '../../viz';
import type { ViewProps } from '../define';
import { RunLines, runRoom, runValues } from '../shared/run-lines';

export type Frame = FrameOf<typeof experiment>;
type Props = ViewProps<ParamsOf<typeof experiment>, Frame>;

const WAYS = [
  ['scaled', 'weight scaling'],
  ['geometric', 'geometric mean'],
  ['arithmetic', 'arithmetic mean'],
] as const;
/** Differences below this are rounding; they are drawn on the lowest line. */
const FLOOR = 1e-17;
const GAPS = { kind: 'log', domain: [FLOOR, 1], ticks: [1e-16, 1e-12, 1e-8, 1e-4, 1] } as const;

function Averages({ frame, params }: Props): ReactNode {
  const bars = Array.from({ length: params.classes }, (_, kind) =>
    WAYS.map(([way, name]): Bar => ({
      id: `${way}-${kind}`,
      label: `${'ABCD'[kind]} · ${name}`,
      value: frame[way][kind]!,
      hue: classHue(kind),
      text: fixed(frame[way][kind]!, 3),
    })),
  ).flat();
  return (
    <Plot
      title="Three ways to one answer"
      measure="probability of each class"
      hue="prob"
      label="Probability of each class by weight scaling, by the geometric mean and by the arithmetic mean"
      x={{ domain: [0, 1], ticks: [0, 0.25, 0.5, 0.75, 1] }}
      y={{ domain: [0, 1], ticks: [] }}
      left={140}
      labelRoom={22}
      height={74 + 24 * 3 * params.classes}
    >
      <Bars bars={bars} thickness={15} />
    </Plot>
  );
}

function Members({ frame, params }: Props): ReactNode {
  const bins: Bins = { domain: [0, 1], counts: Array.from(frame.bins), below: 0, above: 0, lost: 0, total: 1 };
  const marks = [
    { value: frame.arithmetic[0]!, name: 'mean', className: 'line q-prob' },
    { value: frame.scaled[0]!, name: 'weight scaling', className: 'ideal' },
  ];
  // The name of the left line is the higher one, clear of the right line; names that run leftwards, the other way round.
  const end = marks.some(({ value }) => value > 0.6);
  marks.sort((a, b) => (end ? b.value - a.value : a.value - b.value));
  return (
    <Plot
      title="What the sub-networks say"
      measure="probability of class A, each by its chance"
      hue="prob"
      label="Histogram of the probability of class A over all sub-networks"
      x={{ domain: [0, 1], label: 'probability of class A' }}
      y={{ domain: [0, Math.max(0.1, ...frame.bins) * 1.3] }}
      height={74 + 24 * 3 * params.classes}
    >
      {(plane) => (
        <>
          <Histogram bins={bins} hue="prob" asShare />
          {marks.map(({ value, name, className }, i) => {
            const [x, y] = [plane.x.at(value), plane.top + 12 + 18 * i];
            return (
              <g key={name}>
                <line x1={px(x)} x2={px(x)} y1={px(y - 8)} y2={px(plane.bottom)} className={className} />
                <Label x={end ? x - 6 : x + 6} y={y} text={name} className={`strong halo${end ? ' end' : ''}`} />
              </g>
            );
          })}
        </>
      )}
    </Plot>
  );
}

const floored = (values: ArrayLike<number>): number[] => Array.from(values, (value) => Math.max(FLOOR, value));

function Sweep({ frame, params }: Props): ReactNode {
  return (
    <Plot
      title="Distance from weight scaling"
      measure="largest"
      hue="prob"
      label="Distance of both means from weight scaling, against the drop probability"
      x={{ domain: [0, 1], label: 'drop probability', ticks: [0, 0.25, 0.5, 0.75, 1] }}
      y={GAPS}
      height={270}
      labelRoom={roomFor('arithmetic')}
    >
      {(plane) => (
        <>
          <line
            x1={px(plane.x.at(params.drop))}
            x2={px(plane.x.at(params.drop))}
            y1={px(plane.top)}
            y2={px(plane.bottom)}
            className="grid big"
          />
          <Lines
            series={[
              { id: 'arithmetic', xs: SWEEP, ys: floored(frame.sweepArithmetic), hue: 'prob', every: 3, label: 'arithmetic' },
              {
                id: 'geometric',
                xs: SWEEP,
                ys: floored(frame.sweepGeometric),
                hue: 'prob',
                dash: 1,
                every: 3,
                label: 'geometric',
              },
            ]}
          />
        </>
      )}
    </Plot>
  );
}

const sampledGap = (frame: Frame): number => frame.sampledGap;

function Sampled(props: Props): ReactNode {
  const { frame, steps, pinned, band } = props;
  const end = Math.max(20, steps.at(-1) ?? 0, ...[pinned?.frames ?? [], ...(band ?? [])].map((run) => run.length - 1));
  const scaling = Math.max(1e-4, frame.arithmeticGap);
  const gaps = runValues(props, sampledGap).filter((gap) => gap > 1e-6);
  return (
    <Plot
      title="Mean of a sample"
      measure="distance from the mean of all"
      hue="prob"
      label="Distance of the mean of the sub-networks drawn so far from the mean of all, over the number drawn"
      x={{ domain: [0, end], label: 'sub-networks drawn' }}
      y={{ kind: 'log', domain: holding([...gaps, scaling], { kind: 'log', atLeast: [0.01, 1] }) }}
      height={270}
      labelRoom={runRoom(props, 'sample')}
    >
      {(plane) => (
        <>
          <Line series={{ id: 'scaling', xs: [0, end], ys: [scaling, scaling], hue: 'ideal' }} />
          <RunLines run={props} read={sampledGap} id="sampled" hue="prob" label="sample" />
          <Label x={plane.left + 4} y={plane.bottom - 10} text="dashed: weight scaling, one pass" className="strong halo" />
        </>
      )}
    </Plot>
  );
}

export function View(props: Props): ReactNode {
  return (
    <div className="panels">
      <Averages {...props} />
      <Members {...props} />
      <Sweep {...props} />
      <Sampled {...props} />
    </div>
  );
}
