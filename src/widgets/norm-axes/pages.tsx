/** @file The block laid out flat: a row an image, a column a channel, four figures each; a click chooses a cell. */
import type { ReactNode } from 'react';
import { fixed, Label, Plot, px, rampStep, usePlane } from '../../viz';
import { placeOf } from './geometry';
import { cellWords, namesOf, RANGE } from './shared';
import type { Names } from './shared';
import type { Props } from './view';

const LEFT = 20;
const GAP = 5;

/** The figures of a channel: two by two, or one below the other where two would not fit on a phone. */
interface Layout {
  columns: 1 | 2;
  cell: number;
  /** Height of an image with the gap below it. */
  row: number;
}

const layoutOf = (channels: number): Layout =>
  channels > 4 ? { columns: 1, cell: 20, row: 88 } : { columns: 2, cell: 25, row: 59 };

/** Head of the plot, and the line of channel names. */
const HEAD = 70;

interface CellProps {
  props: Props;
  index: number;
  value: number;
  lit: boolean;
  width: number;
  layout: Layout;
  names: Names;
}

function Cell({ props: { frame, hover, set }, index, value, lit, width, layout, names }: CellProps): ReactNode {
  const plane = usePlane();
  const { image, channel, pixel } = placeOf(index, frame.channels);
  const { columns, cell, row } = layout;
  const x = LEFT + channel * (columns * width + GAP) + (pixel % columns) * width;
  const y = plane.top + 20 + image * row + Math.floor(pixel / columns) * cell;
  const step = rampStep(value, RANGE, 'div') ?? 3;
  const strong = step <= 1 || step >= 5;
  const id = `cell:${index}`;
  const box = { x: px(x), y: px(y), width: px(width), height: cell };
  return (
    <g
      className={index === frame.cell ? 'na-cell na-chosen' : 'na-cell'}
      data-hover={id}
      data-readout={cellWords(frame, index, names)}
      onClick={() => set({ image: image + 1, channel: channel + 1, pixel: pixel + 1 })}
    >
      <rect {...box} className={lit ? `na-face div-${step}` : 'na-plain'} />
      {hover === id && <rect {...box} className="row-hit on" />}
      <Label
        x={x + width / 2}
        y={y + cell / 2 + 4.5}
        text={fixed(value, 1)}
        className={lit ? (strong ? 'mid inside' : 'mid strong') : 'mid'}
      />
    </g>
  );
}

interface PagesProps {
  props: Props;
  title: string;
  measure: string;
  values: Float32Array;
  lit: Uint8Array;
}

function Cells({ props, values, lit }: Omit<PagesProps, 'title' | 'measure'>): ReactNode {
  const { frame, params } = props;
  const plane = usePlane();
  const layout = layoutOf(frame.channels);
  const { columns, row } = layout;
  const width = Math.min(80 / columns, (plane.right - LEFT - GAP * (frame.channels - 1)) / (columns * frame.channels));
  const names = namesOf(params);
  // the chosen cell last, so that its outline lies on top
  const order = Array.from(values.keys()).filter((index) => index !== frame.cell);
  return (
    <>
      {Array.from({ length: frame.channels }, (_, c) => (
        <Label
          key={c}
          x={LEFT + c * (columns * width + GAP) + (columns * width) / 2}
          y={plane.top + 11}
          text={c === 0 && columns * width > 64 ? `${names.channel} 1` : String(c + 1)}
          className="mid"
        />
      ))}
      {Array.from({ length: frame.images }, (_, n) => (
        <Label key={n} x={12} y={plane.top + 20 + n * row + row / 2} text={String(n + 1)} className="end" />
      ))}
      {[...order, frame.cell].map((index) => (
        <Cell
          key={index}
          props={props}
          index={index}
          value={values[index]!}
          lit={lit[index] === 1}
          width={width}
          layout={layout}
          names={names}
        />
      ))}
    </>
  );
}

/** One of the two layouts: before or after. */
export function Pages({ props, title, measure, values, lit }: PagesProps): ReactNode {
  return (
    <Plot
      title={title}
      measure={measure}
      hue="act"
      label={`${title} of the layer, laid out flat`}
      x={{ domain: [0, 1], ticks: [] }}
      y={{ domain: [0, 1], ticks: [] }}
      height={HEAD + props.frame.images * layoutOf(props.frame.channels).row + 8}
      labelRoom={2}
      bare
    >
      <Cells props={props} values={values} lit={lit} />
    </Plot>
  );
}
