/** @file The control of a list of numbers: a slider and a box each, to which the reader adds and from which they remove. */
import type { ReactNode } from 'react';
import { fromSlider, sliderPlaces, toSlider } from '../../base/params';
import type { NumbersParam } from '../../base/params';
import { fixed } from '../number/format';
import { NumberBox } from './number-box';
import { cellSpec } from './props';
import type { ControlProps } from './props';
import { Help, helpId, Name } from './slider';

/** Name of a place: the author's, else a number. */
export function placeName(spec: NumbersParam, index: number): string {
  return spec.names?.[index] ?? String(index + 1);
}

interface RowProps {
  id?: string;
  name: string;
  list: ControlProps<NumbersParam>;
  index: number;
  removable: boolean;
  /** Some place of the list can be removed, so that all leave room for the cross. */
  roomy: boolean;
}

function Row({ id, name, list: { spec, value, onChange, locked }, index, removable, roomy }: RowProps): ReactNode {
  const cell = cellSpec(`${spec.label}, ${name}`, spec.min, spec.max, (spec.max - spec.min) / 100);
  const one = value[index] ?? spec.min;
  const set = (to: number): void => onChange(value.map((other, i) => (i === index ? to : other)));
  return (
    <div className="list-row">
      <span aria-hidden="true">{name}</span>
      <input
        id={id}
        type="range"
        min={0}
        max={sliderPlaces(cell)}
        step={1}
        value={toSlider(cell, one)}
        aria-label={cell.label}
        aria-valuetext={`${fixed(one, 2)}${spec.unit === undefined ? '' : ` ${spec.unit}`}`}
        disabled={locked}
        onChange={(event) => set(Number(fromSlider(cell, Number(event.target.value)).toPrecision(6)))}
      />
      <NumberBox spec={cell} value={one} onChange={set} label={`${cell.label}, exact value`} locked={locked} />
      {removable ? (
        <button
          type="button"
          className="btn small"
          aria-label={`Remove ${name}`}
          disabled={locked}
          onClick={() => onChange(value.filter((_, i) => i !== index))}
        >
          <span aria-hidden="true">×</span>
        </button>
      ) : (
        roomy && <span className="no-cross" />
      )}
    </div>
  );
}

/** One row a number; the last one is removed first when places have names. */
export function NumberListControl(props: ControlProps<NumbersParam>): ReactNode {
  const { id, spec, value, onChange, locked } = props;
  const roomy = value.length > spec.minLength;
  const add = (): void => onChange([...value, spec.default[value.length] ?? Math.max(spec.min, Math.min(spec.max, 0))]);
  return (
    <fieldset className="ctl list" aria-describedby={helpId(id, spec)}>
      <legend>
        <Name spec={spec} />
      </legend>
      {value.map((_, index) => {
        const last = index === value.length - 1;
        const removable = roomy && (spec.names === undefined || last);
        return (
          <Row
            key={index}
            id={index === 0 ? id : undefined}
            name={placeName(spec, index)}
            list={props}
            index={index}
            removable={removable}
            roomy={roomy}
          />
        );
      })}
      {value.length < spec.maxLength && (
        <button type="button" className="btn line" disabled={locked} onClick={add}>
          <span>{`Add ${placeName(spec, value.length)}`}</span>
        </button>
      )}
      <Help id={id} text={spec.help} />
    </fieldset>
  );
}
