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
export function ProbeShop({ params, frame, set, idPrefix }: Props): ReactNode {
  const chart = chartOf(params);
  const over = frame.answer !== null;
  const left = BUDGET - Math.min(BUDGET, chart.probes.length);
  const words = left === 0 ? 'none left: time to name it' : `${left} of ${BUDGET} left`;
  return (
    <div className="clinic-step needs-script" role="group" aria-labelledby={`${idPrefix}-shop`}>
      <p id={`${idPrefix}-shop`}>
        <b>Buy a probe</b> <span>{over ? 'the case is closed' : words}</span>
      </p>
      <ul>
        {PROBES.map(({ id, name }) => {
          const bought = chart.probes.includes(id);
          return (
            <Choice
              key={id}
              text={name}
              off={over || bought || left === 0}
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

/** A button for each diagnosis. They stay when the case is over, so that nothing moves under the finger. */
export function Naming(props: Props): ReactNode {
  const { params, frame, set, idPrefix } = props;
  const chart = chartOf(params);
  const { answer } = frame;
  const stateOf = (one: Diagnosis): string | null => {
    if (answer?.truth === one) return 'this was it';
    return frame.objections.some(({ diagnosis }) => diagnosis === one) ? 'wrong' : null;
  };
  return (
    <div className="clinic-step clinic-names needs-script" role="group" aria-labelledby={`${idPrefix}-naming`}>
      <p id={`${idPrefix}-naming`}>
        <b>Name it</b> <span>a wrong diagnosis counts as much as a probe</span>
      </p>
      <ul>
        {diagnoses.map((one) => (
          <Choice
            key={one}
            text={sentence(nameOf(one))}
            off={answer !== null || chart.named.includes(one)}
            state={stateOf(one)}
            onChoose={() => set({ ...chart, named: [...chart.named, one] })}
          />
        ))}
      </ul>
      <Ways {...props} />
    </div>
  );
}

/** For those who give up, and for those who are done. */
function Ways({ params, frame, set }: Props): ReactNode {
  const chart = chartOf(params);
  const over = frame.answer !== null;
  const next = (params.caseNumber % LAST_CASE) + 1;
  return (
    <p className="clinic-ways">
      <button
        type="button"
        className={`btn needs-script${over ? ' main' : ''}`}
        onClick={() => set({ caseNumber: next, chart: next, probes: [], named: [] })}
      >
        Next case
      </button>
      <button
        type="button"
        className="btn needs-script"
        aria-disabled={over || undefined}
        onClick={() => {
          if (!over) set({ ...chart, named: [...chart.named, 'answer'] });
        }}
      >
        Show the answer
      </button>
    </p>
  );
}
