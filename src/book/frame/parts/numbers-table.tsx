/** @file The numbers behind the picture as a table: in the page from the first byte, two hundred rows at most, all of them in the file. */
import type { ReactNode } from 'react';
import { sig } from '../../../viz/number/format';
import { Rich } from '../../../viz/number/rich';
import type { NumbersTable as Table } from '../../../widgets/define';
import { useFrame } from '../frame-tools';
import { columnTitle } from '../output/csv';
import type { RunState } from '../run-store';
import { useRun } from '../use-run';

const MOST_ROWS = 200;

const tabled = ({ frames, cursor, shown }: RunState): Pick<RunState, 'frames' | 'cursor' | 'shown'> => ({
  frames,
  cursor,
  shown,
});

function Cell({ value }: { value: string | number }): ReactNode {
  return <Rich text={typeof value === 'number' ? sig(value, 4) : value} />;
}

/** A table of numbers with its caption. */
export function TableView({ table }: { table: Table }): ReactNode {
  const rows = table.rows.slice(0, MOST_ROWS);
  return (
    <div className="w-scroll" tabIndex={0} role="region" aria-label={table.caption}>
      <table className="numbers">
        <caption>
          <Rich text={table.caption} />
        </caption>
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th key={column.label} scope="col">
                <Rich text={columnTitle(column)} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, i) => (
            <tr key={i}>
              {row.map((value, j) =>
                j === 0 ? (
                  <th key={j} scope="row">
                    <Cell value={value} />
                  </th>
                ) : (
                  <td key={j}>
                    <Cell value={value} />
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {table.rows.length > MOST_ROWS && (
        <p className="help">{`${table.rows.length - MOST_ROWS} more rows are in the CSV file.`}</p>
      )}
    </div>
  );
}

function LiveTable(): ReactNode {
  const { widget } = useFrame();
  const { frames, cursor, shown } = useRun(tabled);
  const frame = frames[cursor];
  return frame ? <TableView table={widget.table(frame, shown, frames)} /> : null;
}

/** Closed, it still holds the first frame's numbers for readers without script; live, it is filled when it opens. */
export function NumbersDetails({ live }: { live: boolean }): ReactNode {
  const { idPrefix, ui } = useFrame();
  return (
    <details
      className="w-table"
      id={`${idPrefix}-table`}
      open={ui.tableOpen}
      onToggle={(event) => ui.toggleTable(event.currentTarget.open)}
    >
      <summary>The numbers behind the picture</summary>
      {(!live || ui.tableOpen) && <LiveTable />}
    </details>
  );
}
