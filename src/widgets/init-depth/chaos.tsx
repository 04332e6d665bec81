/** @file The map of depth and σ: how much the gradient shrinks or grows from output to input, with the reader's net as a dot to drag. */
import type { ReactNode } from 'react';
import { DraggablePoint, Heatmap, Label, Plot, px, sig } from '../../viz';
import type { Plane } from '../../viz';
import type { Frame, Props } from '../shared/signal/shared';

/** Decades at which the colour is full. */
const FULL = 6;

type Map = Frame['map'];

/** Half a column beyond the first and the last; half a row above the first depth and below the last. */
function edgesOf({ scales, depths }: Map): { x: [number, number]; y: [number, number] } {
  const step = Math.sqrt(scales[1]! / scales[0]!);
  const half = (depths[1]! - depths[0]!) / 2;
  return { x: [scales[0]! / step, scales.at(-1)! * step], y: [depths[0]! - half, depths.at(-1)! + half] };
}

const clamp = ([lo, hi]: readonly [number, number], value: number): number => Math.max(lo, Math.min(hi, value));

function Named({ plane, at, name, end }: { plane: Plane; at: number; name: string; end: boolean }): ReactNode {
  const x = plane.x.at(at);
  return (
    <>
      <line x1={px(x)} x2={px(x)} y1={px(plane.top)} y2={px(plane.bottom)} className="ideal" />
      <Label x={end ? x - 6 : x + 6} y={plane.bottom - 8} text={name} className={end ? 'end strong halo' : 'strong halo'} />
    </>
  );
}

function Drawing({ map, props, plane }: { map: Map; props: Props; plane: Plane }): ReactNode {
  const { params, frame, set } = props;
  const root = Math.sqrt(params.width);
  const [layer] = frame.layers;
  // the size of any scheme's weights, as the std that has the same norm
  const size = params.init === 'normal' ? params.gain * params.sigma : layer!.weight.norm / Math.sqrt(layer!.width) / root;
  const at = { x: clamp(plane.x.domain, size * root), y: clamp(plane.y.domain, params.depth) };
  const ratio = frame.inputToOutputGradient;
  return (
    <>
      <Heatmap values={map.growth} rows={map.depths.length} columns={map.scales.length} ramp="div" max={FULL} />
      <Named plane={plane} at={1} name="Xavier" end />
      <Named plane={plane} at={Math.SQRT2} name="He" end={false} />
      <circle cx={px(plane.x.at(at.x))} cy={px(plane.y.at(at.y))} r={11} className="dot q-ink" data-symbol="sigma" />
      <DraggablePoint
        at={at}
        label="This net, by size of its weights and depth"
        hue="ink"
        marker="circle"
        step={{ x: 0.05, y: 1 }}
        valueText={`σ ${sig(at.x / root, 3)}, depth ${params.depth}, gradient ratio ${sig(ratio)}`}
        onMove={({ x, y }) =>
          set({
            init: 'normal',
            gain: 1,
            sigma: Number((x / root).toPrecision(3)),
            depth: Math.max(1, Math.min(50, Math.round(y))),
          })
        }
      />
    </>
  );
}

/** Teal where the gradient vanishes, umber where it explodes, blank along the edge between them. */
export function Chaos(props: Props): ReactNode {
  const { map } = props.frame;
  const { x, y } = edgesOf(map);
  return (
    <Plot
      title="Edge of chaos: gradient, input over output"
      label="Map of the gradient ratio over size of the weights and depth"
      measure="teal shrinks, brown grows, each shade 100×"
      x={{ kind: 'log', domain: x, ticks: [0.25, 0.5, 1, 2, 4, 8], label: 'σ over that of Xavier' }}
      y={{ domain: y, ticks: map.depths, label: 'depth' }}
      height={300}
      labelRoom={14}
      down
      interactive
    >
      {(plane) => <Drawing map={map} props={props} plane={plane} />}
    </Plot>
  );
}
