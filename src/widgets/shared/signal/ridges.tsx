/** @file Histograms of every layer as ridges: activations at the left, gradients at the right, one layer axis between them. */
import type { ReactNode } from 'react';
import { Beside, counted, Hatch, HitRows, Label, LayerAxis, percent, Plot, Ridge, shareBeyond, usePlane } from '../../../viz';
import type { Bins, Hue, Interval, Plane } from '../../../viz';
import { gapOf, HEIGHT, hitRows, riseOf, rowAxis } from './shared';
import type { Frame, Gap, Layer, Props, Settings } from './shared';

/** Room for the layer numbers. */
const MIDDLE = 40;

/** A ridge of fewer values than this share would be noise at full height; the triangles at the edges say where the others are. */
const FEWEST = 0.1;

type Kind = 'activation' | 'gradient';

/** A layer's counts for the plot; `scale` changes the unit of the axis. */
function binsOf(layer: Layer, kind: Kind, scale: number, cutZero: boolean): Bins {
  const { edges, counts, below, above } = layer.histograms[kind];
  const [zero = 0, ...others] = counts;
  const shown = cutZero ? [Math.min(zero, Math.max(1, ...others)), ...others] : counts;
  const inside = counts.reduce((sum, count) => sum + count, 0);
  const total = inside + below + above;
  return {
    domain: [edges[0]! * scale, edges.at(-1)! * scale],
    counts: inside < FEWEST * total ? counts.map(() => 0) : shown,
    below,
    above,
    lost: 0,
    total,
  };
}

/** The bar of exact zeros would dwarf all others. */
const zeroIsCut = ({ activation, residual, normalization, placement }: Settings): boolean =>
  activation === 'relu' && !residual && (normalization === 'none' || placement === 'before');

/** The part of a column that has no ridges, and why. */
export function GapBox({ gap }: { gap: Gap }): ReactNode {
  const { y, left, right, top, bottom } = usePlane();
  const half = (y.at(2) - y.at(1)) / 2;
  const box = { left, right, top: Math.max(top, y.at(gap.fromRow) - half), bottom: Math.min(bottom, y.at(gap.toRow) + half) };
  return <Hatch text={gap.text} box={box} />;
}

interface ColumnProps {
  frame: Frame;
  bins: readonly Bins[];
  gap: Gap | null;
  hue: Hue;
}

function Column({ frame, bins, gap, hue }: ColumnProps): ReactNode {
  const { y } = usePlane();
  const rise = riseOf(frame.layers.length);
  const lost = (row: number): boolean => gap !== null && row >= gap.fromRow && row <= gap.toRow;
  return (
    <>
      {bins.map((one, i) => !lost(i + 1) && <Ridge key={i} bins={one} base={y.at(i + 1)} rise={rise} hue={hue} />)}
      {gap && <GapBox gap={gap} />}
    </>
  );
}

/** Words under an axis, with the share of values that it cannot hold. */
function axisWords(words: string, bins: readonly Bins[], narrow: boolean): string {
  const most = Math.max(0, ...bins.map(shareBeyond));
  if (most <= 0.01) return words;
  return narrow ? `up to ${percent(most)} beyond` : `${words}, up to ${percent(most)} beyond`;
}

function Columns({ frame, params, hover, plane }: Pick<Props, 'frame' | 'params' | 'hover'> & { plane: Plane }): ReactNode {
  const depth = frame.layers.length;
  const half = (plane.width - MIDDLE) / 2;
  const narrow = half < 190;
  const cut = zeroIsCut(params);
  // one unit is the root mean square with which the gradient enters
  const unit = Math.sqrt(frame.layers.at(-1)!.width);
  const act = frame.layers.map((layer) => binsOf(layer, 'activation', 1, cut));
  const grad = frame.layers.map((layer) => binsOf(layer, 'gradient', unit, false));
  const domain: Interval = act[0]!.domain;
  const ticks = domain[0] < 0 ? [domain[0], 0, domain[1]] : [0, domain[1] / 2, domain[1]];
  const words = cut ? 'value of h, bar at 0 cut' : 'value of h';
  return (
    <>
      <HitRows {...hitRows(frame, plane, hover)} />
      <Beside
        x={{ domain, ticks, label: axisWords(words, act, narrow), reference: 0 }}
        from={0}
        to={half}
        inset={8}
        title="Activations"
        measure={narrow ? 'forward ↓' : 'forward, down the page ↓'}
        hue="act"
      >
        <g data-symbol="h">
          <Column frame={frame} bins={act} gap={gapOf(frame, 'forward')} hue="act" />
        </g>
      </Beside>
      <LayerAxis x={half + MIDDLE / 2} depth={depth} />
      <Label x={half + MIDDLE / 2} y={plane.bottom + 37} text="layer" className="mid" />
      <Beside
        x={{
          domain: [-3, 3],
          ticks: [-3, 0, 3],
          label: axisWords(narrow ? 'value, entry = 1' : 'value, in units of its size at entry', grad, narrow),
          reference: 0,
        }}
        from={half + MIDDLE}
        to={plane.width}
        title="Gradients"
        measure={narrow ? 'backward ↑' : 'backward, up the page ↑'}
        hue="grad"
      >
        <g data-symbol="g">
          <Column frame={frame} bins={grad} gap={gapOf(frame, 'backward')} hue="grad" />
        </g>
      </Beside>
    </>
  );
}

/** Each ridge is scaled to its own peak. */
export function Ridges({ frame, params, hover }: Props): ReactNode {
  const depth = frame.layers.length;
  return (
    <Plot
      label={`Histograms of activations and gradients in ${counted(depth, 'layer')}`}
      title=" "
      measure=" "
      x={{ domain: [0, 1], ticks: [], label: ' ' }}
      y={rowAxis(depth)}
      left={0}
      labelRoom={0}
      height={HEIGHT}
      down
    >
      {(plane) => <Columns frame={frame} params={params} hover={hover} plane={plane} />}
    </Plot>
  );
}
