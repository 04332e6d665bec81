/** @file The control of a grid of numbers: one stop for Tab, arrow keys from cell to cell, rows and columns added where allowed. */
import { useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import type { GridParam } from '../../base/params';
import { NumberBox } from './number-box';
import { cellSpec } from './props';
import type { ControlProps } from './props';
import { Help, helpId, Name } from './slider';

const MOVES: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Left and right leave the cell only when the caret stands at that end of its text. */
function leaves(event: KeyboardEvent<HTMLInputElement>): boolean {
  const box = event.currentTarget;
  if (event.key === 'ArrowLeft') return box.selectionStart === 0 && box.selectionEnd === 0;
  if (event.key === 'ArrowRight') return box.selectionStart === box.value.length;
  return true;
}

/** The cells as a table of boxes. */
function Cells({ id, spec, value, onChange, locked }: ControlProps<GridParam>): ReactNode {
  const body = useRef<HTMLTableSectionElement>(null);
  const [[row, column], setCurrent] = useState<readonly [number, number]>([0, 0]);
  const onArrow = (event: KeyboardEvent<HTMLInputElement>, r: number, c: number): void => {
    const move = MOVES[event.key];
    if (!move || !leaves(event)) return;
    const [to, across] = [r + move[0], c + move[1]];
    if (value[to]?.[across] === undefined) return;
    event.preventDefault();
    setCurrent([to, across]);
    body.current?.rows[to]?.cells[across]?.querySelector('input')?.focus();
  };
  const current = value[row]?.[column] === undefined ? '0 0' : `${row} ${column}`;
  return (
    <tbody ref={body}>
      {value.map((cells, r) => (
        <tr key={r}>
          {cells.map((cell, c) => (
            <td key={c}>
              <NumberBox
                id={r === 0 && c === 0 ? id : undefined}
                spec={cellSpec(`Row ${r + 1}, column ${c + 1}`, spec.min, spec.max, spec.step)}
                value={cell}
                label={`${spec.label}, row ${r + 1}, column ${c + 1}`}
                locked={locked}
                tabIndex={current === `${r} ${c}` ? 0 : -1}
                onArrow={(event) => onArrow(event, r, c)}
                onChange={(to) => onChange(value.map((line, i) => (i === r ? line.map((old, j) => (j === c ? to : old)) : line)))}
              />
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  );
}

/** Buttons that add and remove the last row or column. */
function Sizes({ spec, value, onChange, locked }: ControlProps<GridParam>): ReactNode {
  const columns = value[0]?.length ?? 0;
  const zero = Math.max(spec.min, Math.min(spec.max, 0));
  const actions: readonly [string, boolean, () => number[][]][] = [
    ['Add a row', value.length < spec.rows, () => [...value, new Array<number>(columns).fill(zero)]],
    ['Remove a row', value.length > 1, () => value.slice(0, -1)],
    ['Add a column', columns < spec.columns, () => value.map((line) => [...line, zero])],
    ['Remove a column', columns > 1, () => value.map((line) => line.slice(0, -1))],
  ];
  return (
    <div className="grid-sizes">
      {actions.map(([label, possible, change]) => (
        <button
          key={label}
          type="button"
          className="btn needs-script"
          disabled={locked || !possible}
          onClick={() => onChange(change())}
        >
          <span>{label}</span>
        </button>
      ))}
    </div>
  );
}

/** A matrix to edit cell by cell. */
export function GridControl(props: ControlProps<GridParam>): ReactNode {
  const { id, spec } = props;
  return (
    <fieldset className="ctl list" aria-describedby={helpId(id, spec)}>
      <legend>
        <Name spec={spec} />
      </legend>
      <div className="grid-scroll">
        <table className="grid-boxes">
          <Cells {...props} />
        </table>
      </div>
      {spec.resizable && <Sizes {...props} />}
      <Help id={id} text={spec.help} />
    </fieldset>
  );
}
