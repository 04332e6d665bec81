/** @file The pad, what each layer makes of it, what both nets answer, and how well they do on digits that they never saw. */
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { lookAt } from '../../experiments/conv-train/look';
import { Band, Bars, Label, Lines, percent, Plot, px, usePlane } from '../../viz';
import type { Bar } from '../../viz';
import { runRoom, runSeries } from '../shared/run-lines';
import { Maps } from './maps';
import { Pad } from './pad';
import type { Frame, Props, Seen } from './shared';

function Answers({ look }: Seen): ReactNode {
  const panels = [
    ['convolutional net', look.probs],
    ['dense net', look.denseProbs],
  ] as const;
  return panels.map(([name, probs]) => (
    <Plot
      key={name}
      title={`What the ${name} reads`}
      measure="probability of each digit"
      hue="prob"
      label={`Probabilities of the ten digits by the ${name}`}
      x={{ domain: [0, 1], reference: 0 }}
      y={{ domain: [0, 10], ticks: [] }}
      height={290}
      left={20}
      labelRoom={48}
    >
      <Bars
        thickness={14}
        bars={Array.from(probs, (value, digit): Bar => ({
          id: `digit ${digit}`,
          label: String(digit),
          value,
          hue: 'prob',
          text: Number.isFinite(value) ? percent(value) : undefined,
        }))}
      />
    </Plot>
  ));
}

function Layers({ frame, look }: Seen): ReactNode {
  const { filters } = look;
  return (
    <>
      <Maps
        title="Kernels of the first layer"
        measure="weights; teal below 0, brown above"
        label="The 3 × 3 kernels of the first layer"
        hue="weight"
        values={frame.weights.conv[0]!}
        count={filters}
        side={3}
        ramp="div"
        perRow={6}
        name="kernel"
      />
      <Maps
        title="Their maps of your digit"
        measure="after ReLU, 16 × 16"
        label="The maps of the first layer for the drawn digit"
        hue="act"
        values={look.first}
        count={filters}
        side={16}
        ramp="seq"
        perRow={6}
        name="map"
      />
      <div className="whole">
        <Maps
          title="Maps of the second layer"
          measure="after pooling to 8 × 8, the next convolution, and ReLU"
          label="The maps of the second layer for the drawn digit"
          hue="act"
          values={look.second}
          count={2 * filters}
          side={8}
          ramp="seq"
          perRow={6}
          name="second-layer map"
        />
      </div>
    </>
  );
}

const ofConv = (frame: Frame): number => frame.accuracy;
const ofDense = (frame: Frame): number => frame.denseAccuracy;

/** Both nets over the steps; the band of eight seeds is that of the convolutional net. */
function Curves(props: Props): ReactNode {
  const { steps, cursor, band } = props;
  const plane = usePlane();
  const at = plane.x.at(steps[cursor] ?? 0);
  const alone = { ...props, pinned: null, branches: [], band: null };
  const series = [
    ...runSeries({ run: props, read: ofConv, id: 'accuracy', hue: 'prob', label: 'convolutional' }),
    ...runSeries({ run: alone, read: ofDense, id: 'dense', hue: 'ink', label: 'dense' }).map((one) => ({
      ...one,
      dash: 2 as const,
    })),
  ];
  return (
    <>
      {band && <Band id="accuracy-band" runs={band.map((frames) => frames.map(ofConv))} hue="prob" />}
      <line x1={px(at)} x2={px(at)} y1={px(plane.top)} y2={px(plane.bottom)} className="grid big" />
      <Lines series={series} />
    </>
  );
}

function Accuracy(props: Props): ReactNode {
  const last = Math.max(150, props.steps.at(-1) ?? 0);
  return (
    <Plot
      title="Digits read rightly"
      measure="share of 200 that no net was shown, every 10 steps"
      hue="prob"
      label="Share of held-out digits that each net reads rightly, over the steps"
      x={{ domain: [0, last], label: 'step' }}
      y={{ domain: [0, 1], reference: 0.1 }}
      height={250}
      labelRoom={runRoom(props, 'convolutional')}
    >
      {(plane) => (
        <>
          <Curves {...props} />
          <Label x={plane.right} y={plane.y.at(0.1) - 6} text="guessing" className="lab end halo" />
        </>
      )}
    </Plot>
  );
}

export function View(props: Props): ReactNode {
  const { weights } = props.frame;
  const look = useMemo(() => lookAt(weights, props.params.pad), [weights, props.params.pad]);
  const seen = { ...props, look };
  return (
    <div className="panels">
      <Pad {...props} />
      <Accuracy {...props} />
      <Answers {...seen} />
      <Layers {...seen} />
    </div>
  );
}
