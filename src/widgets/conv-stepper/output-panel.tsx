/** @file The output, filled in as the window moves; the arrow keys move the window. */
import type { ReactNode } from 'react';
import { CellPad, sig } from '../../viz';
import { Outline, Pixels } from '../shared/pixels';
import type { Cells } from '../shared/pixels';
import { extent, valueHere } from './shared';
import type { Fitting } from './shared';

/** Blank cells for the outputs that play has not come to. */
function Ahead({ cells, props: { output } }: { cells: Cells; props: Fitting }): ReactNode {
  if (!output.playing) return null;
  const at = output.row * output.columns + output.column;
  return Array.from(output.values, (_, i) =>
    i > at ? (
      <Outline key={i} cells={cells} row={Math.floor(i / output.columns)} column={i % output.columns} className="ahead" />
    ) : null,
  );
}

export function OutputPanel(props: Fitting): ReactNode {
  const { output, set } = props;
  return (
    <Pixels
      title="Output"
      measure="press a cell, or use arrow keys, to move the window"
      hue="act"
      label="The output, with the place of the window outlined"
      values={output.values}
      rows={output.rows}
      columns={output.columns}
      ramp="div"
      max={extent(output.values)}
      format={(value) => sig(value, 3)}
      interactive
    >
      {(cells) => (
        <>
          <Ahead cells={cells} props={props} />
          <Outline cells={cells} row={output.row} column={output.column} className="contour main" />
          <CellPad
            {...cells}
            at={[output.row, output.column]}
            label="Place of the window"
            valueText={sig(valueHere(output), 3)}
            onMove={(row, column) => set({ row: row + 1, column: column + 1 })}
          />
        </>
      )}
    </Pixels>
  );
}
