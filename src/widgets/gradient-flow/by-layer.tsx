/** @file One step by layer on a log axis: the quantity of the map, and how far the weights have come since the start. */
import type { ReactNode } from 'react';
import { holding, LayerAxis, Lines, Plot, RowBand } from '../../viz';
import type { Series } from '../../viz';
import { quantities } from './shared';
import type { Frame, Props } from './shared';

/** Below this a layer has not moved in float32; lines end there. */
const LEAST = 1e-12;

const rows = (depth: number): number[] => Array.from({ length: depth }, (_, i) => i + 1);
const held = (values: Float64Array): number[] => Array.from(values, (value) => (value > 0 ? Math.max(LEAST, value) : NaN));

export function ByLayer(props: Props): ReactNode {
  const { params, frame, frames, pinned, band } = props;
  const quantity = quantities[params.show];
  const ys = rows(params.depth);
  const line = (one: Frame, id: string, look: Pick<Series, 'hue'> & Partial<Series>): Series => ({
    id,
    xs: held(quantity.of(one)),
    ys: rows(quantity.of(one).length),
    ...look,
  });
  const ghost = pinned?.frames.at(-1);
  const lastRuns = (band ?? []).flatMap((run) => run.slice(-1)).map(quantity.of);
  const runs = [frame, frames[0]!, ...(ghost ? [ghost] : [])];
  const values = [...runs.flatMap((one) => held(quantity.of(one))), ...held(frame.travelled), ...lastRuns.flatMap(held)];
  const series: Series[] = [
    ...(ghost ? [line(ghost, 'pinned', { hue: 'ghost', label: pinned?.label })] : []),
    line(frame, 'now', { hue: quantity.hue, label: `${quantity.short} now` }),
    {
      id: 'travelled',
      xs: held(frame.travelled).reverse(),
      ys: [...ys].reverse(),
      hue: 'weight',
      dash: 1,
      label: 'W moved so far',
    },
  ];
  return (
    <Plot
      title={`Layer by layer at step ${frame.step}`}
      measure={`${quantity.short}, and ‖W − W at the start‖ / ‖W at the start‖`}
      label={`${quantity.title} by layer at step ${frame.step}`}
      x={{ kind: 'log', domain: holding(values, { kind: 'log', atLeast: [1e-6, 1] }), label: 'size' }}
      y={{ domain: [0.5, params.depth + 0.5], ticks: [] }}
      left={26}
      labelRoom={30}
      height={460}
      down
    >
      {band && <RowBand id="band" runs={lastRuns} rows={ys} hue={quantity.hue} />}
      <Lines series={series} />
      <LayerAxis x={10} depth={params.depth} />
    </Plot>
  );
}
