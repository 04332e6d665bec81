/** @file What is said of the diagnoses: why each wrong one is wrong, and, when the case is over, the fault, its cause and its mend. */
import type { ReactNode } from 'react';
import { Rich } from '../../viz';
import { costText, faultOf, nameOf, objectionText, sentence, type Props } from './shared';

export function Objections({ frame: { objections, readings } }: Props): ReactNode {
  if (objections.length === 0) return null;
  return (
    <ul className="clinic-objections">
      {objections.map((one) => (
        <li key={one.diagnosis}>
          <Rich text={objectionText(one, readings)} />
        </li>
      ))}
    </ul>
  );
}

function Mend({ from, to }: { from: string; to: string }): ReactNode {
  return (
    <dl className="clinic-mend">
      <div>
        <dt>It stood</dt>
        <dd>
          <code>{from}</code>
        </dd>
      </div>
      <div>
        <dt>It should stand</dt>
        <dd>
          <code>{to}</code>
        </dd>
      </div>
    </dl>
  );
}

const HEALTHY_CAUSE =
  'Every reading lies where a healthy net has it. To order more tests until one looks odd is a mistake of its own: a little ' +
  'overfitting and a jagged loss are no illness.';

/** The end of a case. */
export function Verdict({ frame }: Props): ReactNode {
  if (frame.answer === null) return null;
  const { truth } = frame.answer;
  const fault = faultOf(truth);
  return (
    <div className="clinic-verdict">
      <p>
        <b>{`${frame.solved ? 'Right' : 'The answer'}: ${nameOf(truth)}.`}</b>{' '}
        <span>{frame.solved ? `Solved with ${costText(frame)}.` : `Given up after ${costText(frame)}.`}</span>
      </p>
      <p>{fault?.cause ?? HEALTHY_CAUSE}</p>
      {fault && <Mend {...fault.mend} />}
      <p className="clinic-hint">
        {sentence(
          fault
            ? 'all probes are open now. Hollow bars and dotted lines are the same net, with the same weights and data, without the fault.'
            : 'all probes are open now.',
        )}
      </p>
    </div>
  );
}
