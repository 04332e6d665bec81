/** @file The pad on which the reader draws a digit, by pointer, by keys, or from a picture. */
import { useState } from 'react';
import type { ReactNode } from 'react';
import { SIDE } from '../../experiments/conv-train/params';
import { CellPad } from '../../viz';
import { PictureInput } from '../shared/picture-input';
import { Pixels } from '../shared/pixels';
import { usePaint } from '../shared/use-paint';
import { asInk } from './shared';
import type { Props } from './shared';

const EMPTY = Array.from({ length: SIDE }, () => new Array<number>(SIDE).fill(0));

export function Pad({ params, set }: Props): ReactNode {
  const { pad } = params;
  const [cell, setCell] = useState<readonly [number, number]>([0, 0]);
  const { put, paint } = usePaint(pad, (to) => set({ pad: to }));
  return (
    <div>
      <Pixels
        title="Your digit"
        measure="draw on it; press ink to wipe"
        label="The pad with the drawn digit"
        values={pad.flat()}
        rows={SIDE}
        columns={SIDE}
        ramp="seq"
        max={9}
        largest={17}
        interactive
      >
        {(cells) => (
          <CellPad
            {...cells}
            at={cell}
            label="Pad: arrow keys move, Space draws or wipes, digits set the ink"
            valueText={`ink ${pad[cell[0]]![cell[1]]!}`}
            onMove={(row, column) => setCell([row, column])}
            onPaint={paint}
            onDigit={(digit) => put(cell[0], cell[1], digit)}
          />
        )}
      </Pixels>
      <button type="button" className="btn needs-script" onClick={() => set({ pad: EMPTY.map((line) => [...line]) })}>
        <span>Empty the pad</span>
      </button>
      <PictureInput side={SIDE} nine="full ink" onPicture={(picture) => set({ pad: asInk(picture) })} />
    </div>
  );
}
