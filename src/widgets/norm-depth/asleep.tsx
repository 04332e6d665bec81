/** @file By layer, the share of units that pass little or nothing back: saturated, or at zero. */
import type { ReactNode } from 'react';
import { LayerAxis, Lines, Plot, RowBand } from '../../viz';
import type { Series } from '../../viz';
import { HEIGHT, rowAxis, rowsOf } from '../shared/signal/shared';
import type { Frame, Props } from '../shared/signal/shared';

export function Asleep({ frame, params, pinned, band }: Props): ReactNode {
  const zero = params.activation === 'relu';
  const sharesOf = (one: Frame): number[] => one.layers.map(({ activation: { dead, saturated } }) => (zero ? dead : saturated));
  const line = (one: Frame, look: Pick<Series, 'id' | 'hue' | 'label'>): Series => ({
    xs: sharesOf(one),
    ys: rowsOf(one),
    every: one.layers.length > 26 ? 5 : 1,
    ...look,
  });
  const ghost = pinned?.frames.at(-1);
  const runs = (band ?? []).flatMap((frames) => frames.slice(-1)).map(sharesOf);
  return (
    <Plot
      title={zero ? 'Units at zero' : 'Saturated units'}
      measure="share by layer"
      hue="act"
      label={zero ? 'Share of units at zero, by layer' : 'Share of saturated units, by layer'}
      x={{ domain: [0, 1], ticks: [0, 0.25, 0.5, 0.75, 1], label: 'share' }}
      y={rowAxis(frame.layers.length)}
      left={26}
      labelRoom={20}
      height={Math.round(HEIGHT * 0.62)}
      down
    >
      {band && <RowBand id="band-asleep" runs={runs} rows={rowsOf(frame)} hue="act" />}
      <Lines
        series={[
          ...(ghost ? [line(ghost, { id: 'pinned-asleep', hue: 'ghost', label: pinned?.label })] : []),
          line(frame, { id: 'asleep', hue: 'act', label: zero ? 'at zero' : 'saturated' }),
        ]}
      />
      <LayerAxis x={10} depth={frame.layers.length} />
    </Plot>
  );
}
