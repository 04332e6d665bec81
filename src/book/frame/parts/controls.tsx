/** @file The controls of a widget, all made from the parameter declarations; the first one leads, the others fold away on phones. */
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { format } from '../../../base/params';
import type { IntegerParam, Param, RealParam, Specs, Value, Values } from '../../../base/params';
import { Control } from '../../../viz/controls/control';
import type { ControlProps } from '../../../viz/controls/props';
import { Rich } from '../../../viz/number/rich';
import { useFrame } from '../frame-tools';
import type { RunState } from '../run-store';
import { useRun } from '../use-run';

const params = (state: RunState): Values<Specs> => state.params;
const banded = (state: RunState): boolean => state.band !== null;

/** Longer lists of points or rows are counted, for nobody reads thirty pairs; the picture shows them. */
const MOST_LISTED = 10;

/** The settings as words: `σ 0.08, depth 20, tanh`. */
export function settingsWords(specs: Specs, names: readonly string[], values: Values<Specs>): string {
  return names
    .flatMap((name) => {
      const [spec, value] = [specs[name], values[name]];
      if (!spec || value === undefined) return [];
      const text = Array.isArray(value) && value.length > MOST_LISTED ? String(value.length) : format<Param>(spec, value);
      return [spec.kind === 'choice' ? text : `${spec.symbol ?? spec.label.toLowerCase()} ${text}`];
    })
    .join(', ');
}

type NumberParam = RealParam | IntegerParam;

const present = ({ frames, cursor, shown }: RunState): { frame: object | undefined; shown: Values<Specs> } => ({
  frame: frames[cursor],
  shown,
});

/** The control of a number with the marks that the widget finds in the frame under the cursor; those off the slider are left out. */
function MarkedControl({ name, spec, ...props }: ControlProps<Param> & { name: string; spec: NumberParam }): ReactNode {
  const { widget } = useFrame();
  const { frame, shown } = useRun(present);
  const found = frame && widget.marks?.(frame, shown)[name];
  const marks = (found ?? spec.marks).filter(({ value }) => value >= spec.min && value <= spec.max);
  return <Control<Param> {...props} spec={{ ...spec, marks }} />;
}

function Parameter({ name }: { name: string }): ReactNode {
  const { widget, run, idPrefix, locked } = useFrame();
  const values = useRun(params);
  const [spec, value]: [Param | undefined, Value<Param> | undefined] = [widget.experiment.params[name], values[name]];
  if (!spec || value === undefined) return null;
  const props = {
    id: `${idPrefix}-${name}`,
    value,
    locked: locked(name),
    onChange: (to: Value<Param>) => run.set({ [name]: to }),
  };
  const marked = widget.marks !== undefined && (spec.kind === 'real' || spec.kind === 'integer');
  return marked ? <MarkedControl {...props} name={name} spec={spec} /> : <Control {...props} spec={spec} />;
}

/** The box that runs eight seeds and draws their range. */
function EightSeeds(): ReactNode {
  const { run, locked } = useFrame();
  const on = useRun(banded);
  return (
    <label className="opt">
      <input
        type="checkbox"
        data-action="band"
        checked={on}
        disabled={locked('band')}
        onChange={() => (on ? run.dismissBand() : run.runBand(8))}
      />
      <span>8 seeds: median and range</span>
    </label>
  );
}

/**
 * The settings after the lead control. The style sheet shows them in wide frames whether open or not (`::details-content`);
 * browsers that cannot do that get them opened.
 */
function FurtherSettings({ words, children }: { words: string; children: ReactNode }): ReactNode {
  const ref = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (ref.current && !CSS.supports('selector(::details-content)')) ref.current.open = true;
  }, []);
  return (
    <details className="w-more" ref={ref}>
      <summary>
        <span>Settings</span>
        <b>
          <Rich text={words} />
        </b>
      </summary>
      <div>{children}</div>
    </details>
  );
}

/** For readers without script: the settings of what is printed here. */
export function SettingsWords(): ReactNode {
  const { widget } = useFrame();
  const words = settingsWords(widget.experiment.params, widget.controls, useRun(params));
  return (
    <p className="without-script">
      <Rich text={`Settings: ${words}. With JavaScript on, they can be changed.`} />
    </p>
  );
}

/** All controls of the widget that the page did not take away. */
export function Controls(): ReactNode {
  const { widget, hidden } = useFrame();
  const values = useRun(params);
  const names = widget.controls.filter((name) => !hidden(name));
  const [lead, ...others] = names;
  const words = settingsWords(widget.experiment.params, others, values);
  const withBand = widget.band === true && !hidden('band');
  if (lead === undefined && !withBand) return null;
  return (
    <div className="w-controls" role="group" aria-label="Settings">
      {lead !== undefined && <Parameter name={lead} />}
      {(others.length > 0 || withBand) && (
        <FurtherSettings words={words}>
          {others.map((name) => (
            <Parameter key={name} name={name} />
          ))}
          {withBand && <EightSeeds />}
        </FurtherSettings>
      )}
    </div>
  );
}
