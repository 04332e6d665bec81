/** @file Two maps of the image: how many windows cover each pixel, and whether it is ever a centre. */
import type { ReactNode } from 'react';
import type { FrameOf, ParamsOf } from '../../experiments/define';
import type experiment from '../../experiments/edge-coverage/experiment';
import { counted, fixed } from '../../viz';
import type { ViewProps } from '../define';
import { Outline, Pixels } from '../shared/pixels';
import type { Cells } from '../shared/pixels';

export type Frame = FrameOf<typeof experiment>;
type Props = ViewProps<ParamsOf<typeof experiment>, Frame>;

const whole = (value: number): string => fixed(value, 0);

/** An outline for every pixel that is never a centre. */
function Never({ cells, counts }: { cells: Cells; counts: ArrayLike<number> }): ReactNode {
  return Array.from(counts, (n, i) => {
    if (n > 0) return null;
    const [row, column] = [Math.floor(i / cells.columns), i % cells.columns];
    return <Outline key={i} cells={cells} row={row} column={column} className="cell" />;
  });
}

function Centres({ frame, params }: Props): ReactNode {
  const { size } = params;
  const counts = frame.centred ?? new Float64Array(size * size);
  return (
    <Pixels
      title="Times in the centre"
      measure={frame.centred ? 'windows centred on the pixel' : 'no centre: the kernel has an even side'}
      label="How often each pixel is the centre of a window"
      values={counts}
      rows={size}
      columns={size}
      ramp="seq"
      max={1.5}
      format={whole}
      name="centre"
      readout={(row, column) =>
        `row ${row + 1}, column ${column + 1}: centre of ${counted(counts[row * size + column]!, 'window')}`
      }
    >
      {(cells) => <Never cells={cells} counts={counts} />}
    </Pixels>
  );
}

export function View(props: Props): ReactNode {
  const { frame, params } = props;
  const { size } = params;
  if (frame.fault !== null) return <p className="view-fault">{frame.fault}</p>;
  return (
    <div className="panels">
      <Pixels
        title="Times used"
        measure="windows that cover the pixel"
        label="How many windows cover each pixel"
        values={frame.used}
        rows={size}
        columns={size}
        ramp="seq"
        max={params.kernel ** 2}
        format={whole}
        name="used"
        readout={(row, column) =>
          `row ${row + 1}, column ${column + 1}: under ${counted(frame.used[row * size + column]!, 'window')}`
        }
      />
      <Centres {...props} />
    </div>
  );
}
