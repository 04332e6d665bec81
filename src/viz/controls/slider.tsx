/** @file The control of a number: name, exact box, native slider on the parameter's own scale, marks under the track. */
import type { KeyboardEvent, ReactNode } from 'react';
import { format, fromSlider, nudge, sliderPlaces, toSlider } from '../../base/params';
import type { IntegerParam, RealParam } from '../../base/params';
import { spoken } from '../number/format';
import { sliderMarks } from './marks';
import { NumberBox } from './number-box';
import type { ControlProps } from './props';

type NumberParam = RealParam | IntegerParam;

/** `Weights, σ`: the words of a declaration and its symbol in italics. */
export function Name({ spec }: { spec: { label: string; symbol?: string } }): ReactNode {
  if (spec.symbol === undefined) return <span>{spec.label}</span>;
  return (
    <>
      <span>{`${spec.label}, `}</span>
      <i>{spec.symbol}</i>
    </>
  );
}

/** What a voice reads for the value: the number with its unit, the mark it sits on, and the scale. */
export function valueText(spec: NumberParam, value: number): string {
  const mark = spec.marks.find((one) => Math.abs(one.value - value) <= 1e-6 * Math.abs(one.value));
  const scale = spec.kind === 'real' && spec.scale === 'log' ? 'log scale' : '';
  return [spoken(format(spec, value)), mark?.label ?? '', scale].filter(Boolean).join(', ');
}

const KEYS: Readonly<Record<string, number>> = {
  ArrowUp: 1,
  ArrowRight: 1,
  ArrowDown: -1,
  ArrowLeft: -1,
  PageUp: 10,
  PageDown: -10,
};

/** Lines of the marks, then their texts, which stay legible over them; placed in percent so that nothing has to be measured. */
function Marks({ spec }: { spec: NumberParam }): ReactNode {
  const marks = sliderMarks(spec);
  if (marks.length === 0) return null;
  const first = marks.some((mark) => mark.lane === 0) ? 0 : 1;
  const baseline = (lane: number): number => 18 + 15 * (lane - first);
  const lanes = Math.max(...marks.map((mark) => mark.lane)) - first + 1;
  return (
    <svg className="marks" height={7 + 15 * lanes} aria-hidden="true">
      {marks.map((mark) => (
        <line
          key={`line ${mark.lane} ${mark.label}`}
          x1={`${mark.percent}%`}
          x2={`${mark.percent}%`}
          y1={mark.lane === 0 ? 0 : -9}
          y2={mark.lane === 0 ? 5 : baseline(mark.lane) - 11}
          className="axis"
        />
      ))}
      {marks.map((mark) => (
        <text
          key={`${mark.lane} ${mark.label}`}
          x={`${mark.percent}%`}
          y={baseline(mark.lane)}
          dx={mark.anchor === 'mid' ? undefined : mark.anchor === 'end' ? 2 : -2}
          className={`halo ${mark.anchor} ${mark.lane === 0 ? '' : 'lab'}`.trim()}
        >
          {mark.label}
        </text>
      ))}
    </svg>
  );
}

/** What describes a control: the id of its help, if it has one. */
export function helpId(id: string, { help }: { help?: string }): string | undefined {
  return help === undefined ? undefined : `${id}-help`;
}

/** Slider, box and marks of one number. */
export function SliderControl({
  id,
  spec,
  value,
  onChange,
  locked,
}: ControlProps<RealParam> | ControlProps<IntegerParam>): ReactNode {
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    const steps = KEYS[event.key];
    if (steps === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    onChange(nudge(spec, value, steps * (event.shiftKey ? 10 : 1)));
  };
  return (
    <div className="ctl">
      <label htmlFor={id}>
        <Name spec={spec} />
      </label>
      <span className="box-unit">
        <NumberBox spec={spec} value={value} onChange={onChange} label={`${spec.label}, exact value`} locked={locked} />
        {spec.unit !== undefined && <span className="unit">{spec.unit}</span>}
      </span>
      <input
        id={id}
        type="range"
        min={0}
        max={sliderPlaces(spec)}
        step={1}
        value={toSlider(spec, value)}
        aria-valuetext={valueText(spec, value)}
        aria-describedby={helpId(id, spec)}
        disabled={locked}
        onChange={(event) => onChange(fromSlider(spec, Number(event.target.value)))}
        onKeyDown={onKeyDown}
      />
      <Marks spec={spec} />
      <Help id={id} text={spec.help} />
    </div>
  );
}

/** The sentence that explains a control, where its name does not suffice. */
export function Help({ id, text }: { id: string; text?: string }): ReactNode {
  return text === undefined ? null : (
    <p className="help" id={`${id}-help`}>
      {text}
    </p>
  );
}
