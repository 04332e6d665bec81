/** @file The control of points: typed coordinates for every point that the plot shows, with add and delete. */
import type { ReactNode } from 'react';
import type { Point, PointsParam } from '../../base/params';
import { NumberBox } from './number-box';
import { cellSpec } from './props';
import type { ControlProps } from './props';
import { Help, Name } from './slider';

interface RowProps {
  index: number;
  list: ControlProps<PointsParam>;
  id?: string;
}

function Row({ index, list: { spec, value, onChange, locked }, id }: RowProps): ReactNode {
  const point = value[index];
  if (!point) return null;
  const set = (patch: Partial<Point>): void => onChange(value.map((one, i) => (i === index ? { ...one, ...patch } : one)));
  return (
    <tr>
      {(['x', 'y'] as const).map((axis) => (
        <td key={axis}>
          <NumberBox
            id={axis === 'x' ? id : undefined}
            spec={cellSpec(`Point ${index + 1}, ${axis}`, spec[axis][0], spec[axis][1], (spec[axis][1] - spec[axis][0]) / 100)}
            value={point[axis]}
            label={`Point ${index + 1}, ${axis}`}
            locked={locked}
            onChange={(to) => set({ [axis]: to })}
          />
        </td>
      ))}
      {spec.classes.length > 0 && (
        <td>
          <select
            aria-label={`Point ${index + 1}, class`}
            value={point.class}
            disabled={locked}
            onChange={(event) => set({ class: event.target.value })}
          >
            {spec.classes.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        </td>
      )}
      <td>
        <button
          type="button"
          className="btn small"
          aria-label={`Delete point ${index + 1}`}
          disabled={locked}
          onClick={() => onChange(value.filter((_, i) => i !== index))}
        >
          <span aria-hidden="true">×</span>
        </button>
      </td>
    </tr>
  );
}

/** The table, folded away: the plot is where points are moved, the table where they are exact. */
export function PointsControl(props: ControlProps<PointsParam>): ReactNode {
  const { id, spec, value, onChange, locked } = props;
  const add = (): void => {
    const middle = { x: (spec.x[0] + spec.x[1]) / 2, y: (spec.y[0] + spec.y[1]) / 2 };
    onChange([...value, spec.classes[0] === undefined ? middle : { ...middle, class: spec.classes[0] }]);
  };
  const headings = ['x', 'y', ...(spec.classes.length > 0 ? ['class'] : [])];
  return (
    <details className="ctl list points">
      <summary id={value.length === 0 ? id : undefined}>
        <Name spec={spec} />
        <b>{`${value.length} of ${spec.maxCount}`}</b>
      </summary>
      <table className="grid-boxes">
        <thead>
          <tr>
            {headings.map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {value.map((_, index) => (
            <Row key={index} index={index} list={props} id={index === 0 ? id : undefined} />
          ))}
        </tbody>
      </table>
      <button type="button" className="btn line" disabled={locked || value.length >= spec.maxCount} onClick={add}>
        <span>Add a point</span>
      </button>
      <Help id={id} text={spec.help} />
    </details>
  );
}
