/** @file The run bar: play, steps, scrub, where the run is, speed, seed, reset. */
import type { ReactNode } from 'react';
import type { IntegerParam } from '../../../base/params';
import { LARGEST_SEED } from '../../../base/url';
import { NumberBox } from '../../../viz/controls/number-box';
import { Rich } from '../../../viz/number/rich';
import { useFacts } from '../facts';
import { useFrame } from '../frame-tools';
import { Icon } from '../icon';
import type { RunState } from '../run-store';
import { usePointed } from '../ui';
import { useRun } from '../use-run';
import { ActionButton, ActionItems } from './action-button';
import { actionsAt } from '../actions';
import { Presets } from './presets';

const SEED: IntegerParam = {
  kind: 'integer',
  label: 'Seed',
  min: 0,
  max: LARGEST_SEED,
  marks: [],
  default: 1,
  effect: 'restart',
};

const place = ({ cursor, frames, steps, total }: RunState): { cursor: number; last: number; step: number; total: number } => ({
  cursor,
  last: frames.length - 1,
  step: steps[cursor] ?? 0,
  total,
});

const seedOf = (state: RunState): number => state.seed;
const speedOf = (state: RunState): number => state.speed;

/** Scrubs through the run so far. */
function Scrub(): ReactNode {
  const { run } = useFrame();
  const { stepName } = useFacts();
  const { cursor, last, step } = useRun(place);
  return (
    <input
      className="scrub needs-script"
      type="range"
      min={0}
      max={Math.max(1, last)}
      step={1}
      value={cursor}
      disabled={last < 1}
      aria-label="Place in the run"
      aria-valuetext={`${stepName} ${step}`}
      onChange={(event) => run.seek(Number(event.target.value))}
    />
  );
}

/** Where the run is, or the numbers of what is under the pointer. */
function Readout(): ReactNode {
  const { readout } = usePointed();
  const { stepName, plays } = useFacts();
  const { step, total } = useRun(place);
  const text = readout ?? (plays ? `${stepName} ${step} of ${total}` : '');
  return (
    <span className="at" data-readout="">
      <Rich text={text} />
    </span>
  );
}

const SPEEDS: readonly number[] = [2, 10, 30, 60, Infinity];

/** Speeds as values of the menu; `most` is as fast as the machine allows. */
const toOption = (speed: number): string => (Number.isFinite(speed) ? String(speed) : 'most');
const fromOption = (option: string): number => (option === 'most' ? Infinity : Number(option));

function Speed(): ReactNode {
  const { run, widget, idPrefix, locked } = useFrame();
  const speed = useRun(speedOf);
  const { stepName } = useFacts();
  const speeds = widget.playback?.speeds ?? SPEEDS;
  const offered = speeds.includes(speed) ? speeds : [...speeds, speed].sort((a, b) => a - b);
  return (
    <li className="speed needs-script">
      <label htmlFor={`${idPrefix}-speed`}>Speed</label>
      <select
        id={`${idPrefix}-speed`}
        value={toOption(speed)}
        disabled={locked('speed')}
        onChange={(event) => run.setSpeed(fromOption(event.target.value))}
      >
        {offered.map((one) => (
          <option key={one} value={toOption(one)}>
            {Number.isFinite(one) ? `${one} ${stepName}s a second` : 'as fast as it can'}
          </option>
        ))}
      </select>
    </li>
  );
}

function Seed(): ReactNode {
  const { run, locked, idPrefix } = useFrame();
  const seed = useRun(seedOf);
  return (
    <li className="seed needs-script">
      <label htmlFor={`${idPrefix}-seed`}>Seed</label>
      <NumberBox
        id={`${idPrefix}-seed`}
        spec={SEED}
        value={seed}
        label="Seed"
        locked={locked('seed')}
        onChange={(to) => run.setSeed(to)}
      />
      <button
        type="button"
        className="btn"
        data-action="reroll"
        aria-label="Another seed"
        disabled={locked('seed')}
        onClick={() => run.reroll()}
      >
        <Icon name="dice" />
      </button>
    </li>
  );
}

export function RunBar(): ReactNode {
  const { widget, hidden } = useFrame();
  const { plays } = useFacts();
  const played = plays && !hidden('play');
  return (
    <div className="w-run">
      {played && actionsAt('play').map((action) => <ActionButton key={action.id} action={action} />)}
      {played && <Scrub />}
      {!plays && <Presets />}
      <Readout />
      <ul className="w-menu">
        {played && !hidden('speed') && <Speed />}
        {widget.seed !== false && !hidden('seed') && <Seed />}
        <ActionItems place="run" />
      </ul>
    </div>
  );
}
