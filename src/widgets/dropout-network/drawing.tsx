/** @file The net with the mask of one sample, or whole as at test, and the latest masks as rows. */
import type { ReactNode } from 'react';
import type { FrameOf, ParamsOf } from '../../experiments/define';
import type experiment from '../../experiments/dropout-network/experiment';
import { LATEST } from '../../experiments/dropout-network/experiment';
import { count, fixed, Graph, Heatmap, Label, layerLayout, Plot } from '../../viz';
import type { GraphEdge, GraphNode } from '../../viz';
import type { ViewProps } from '../define';
import { rateOf } from './words';

export type Frame = FrameOf<typeof experiment>;
export type Props = ViewProps<ParamsOf<typeof experiment>, Frame>;

const INPUTS = 3;

/** What each hidden unit hands on, in the phase that is shown. */
function handedOn({ frame, params }: Pick<Props, 'frame' | 'params'>): number[] {
  const { drop, scaling, phase } = params;
  const factor = phase === 'test' ? (scaling === 'at-test' ? 1 - drop : 1) : scaling === 'inverted' ? 1 / (1 - drop) : 1;
  return Array.from(frame.h, (h, unit) => (phase === 'test' || frame.mask[unit] === 1 ? h * factor : 0));
}

/** What the output unit receives in the phase that is shown; before the first mask nothing is dropped. */
function outputOf({ frame, params }: Pick<Props, 'frame' | 'params'>): number {
  return params.phase === 'test' || frame.count === 0 ? frame.test : frame.latest;
}

function nodesOf(props: Props): GraphNode[] {
  const { frame, params } = props;
  const whole = params.phase === 'test' || frame.count === 0;
  const values = handedOn(props);
  return layerLayout([INPUTS, params.units, 1], 'down').map(({ id, layer, unit, x, y }): GraphNode => {
    if (layer === 0) return { id, x, y, r: 7, hue: 'ink', state: 'on', readout: `input ${unit + 1}` };
    if (layer === 2) return { id, x, y, r: 15, hue: 'act', shape: 'box', value: fixed(outputOf(props), 2) };
    const kept = whole || frame.mask[unit] === 1;
    const readout = kept ? `unit ${unit + 1} hands on ${fixed(values[unit]!, 2)}` : `unit ${unit + 1} is dropped and hands on 0`;
    return { id, x, y, r: 10, hue: 'act', state: kept ? 'on' : 'dead', readout };
  });
}

/** Lines of dropped units are not drawn: the sub-network is what is left. */
function edgesOf({ frame, params }: Props): GraphEdge[] {
  const whole = params.phase === 'test' || frame.count === 0;
  const units = Array.from({ length: params.units }, (_, unit) => unit).filter((unit) => whole || frame.mask[unit] === 1);
  return units.flatMap((unit): GraphEdge[] => [
    ...Array.from({ length: INPUTS }, (_, i): GraphEdge => ({ from: `0:${i}`, to: `1:${unit}`, weight: 0.8 })),
    { from: `1:${unit}`, to: '2:0', hue: 'weight', weight: 1 + 2.5 * frame.weights[unit]! },
  ]);
}

export function Net(props: Props): ReactNode {
  const { frame, params } = props;
  const whole = params.phase === 'test' || frame.count === 0;
  const kept = frame.mask.reduce((sum, bit) => sum + bit, 0);
  const measure = whole ? 'test: every unit takes part' : `sample ${count(frame.count)}: ${kept} of ${params.units} units left`;
  return (
    <Plot
      title={whole ? 'The whole net' : 'One sub-network'}
      measure={measure}
      hue="act"
      label={`The net from its inputs at the top to its output below; ${measure}`}
      x={{ domain: [0, 1], ticks: [] }}
      y={{ domain: [-0.08, 1.1], ticks: [] }}
      height={300}
      down
      bare
    >
      {(plane) => (
        <>
          <Graph nodes={nodesOf(props)} edges={edgesOf(props)} />
          <Label x={plane.x.at(0.5) + 44} y={plane.y.at(1) + 5} text="output" className="lab halo" />
          <Label x={plane.left} y={plane.y.at(0) + 5} text="inputs" className="lab halo" />
        </>
      )}
    </Plot>
  );
}

/** One row a sample, newest on top; a dropped unit is hatched. */
export function Masks({ frame, params }: Props): ReactNode {
  const rows = frame.masks.length / params.units;
  const values = Array.from(frame.masks, (bit) => (bit === 1 ? 0.5 : NaN));
  return (
    <Plot
      title="The latest masks"
      measure={`newest on top; hatched: dropped (${rateOf(params)})`}
      hue="act"
      label={`Masks of the latest ${rows} samples, one column a unit, hatched where a unit is dropped`}
      x={{
        domain: [0.5, params.units + 0.5],
        ticks: Array.from({ length: params.units }, (_, i) => i + 1),
        label: 'hidden unit',
      }}
      y={{ domain: [0, LATEST], ticks: [] }}
      height={300}
      down
    >
      {(plane) =>
        rows === 0 ? (
          <Label
            x={(plane.left + plane.right) / 2}
            y={(plane.top + plane.bottom) / 2}
            text="no sample drawn yet"
            className="lab mid"
          />
        ) : (
          <Heatmap
            values={values}
            rows={rows}
            columns={params.units}
            ramp="seq"
            max={1}
            gap={2}
            box={{ left: plane.left, right: plane.right, top: plane.top, bottom: plane.y.at(rows) }}
          />
        )
      }
    </Plot>
  );
}
