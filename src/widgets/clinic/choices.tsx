/** @file The buttons of the clinic: probes to buy, diagnoses to name, the answer, and the next case. */
import type { ReactNode } from 'react';
import { BUDGET, LAST_CASE } from '../../experiments/clinic/experiment';
import { faultIds } from '../../experiments/clinic/faults';
import type { Diagnosis } from '../../experiments/clinic/judge';
import { PROBES } from '../../experiments/clinic/probes';
import { chartOf, nameOf, sentence, type Props } from './shared';

interface ChoiceProps {
  text: string;
  /** Taken, or out of reach: it stays in the tab order, so that focus is not lost, and says so. */
  off: boolean;
  state: string | null;
  onChoose: () => void;
}

function Choice({ text, off, state, onChoose }: ChoiceProps): ReactNode {
  return (
    <li>
      <button
        type="button"
        className="btn line needs-script"
        aria-disabled={off || undefined}
        onClick={() => {
          if (!off) onChoose();
        }}
      >
        <span>{text}</span>
        {state !== null && <b>{state}</b>}
      </button>
    </li>
  );
}

/** A button for each probe, and how many are left. */
export function ProbeShop({ params, set, idPrefix }: Props): ReactNode {
  const chart = chartOf(params);
  const left = BUDGET - Math.min(BUDGET, chart.probes.length);
  return (
    <div className="clinic-step needs-script" role="group" aria-labelledby={`${idPrefix}-shop`}>
      <p id={`${idPrefix}-shop`}>
        <b>Buy a probe</b> <span>{left === 0 ? 'none left: time to name it' : `${left} of ${BUDGET} left`}</span>
      </p>
      <ul>
        {PROBES.map(({ id, name }) => {
          const bought = chart.probes.includes(id);
          return (
            <Choice
              key={id}
              text={name}
              off={bought || left === 0}
              state={bought ? 'bought' : null}
              onChoose={() => set({ ...chart, probes: [...chart.probes, id] })}
            />
          );
        })}
      </ul>
    </div>
  );
}

const diagnoses: readonly Diagnosis[] = [...faultIds, 'healthy'];

/** A button for each diagnosis, and one for those who give up. */
export function Naming({ params, set, idPrefix }: Props): ReactNode {
  const chart = chartOf(params);
  const name = (one: Params['named'][number]): void => set({ ...chart, named: [...chart.named, one] });
  return (
    <div className="clinic-step clinic-names needs-script" role="group" aria-labelledby={`${idPrefix}-naming`}>
      <p id={`${idPrefix}-naming`}>
        <b>Name it</b> <span>a wrong diagnosis counts as much as a probe</span>
      </p>
      <ul>
        {diagnoses.map((one) => {
          const wrong = chart.named.includes(one);
          return (
            <Choice
              key={one}
              text={sentence(nameOf(one))}
              off={wrong}
              state={wrong ? 'wrong' : null}
              onChoose={() => name(one)}
            />
          );
        })}
      </ul>
      <p>
        <button type="button" className="btn needs-script" onClick={() => name('answer')}>
          Show the answer
        </button>
      </p>
    </div>
  );
}

type Params = Props['params'];

/** Leads to the next case, with an empty chart. */
export function NextCase({ params, set }: Props): ReactNode {
  const next = (params.caseNumber % LAST_CASE) + 1;
  return (
    <p>
      <button
        type="button"
        className="btn main needs-script"
        onClick={() => set({ caseNumber: next, chart: next, probes: [], named: [] })}
      >
        Next case
      </button>
    </p>
  );
}
