/** @file Points under a Gaussian whose middle is dragged, and both losses as functions of that middle. */
import type { ReactNode } from 'react';
import { exp } from '../../base/math';
import type { FrameOf, ParamsOf } from '../../experiments/define';
import type experiment from '../../experiments/gaussian-nll/experiment';
import { DraggablePoint, fixed, holding, Label, Lines, Mark, Plot, px } from '../../viz';
import type { Hue, Plane } from '../../viz';
import type { ViewProps } from '../define';

export type Frame = FrameOf<typeof experiment>;
type Props = ViewProps<ParamsOf<typeof experiment>, Frame>;

const X = { domain: [-4, 4] as const, ticks: [-4, -2, 0, 2, 4] };
/** Where the Gaussian is drawn. */
const XS = Array.from({ length: 161 }, (_, i) => -4 + i / 20);
const SQRT_TWO_PI = Math.sqrt(6.283185307179586);

/** Density of N(mean, sigma²): the picture of the model, no result of the run. */
function density(x: number, mean: number, sigma: number): number {
  const z = (x - mean) / sigma;
  return exp(-0.5 * z * z) / (sigma * SQRT_TWO_PI);
}

const two = (value: number): number => Math.round(value * 100) / 100;

function Bell(props: Props): ReactNode {
  const { frame, params, set, pinned } = props;
  const { mean, sigma } = frame;
  const before = pinned?.frames.at(-1);
  const top = Math.max(density(mean, mean, sigma), before ? density(before.mean, before.mean, before.sigma) : 0, 0.5);
  const move = (i: number, x: number): void => set({ points: params.points.map((old, k) => (k === i ? two(x) : old)) });
  return (
    <Plot
      title="Points under the Gaussian"
      measure="density; drag the points, or the middle"
      hue="prob"
      label="The points and the Gaussian around its mean"
      x={{ ...X, label: 'x' }}
      y={{ domain: [-0.12 * top, top * 1.06], ticks: [0], reference: 0 }}
      height={300}
      interactive
    >
      {(plane) => (
        <>
          {before && (
            <Lines
              series={[
                { id: 'pinned', xs: XS, ys: XS.map((x) => density(x, before.mean, before.sigma)), hue: 'ghost', every: 0 },
              ]}
            />
          )}
          <Lines series={[{ id: 'density', xs: XS, ys: XS.map((x) => density(x, mean, sigma)), hue: 'prob', every: 0 }]} />
          {params.points.map((x, i) => (
            <Stem key={i} plane={plane} x={x} height={density(x, mean, sigma)} />
          ))}
          <line x1={px(plane.x.at(mean))} x2={px(plane.x.at(mean))} y1={px(plane.top)} y2={px(plane.y.at(0))} className="ideal" />
          <DraggablePoint
            at={{ x: mean, y: top }}
            axis="x"
            onMove={({ x }) => set({ mean: two(x) })}
            label="Mean of the Gaussian"
            hue="weight"
            marker="diamond"
          />
          {params.points.map((x, i) => (
            <DraggablePoint
              key={i}
              at={{ x, y: 0 }}
              axis="x"
              onMove={(to) => move(i, to.x)}
              label={`Point ${i + 1}`}
              hue="ink"
              marker="circle"
            />
          ))}
        </>
      )}
    </Plot>
  );
}

/** From a point up to the curve: the probability density that the model gives it. */
function Stem({ plane, x, height }: { plane: Plane; x: number; height: number }): ReactNode {
  const at = px(plane.x.at(x));
  return <line x1={at} x2={at} y1={px(plane.y.at(0))} y2={px(plane.y.at(height))} className="line q-ink" />;
}

/** The mean at which a curve is lowest, named on the side with more room. */
function Lowest({ plane, at }: { plane: Plane; at: number }): ReactNode {
  const x = plane.x.at(at);
  const left = at > 0;
  return (
    <>
      <line x1={px(x)} x2={px(x)} y1={px(plane.top)} y2={px(plane.bottom)} className="ideal" />
      <Label
        x={left ? x - 6 : x + 6}
        y={plane.top + 14}
        text={`lowest at ${fixed(at, 2)}`}
        className={left ? 'lab halo end' : 'lab halo'}
      />
    </>
  );
}

interface CurveProps {
  props: Props;
  title: string;
  measure: string;
  read: (one: { nll: number; mse: number }) => number;
  best: number;
  hue: Hue;
  id: string;
}

function Curve({ props: { frame, pinned }, title, measure, read, best, hue, id }: CurveProps): ReactNode {
  const before = pinned?.frames.at(-1);
  const xs = frame.curve.map((one) => one.mean);
  const lines = [frame, ...(before ? [before] : [])].flatMap((f) => f.curve.map(read));
  return (
    <Plot
      title={title}
      measure={measure}
      hue={hue}
      label={`${title} against the mean`}
      x={{ ...X, label: 'mean μ' }}
      y={{ domain: holding(lines, { atLeast: [0, 4] }) }}
      height={260}
    >
      {(plane) => (
        <>
          <Lowest plane={plane} at={best} />
          {before && <Lines series={[{ id: `${id}-pinned`, xs, ys: before.curve.map(read), hue: 'ghost', every: 0 }]} />}
          <Lines series={[{ id, xs, ys: frame.curve.map(read), hue, every: 0 }]} />
          <Mark marker="diamond" x={plane.x.at(frame.mean)} y={plane.y.at(read(frame))} r={6} className="dot f q-weight" />
        </>
      )}
    </Plot>
  );
}

export function View(props: Props): ReactNode {
  const { best } = props.frame;
  return (
    <div className="panels">
      <div className="whole">
        <Bell {...props} />
      </div>
      <Curve
        props={props}
        title="Negative log-likelihood"
        measure="nats a point"
        read={(one) => one.nll}
        best={best.nll}
        hue="loss"
        id="nll"
      />
      <Curve
        props={props}
        title="Squared error"
        measure="mean over the points"
        read={(one) => one.mse}
        best={best.mse}
        hue="loss"
        id="mse"
      />
    </div>
  );
}
