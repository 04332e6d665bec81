/** @file One quantity by layer on a log axis: sizes of activations and gradients, of weight gradients, or of the first update. */
import type { ReactNode } from 'react';
import { HitRows, holding, hueClass, Label, LayerAxis, Lines, Plot, px, RowBand } from '../../../viz';
import type { Hue, Plane, Series } from '../../../viz';
import { GapBox } from './ridges';
import { gapOf, HEIGHT, hitRows, rowAxis, rowsOf } from './shared';
import type { Frame, Layer, Props, Settings } from './shared';

interface Quantity {
  id: string;
  label: string;
  hue: Hue;
  of: (layer: Layer, frame: Frame) => number;
  /** Its label stands above the first layer rather than beside the last. */
  fromTop?: boolean;
}

interface Panel {
  title: string;
  measure: string;
  quantities: readonly Quantity[];
  /** A value to compare with, and its name. */
  ideal: readonly [number, string] | null;
  atLeast: readonly [number, number];
}

/** The largest float32 number. */
const LARGEST = 3.4e38;

const entry = (frame: Frame): number => frame.layers.at(-1)!.gradient.rms;

const panels: Record<Settings['show'], Panel> = {
  activations: {
    title: 'Spread by layer',
    measure: 'std of h; gradient over its size at entry',
    quantities: [
      { id: 'activations', label: 'activations', hue: 'act', of: ({ activation }) => activation.std },
      {
        id: 'gradients',
        label: 'gradients',
        hue: 'grad',
        fromTop: true,
        of: ({ gradient }, frame) => gradient.rms / entry(frame),
      },
    ],
    ideal: [1, 'ideal'],
    atLeast: [1e-5, 10],
  },
  'weight-gradients': {
    title: 'Gradients of the weights',
    measure: 'norm; inner product with the weights',
    quantities: [
      { id: 'weight-gradient', label: 'norm', hue: 'grad', of: ({ weightGradient }) => weightGradient.norm },
      { id: 'inner', label: 'inner product', hue: 'weight', fromTop: true, of: ({ inner }) => Math.abs(inner) },
    ],
    ideal: null,
    atLeast: [1e-3, 100],
  },
  updates: {
    title: 'Update over weight',
    measure: 'one step at rate 0.1, norms',
    quantities: [{ id: 'update', label: 'update', hue: 'weight', of: ({ update }) => update ?? NaN }],
    ideal: [1e-3, 'one in a thousand'],
    atLeast: [1e-5, 1e-1],
  },
};

const valuesOf = (frame: Frame, { of }: Quantity): number[] => frame.layers.map((layer) => of(layer, frame));

function seriesOf(frame: Frame, quantity: Quantity, look: Partial<Series>): Series {
  const every = frame.layers.length > 26 ? 5 : 1;
  return { id: quantity.id, xs: valuesOf(frame, quantity), ys: rowsOf(frame), hue: quantity.hue, every, ...look };
}

/** The name of a line above its first row that has a number, where no other line passes. */
function TopName({ plane, quantity, frame }: { plane: Plane; quantity: Quantity; frame: Frame }): ReactNode {
  const values = valuesOf(frame, quantity);
  const row = values.findIndex((value) => Number.isFinite(plane.x.at(value)) && plane.x.beyond(value) === 0);
  if (row < 0) return null;
  const x = plane.x.at(values[row]!);
  const toTheRight = x < (plane.left + plane.right) / 2;
  return (
    <Label
      x={toTheRight ? x - 6 : x + 6}
      y={plane.y.at(row + 1) - 10}
      text={quantity.label}
      className={`in-hue halo ${hueClass(quantity.hue)}${toTheRight ? '' : ' end'}`}
    />
  );
}

/** A named vertical line: the ideal, or the largest float. */
function Reference({ plane, at, name, end = false }: { plane: Plane; at: number; name: string; end?: boolean }): ReactNode {
  const x = plane.x.at(at);
  if (plane.x.beyond(at) !== 0) return null;
  return (
    <>
      <line x1={px(x)} x2={px(x)} y1={px(plane.top)} y2={px(plane.bottom)} className="ideal" />
      <Label x={end ? x - 7 : x + 7} y={plane.top + 12} text={name} className={end ? 'end lab halo' : 'lab halo'} />
    </>
  );
}

function Drawing({ props, panel, plane }: { props: Props; panel: Panel; plane: Plane }): ReactNode {
  const { frame, pinned, band, hover } = props;
  const ghost = pinned?.frames.at(-1);
  const rows = rowsOf(frame);
  const cut = gapOf(frame, 'forward');
  const gap = cut ?? gapOf(frame, 'backward');
  // a line that overflows ends at the edge, where it would cross its label
  const overflows = frame.diverged !== null && cut !== null;
  const fromTop = (quantity: Quantity): boolean => quantity.fromTop === true || overflows;
  const drawn = panel.quantities.map((quantity) =>
    seriesOf(frame, quantity, { label: fromTop(quantity) ? undefined : quantity.label }),
  );
  const ghosts = ghost
    ? panel.quantities.map((quantity, i) =>
        seriesOf(ghost, quantity, { id: `pinned-${quantity.id}`, hue: 'ghost', label: i === 0 ? pinned?.label : undefined }),
      )
    : [];
  return (
    <>
      <HitRows {...hitRows(frame, plane, hover)} />
      {panel.ideal && <Reference plane={plane} at={panel.ideal[0]} name={panel.ideal[1]} />}
      <Reference plane={plane} at={LARGEST} name="largest float32" end />
      {band &&
        panel.quantities.map((quantity) => (
          <RowBand
            key={quantity.id}
            id={`band-${quantity.id}`}
            runs={band.flatMap((frames) => frames.slice(-1)).map((one) => valuesOf(one, quantity))}
            rows={rows}
            hue={quantity.hue}
          />
        ))}
      <Lines series={[...ghosts, ...drawn]} />
      {panel.quantities.filter(fromTop).map((quantity) => (
        <TopName key={quantity.id} plane={plane} quantity={quantity} frame={frame} />
      ))}
      {gap && <GapBox gap={gap} />}
      <LayerAxis x={10} depth={rows.length} />
    </>
  );
}

/** The panel that the control `show` asks for. */
export function ByLayer(props: Props): ReactNode {
  const { frame, params, pinned, band } = props;
  const panel = panels[params.show];
  const runs = [frame, ...(pinned?.frames.slice(-1) ?? []), ...(band ?? []).flatMap((frames) => frames.slice(-1))];
  const drawn = runs.flatMap((one) => panel.quantities.flatMap((quantity) => valuesOf(one, quantity)));
  // after an overflow the axis reaches the number that was passed
  const values = frame.diverged ? [...drawn, LARGEST] : drawn;
  return (
    <Plot
      title={panel.title}
      label={`${panel.title} of the network`}
      measure={panel.measure}
      x={{ kind: 'log', domain: holding(values, { kind: 'log', atLeast: panel.atLeast }), reference: 1 }}
      y={rowAxis(frame.layers.length)}
      left={26}
      labelRoom={26}
      height={HEIGHT}
      down
    >
      {(plane) => <Drawing props={props} panel={panel} plane={plane} />}
    </Plot>
  );
}
