/** @file Forward: window by window to the output. Backward: the gradient of every output to the inputs it came from. */
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { FrameOf, ParamsOf } from '../../experiments/define';
import type experiment from '../../experiments/pooling/experiment';
import { CellPad, sig } from '../../viz';
import type { ViewProps } from '../define';
import { Outline, Pixels } from '../shared/pixels';

export type Frame = FrameOf<typeof experiment>;
type Props = ViewProps<ParamsOf<typeof experiment>, Frame>;

/** The place that the reader looks at: one output and its window. */
interface Look {
  at: readonly [number, number];
  move: (row: number, column: number) => void;
}

function Input({ frame, params, set, look }: Props & { look: Look }): ReactNode {
  const { image, window, stride } = params;
  const [cell, setCell] = useState<readonly [number, number]>([0, 0]);
  const put = (row: number, column: number, value: number): void =>
    set({ image: image.map((line, r) => (r === row ? line.map((old, c) => (c === column ? value : old)) : line)) });
  return (
    <Pixels
      title="Input"
      measure="press a cell or type 0 to 9 on it"
      hue="act"
      label="Input of the pooling, with the window of the chosen output"
      values={image.flat()}
      rows={image.length}
      columns={image.length}
      ramp="div"
      max={9}
      format={sig}
      interactive
    >
      {(cells) => (
        <>
          {frame.places > 0 && (
            <Outline
              cells={cells}
              row={look.at[0] * stride}
              column={look.at[1] * stride}
              rows={window}
              columns={window}
              className="contour main"
            />
          )}
          <CellPad
            {...cells}
            at={cell}
            label="Input: arrow keys move, Space adds one, digits set"
            valueText={String(image[cell[0]]![cell[1]]!)}
            onMove={(row, column) => setCell([row, column])}
            onPaint={(row, column, first) => first && put(row, column, image[row]![column]! >= 9 ? 0 : image[row]![column]! + 1)}
            onDigit={(digit) => put(cell[0], cell[1], digit)}
          />
        </>
      )}
    </Pixels>
  );
}

function Output({ frame, params, look }: Props & { look: Look }): ReactNode {
  const here = frame.values[look.at[0] * frame.places + look.at[1]]!;
  return (
    <Pixels
      title="Output"
      measure={params.kind === 'max' ? 'largest of each window; press one' : 'mean of each window; press one'}
      hue="act"
      label="Output of the pooling"
      values={frame.values}
      rows={frame.places}
      columns={frame.places}
      ramp="div"
      max={9}
      format={(value) => sig(value, 2)}
      interactive
    >
      {(cells) => (
        <>
          <Outline cells={cells} row={look.at[0]} column={look.at[1]} className="contour main" />
          <CellPad
            {...cells}
            at={look.at}
            label="Output: arrow keys choose a window"
            valueText={sig(here, 3)}
            onMove={look.move}
          />
        </>
      )}
    </Pixels>
  );
}

function Gradients({ frame, params, look }: Props & { look: Look }): ReactNode {
  const { window, stride } = params;
  const side = params.image.length;
  const most = Math.max(1e-9, ...frame.gradient);
  return (
    <>
      <Pixels
        title="Gradient at the inputs"
        measure="what the backward pass hands on"
        hue="grad"
        label="Gradient that reaches each input"
        values={frame.gradient}
        rows={side}
        columns={side}
        ramp="div"
        max={most}
        format={(value) => sig(value, 2)}
        name="gradient"
        readout={(row, column) =>
          `row ${row + 1}, column ${column + 1}: input ${sig(params.image[row]![column]!)}, ` +
          `gradient ${sig(frame.gradient[row * side + column]!, 3)}`
        }
      >
        {(cells) => (
          <Outline
            cells={cells}
            row={look.at[0] * stride}
            column={look.at[1] * stride}
            rows={window}
            columns={window}
            className="contour main"
          />
        )}
      </Pixels>
      <Pixels
        title="Gradient at the outputs"
        measure="what arrives from above"
        hue="grad"
        label="Gradient that arrives at each output"
        values={frame.arriving}
        rows={frame.places}
        columns={frame.places}
        ramp="div"
        max={Math.max(...frame.arriving)}
        format={(value) => sig(value, 2)}
      >
        {(cells) => <Outline cells={cells} row={look.at[0]} column={look.at[1]} className="contour main" />}
      </Pixels>
    </>
  );
}

export function View(props: Props): ReactNode {
  const [chosen, setChosen] = useState<readonly [number, number]>([0, 0]);
  const most = props.frame.places - 1;
  if (props.frame.fault !== null) return <p className="view-fault">{props.frame.fault}</p>;
  const look: Look = {
    at: [Math.min(most, chosen[0]), Math.min(most, chosen[1])],
    move: (row, column) => setChosen([row, column]),
  };
  return (
    <div className="panels">
      <Input {...props} look={look} />
      <Output {...props} look={look} />
      <Gradients {...props} look={look} />
    </div>
  );
}
