/** @file Controls of named options: words on a line or a menu for one of several, boxes for any number, a switch for yes or no. */
import type { ReactNode } from 'react';
import type { BooleanParam, ChoiceParam, SeveralParam } from '../../base/params';
import type { ControlProps } from './props';
import { Help, helpId, Name } from './slider';

/** More options, or longer words, than a line of a phone holds become a menu. */
const MOST_WORDS = 5;
const MOST_LETTERS = 34;

function wordOf(labels: Readonly<Record<string, string>>, option: string): string {
  return labels[option] ?? option;
}

/** Radio words on a line, the chosen one bold over a thick rule; a menu when there are more than five. */
export function ChoiceControl(props: ControlProps<ChoiceParam>): ReactNode {
  const { id, spec, value, onChange, locked } = props;
  const letters = spec.options.reduce((sum, option) => sum + wordOf(spec.labels, option).length, 0);
  if (spec.options.length > MOST_WORDS || letters > MOST_LETTERS) return <MenuControl {...props} />;
  return (
    <fieldset className="ctl" disabled={locked} aria-describedby={helpId(id, spec)}>
      <legend>
        <Name spec={spec} />
      </legend>
      <div className="seg">
        {spec.options.map((option, i) => (
          <label key={option}>
            <input
              type="radio"
              id={i === 0 ? id : undefined}
              name={id}
              value={option}
              checked={option === value}
              onChange={() => onChange(option)}
            />
            <span>{wordOf(spec.labels, option)}</span>
          </label>
        ))}
      </div>
      <Help id={id} text={spec.help} />
    </fieldset>
  );
}

function MenuControl({ id, spec, value, onChange, locked }: ControlProps<ChoiceParam>): ReactNode {
  return (
    <div className="ctl">
      <label htmlFor={id}>
        <Name spec={spec} />
      </label>
      <select
        id={id}
        value={value}
        disabled={locked}
        aria-describedby={helpId(id, spec)}
        onChange={(event) => onChange(event.target.value)}
      >
        {spec.options.map((option) => (
          <option key={option} value={option}>
            {wordOf(spec.labels, option)}
          </option>
        ))}
      </select>
      <Help id={id} text={spec.help} />
    </div>
  );
}

/** A switch: a box with its words. */
export function SwitchControl({ id, spec, value, onChange, locked }: ControlProps<BooleanParam>): ReactNode {
  return (
    <div className="ctl">
      <label className="opt">
        <input
          id={id}
          type="checkbox"
          role="switch"
          checked={value}
          disabled={locked}
          aria-describedby={helpId(id, spec)}
          onChange={(event) => onChange(event.target.checked)}
        />
        <span>
          <Name spec={spec} />
        </span>
      </label>
      <Help id={id} text={spec.help} />
    </div>
  );
}

/** A box for each option; the value keeps the order of the options. */
export function SeveralControl({ id, spec, value, onChange, locked }: ControlProps<SeveralParam>): ReactNode {
  const toggle = (option: string, on: boolean): void => {
    onChange(spec.options.filter((one) => (one === option ? on : value.includes(one))));
  };
  return (
    <fieldset className="ctl" disabled={locked} aria-describedby={helpId(id, spec)}>
      <legend>
        <Name spec={spec} />
      </legend>
      <div className="several">
        {spec.options.map((option, i) => (
          <label className="opt" key={option}>
            <input
              id={i === 0 ? id : undefined}
              type="checkbox"
              checked={value.includes(option)}
              onChange={(event) => toggle(option, event.target.checked)}
            />
            <span>{wordOf(spec.labels, option)}</span>
          </label>
        ))}
      </div>
      <Help id={id} text={spec.help} />
    </fieldset>
  );
}
