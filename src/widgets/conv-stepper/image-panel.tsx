/** @file The padded image: painted by pointer and keys, with the window on it, or the gradient that comes back to it. */
import { useState } from 'react';
import type { ReactNode } from 'react';
import { SIDE } from '../../experiments/conv-stepper/params';
import { CellPad, sig } from '../../viz';
import { PictureInput } from '../shared/picture-input';
import { Outline, Pixels } from '../shared/pixels';
import type { Cells } from '../shared/pixels';
import { usePaint } from '../shared/use-paint';
import { extent } from './shared';
import type { Props } from './shared';

/** The border, the rows and columns that flooring drops, and the cells that lie under the window. */
function Marks({ cells, props }: { cells: Cells; props: Props }): ReactNode {
  const { frame, params } = props;
  const { padding } = params;
  const [rows, columns] = [params.image.length, params.image[0]!.length];
  const used = { rows: frame.rows - frame.droppedRows, columns: frame.columns - frame.droppedColumns };
  return (
    <>
      {padding > 0 && <Outline cells={cells} row={padding} column={padding} rows={rows} columns={columns} className="ideal" />}
      {frame.output && frame.droppedColumns > 0 && (
        <Outline
          cells={cells}
          row={0}
          column={used.columns}
          rows={frame.rows}
          columns={frame.droppedColumns}
          className="dropped"
        />
      )}
      {frame.output && frame.droppedRows > 0 && (
        <Outline cells={cells} row={used.rows} column={0} rows={frame.droppedRows} columns={used.columns} className="dropped" />
      )}
      {frame.output?.terms.map(({ row, column }) => (
        <Outline key={`${row} ${column}`} cells={cells} row={row} column={column} className="under" />
      ))}
    </>
  );
}

/** What the picture shows: the pixels, or in the backward step the gradient, laid out with its border. */
function contents({ frame, params }: Props): Float64Array {
  if (params.show !== 'backward' || !frame.output) return frame.pixels;
  const { padding, image } = params;
  const { gradient } = frame.output;
  const columns = image[0]!.length;
  return frame.pixels.map((_, i) => {
    const [row, column] = [Math.floor(i / frame.columns) - padding, (i % frame.columns) - padding];
    const inside = row >= 0 && column >= 0 && row < image.length && column < columns;
    return inside ? gradient[row * columns + column]! : 0;
  });
}

export function ImagePanel(props: Props): ReactNode {
  const { frame, params, set } = props;
  const { padding, image, show } = params;
  const [cell, setCell] = useState<readonly [number, number]>([0, 0]);
  const { put, paint } = usePaint(image, (to) => set({ image: to }));
  const back = show === 'backward' && frame.output !== null;
  const values = contents(props);
  const inner = (cells: Cells): Cells => ({
    ...cells,
    left: cells.left + padding * cells.cell,
    top: cells.top + padding * cells.cell,
    rows: image.length,
    columns: image[0]!.length,
  });
  return (
    <div>
      <Pixels
        title={back ? 'Gradient at the image' : 'Image'}
        measure={
          back
            ? 'of the one output that is outlined'
            : padding > 0
              ? 'dashed: without its border; draw on it'
              : '0 to 9; draw on it'
        }
        hue={back ? 'grad' : 'act'}
        label={back ? 'Gradient of one output with respect to each pixel' : 'The padded image with the window on it'}
        values={values}
        rows={frame.rows}
        columns={frame.columns}
        ramp={back ? 'div' : 'seq'}
        max={back ? extent(values) : 9}
        format={sig}
        interactive
      >
        {(cells) => (
          <>
            <Marks cells={cells} props={props} />
            <CellPad
              {...inner(cells)}
              at={cell}
              label="Image: arrow keys move, Space draws or wipes, digits set"
              valueText={String(image[cell[0]]?.[cell[1]] ?? 0)}
              onMove={(row, column) => setCell([row, column])}
              onPaint={paint}
              onDigit={(digit) => put(cell[0], cell[1], digit)}
            />
          </>
        )}
      </Pixels>
      <PictureInput side={SIDE} nine="white" onPicture={(picture) => set({ image: picture })} />
    </div>
  );
}
