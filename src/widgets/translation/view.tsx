/** @file A digit and the digit moved: images, maps and pooled maps under each other, and over all shifts what changes. */
import type { ReactNode } from 'react';
import type { FrameOf, ParamsOf } from '../../experiments/define';
import type experiment from '../../experiments/translation/experiment';
import { holding, Lines, Plot, px, roomFor, sig } from '../../viz';
import type { Hue, Series } from '../../viz';
import type { ViewProps } from '../define';
import { Pixels } from '../shared/pixels';
import './view.css';

export type Frame = FrameOf<typeof experiment>;
type Props = ViewProps<ParamsOf<typeof experiment>, Frame>;
type Stage = keyof Frame['before'];

export const NAMES: Readonly<Record<Stage, string>> = {
  map: 'map',
  max: 'max pooling',
  average: 'average pooling',
  strided: 'stride 2',
  global: 'maximum over all',
};

interface Picture {
  side: number;
  values: ArrayLike<number>;
}

function Pair({ title, before, after, hue }: { title: string; before: Picture; after: Picture; hue?: Hue }): ReactNode {
  const max = Math.max(1e-9, ...Array.from(before.values), ...Array.from(after.values));
  const parts = [
    [before, 'of the digit'],
    [after, 'of the digit moved'],
  ] as const;
  return parts.map(([{ side, values }, measure]) => (
    <Pixels
      key={measure}
      title={title}
      measure={measure}
      hue={hue}
      label={`${title} ${measure}`}
      values={values}
      rows={side}
      columns={side}
      ramp="seq"
      max={max}
      largest={144 / side}
    />
  ));
}

const DASHES: Readonly<Record<Stage, 0 | 1 | 2 | 3 | 4>> = { map: 0, max: 1, average: 2, strided: 3, global: 4 };

function Over({
  props,
  of,
  title,
  measure,
}: {
  props: Props;
  of: 'changed' | 'misfit';
  title: string;
  measure: string;
}): ReactNode {
  const { frame, params } = props;
  const shown: Stage[] = ['map', params.shown, ...(of === 'changed' ? (['global'] as const) : [])];
  const shifts = Array.from(frame[of].map, (_, i) => i);
  const series = shown.map((stage): Series => ({
    id: stage,
    xs: shifts,
    ys: frame[of][stage],
    hue: 'act',
    dash: DASHES[stage],
    every: 1,
    label: NAMES[stage],
  }));
  return (
    <Plot
      title={title}
      measure={measure}
      hue="act"
      label={`${title}, against the shift of the image`}
      x={{ domain: [0, shifts.length - 1], ticks: shifts, label: 'shift of the image, pixels' }}
      y={{
        domain: holding(
          series.flatMap(({ ys }) => Array.from(ys)),
          { atLeast: [0, 1.5] },
        ),
      }}
      height={230}
      labelRoom={roomFor(...shown.map((stage) => NAMES[stage]))}
    >
      {(plane) => (
        <>
          <line
            x1={px(plane.x.at(params.shift))}
            x2={px(plane.x.at(params.shift))}
            y1={px(plane.top)}
            y2={px(plane.bottom)}
            className="grid big"
          />
          <Lines series={series} />
        </>
      )}
    </Plot>
  );
}

export function View(props: Props): ReactNode {
  const { frame, params } = props;
  return (
    <>
      <div className="panels pairs">
        <Pair title="Image" before={frame.images[0]} after={frame.images[1]} />
        <Pair title="Map" before={frame.before.map} after={frame.after.map} hue="act" />
        <Pair
          title={params.shown === 'strided' ? 'Stride 2' : 'Pooled'}
          before={frame.before[params.shown]}
          after={frame.after[params.shown]}
          hue="act"
        />
      </div>
      <div className="panels">
        <Over props={props} of="changed" title="Change of the result" measure="distance ÷ size of the first" />
        <Over props={props} of="misfit" title="Change left after moving along" measure="0: it moved with the image" />
      </div>
    </>
  );
}

/** The change in figures. */
export const changeText = (value: number): string => (value === 0 ? 'nothing' : sig(value));
