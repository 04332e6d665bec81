/** @file The singular values of the product: their way down the layers, and all of them at the layer in view. */
import type { ReactNode } from 'react';
import { meanSquareRoot } from '../../experiments/jacobian-product/experiment';
import type { Frame } from '../../experiments/jacobian-product/experiment';
import type experiment from '../../experiments/jacobian-product/experiment';
import type { ParamsOf } from '../../experiments/define';
import { counted, holding, Label, Line, Lines, Plot, px } from '../../viz';
import type { Interval, Plane, Series } from '../../viz';
import type { ViewProps } from '../define';

type Props = ViewProps<ParamsOf<typeof experiment>, Frame>;

/** Values below this run out of the picture; the smallest of fifty Gaussian matrices would need fifty decades. */
const LOWEST = 1e-9;
const HEIGHT = 420;

/** One axis for both panels. */
function domainOf({ frames, pinned }: Props): Interval {
  const values = [...frames, ...(pinned?.frames ?? [])].flatMap(({ values: all }) => [all[0]!, all.at(-1)!]);
  return holding(
    values.map((value) => Math.max(LOWEST, value)),
    { kind: 'log', atLeast: [1e-3, 10] },
  );
}

type Reader = (values: Float64Array) => number;
const largest: Reader = (values) => values[0]!;
const middle: Reader = (values) => values[values.length >> 1]!;

/** A quantity of the product, down the layers. */
const downTheLayers = (frames: readonly Frame[], read: Reader, look: Pick<Series, 'id' | 'hue'> & Partial<Series>): Series => ({
  xs: frames.map(({ values }) => read(values)),
  ys: frames.map(({ layer }) => layer),
  every: 0,
  ...look,
});

/** About a dozen of the values, the first and the last among them. */
function sample(count: number): number[] {
  const shown = Math.min(12, count);
  return Array.from({ length: shown }, (_, i) => Math.round((i * (count - 1)) / Math.max(1, shown - 1)));
}

function Fan({ props, plane }: { props: Props; plane: Plane }): ReactNode {
  const { frame, frames, pinned } = props;
  const at = plane.y.at(frame.layer);
  const faint = sample(frame.values.length).map((i) =>
    downTheLayers(frames, (values) => values[i]!, { id: `value-${i}`, hue: 'grad', faint: true }),
  );
  const ghost = pinned ? [downTheLayers(pinned.frames, middle, { id: 'pinned', hue: 'ghost', label: pinned.label })] : [];
  const named = [
    downTheLayers(frames, largest, { id: 'largest', hue: 'grad' }),
    downTheLayers(frames, meanSquareRoot, { id: 'rms', hue: 'ink', dash: 1 }),
    downTheLayers(frames, middle, { id: 'median', hue: 'grad', dash: 2 }),
  ];
  return (
    <>
      <line x1={px(plane.left)} x2={px(plane.right)} y1={px(at)} y2={px(at)} className="grid big" />
      {faint.map((series) => (
        <Line key={series.id} series={series} />
      ))}
      <Lines series={[...ghost, ...named]} />
      <Named plane={plane} frames={frames} read={largest} share={0.2} text="largest" look="q-grad" />
      <Named plane={plane} frames={frames} read={meanSquareRoot} share={0.45} text="root mean square" look="q-ink end" />
      <Named plane={plane} frames={frames} read={middle} share={0.7} text="median" look="q-grad end" />
    </>
  );
}

interface NamedProps {
  plane: Plane;
  frames: readonly Frame[];
  read: Reader;
  /** How far down the run the name stands; each line has a row of its own. */
  share: number;
  text: string;
  look: string;
}

/** A name beside its line. */
function Named({ plane, frames, read, share, text, look }: NamedProps): ReactNode {
  const one = frames[Math.round(share * (frames.length - 1))]!;
  const x = plane.x.at(read(one.values));
  if (frames.length < 5 || x < plane.left) return null;
  return (
    <Label
      x={x + (look.endsWith('end') ? -8 : 8)}
      y={plane.y.at(one.layer) + 4.5}
      text={text}
      className={`in-hue halo ${look}`}
    />
  );
}

function Spectrum({ props }: { props: Props }): ReactNode {
  const { frame, pinned, cursor } = props;
  const values = Array.from(frame.values);
  const series: Series = { id: 'spectrum', xs: values.map((_, i) => i + 1), ys: values, hue: 'grad', every: 1 };
  const ghost = pinned?.frames[Math.min(cursor, pinned.frames.length - 1)];
  return (
    <>
      {ghost && <Line series={{ id: 'pinned', xs: Array.from(ghost.values, (_, i) => i + 1), ys: ghost.values, hue: 'ghost' }} />}
      <Line series={series} />
    </>
  );
}

export function View(props: Props): ReactNode {
  const { params, frame } = props;
  const domain = domainOf(props);
  return (
    <div className="panels">
      <Plot
        title="Singular values, layer by layer"
        measure="of the product so far; depth down the page ↓"
        hue="grad"
        label="Singular values of the product against the number of layers"
        x={{ kind: 'log', domain, reference: 1, label: 'singular value' }}
        y={{ domain: [0, params.depth] }}
        height={HEIGHT}
        labelRoom={56}
        down
      >
        {(plane) => <Fan props={props} plane={plane} />}
      </Plot>
      <Plot
        title={`All of them after ${counted(frame.layer, 'layer')}`}
        measure="the largest first"
        hue="grad"
        label={`All singular values after ${counted(frame.layer, 'layer')}`}
        x={{ domain: [0, params.width + 1], label: 'direction' }}
        y={{ kind: 'log', domain, reference: 1 }}
        height={HEIGHT}
      >
        <Spectrum props={props} />
      </Plot>
    </div>
  );
}
