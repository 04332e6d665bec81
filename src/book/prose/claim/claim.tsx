/** @file <Claim>: a quantitative sentence with the experiment, settings and condition that prove it; checked at build, re-run on demand. */
import { useId, type ReactNode } from 'react';
import { faultsOf, useLesson } from '../lesson/lesson-context';
import { experimentNamed } from '../measure/registry.server';
import { seedsText, settingsText } from '../measure/settings';
import { Icon } from '../shared/icon';
import { Sentence } from '../shared/num';
import { StripPlot } from '../shared/strip-plot';
import { checkClaim, type Claimed } from './check';
import { measuredWords, verdictText } from './result';

export interface ClaimProps extends Claimed {
  id: string;
  /** The sentence that is claimed. */
  children: ReactNode;
}

/** @throws BookError naming lesson, id and mend when the claim does not stand or is false. */
export function Claim(props: ClaimProps) {
  const lesson = useLesson();
  const heading = useId();
  const number = lesson.ledger.number('claim', props.id);
  const { spec, result, label } = faultsOf(lesson.id, 'Claim', props.id, () => checkClaim(props));
  const experiment = experimentNamed(props.experiment);
  return (
    <div
      role="group"
      className="claim block"
      id={`claim-${props.id}`}
      aria-labelledby={heading}
      data-enhance="claim"
      data-spec={JSON.stringify(spec)}
    >
      <Icon name="yes" label="Verified" />
      <div className="sentence">
        <p className="eyebrow" id={heading}>
          Claim {number}
        </p>
        {props.children}
      </div>
      <div className="result">
        <div data-part="result" role="status">
          <p>
            <b data-part="verdict">{verdictText(result)}</b>{' '}
            <span data-part="measured">
              <Sentence words={measuredWords(result, spec.condition, 'when the book was built')} />
            </span>
          </p>
          <p className="ran-with">{settingsText(experiment, spec.settings, seedsText(experiment, spec.seeds))}</p>
        </div>
        <StripPlot condition={spec.condition} values={result.values} label={label} />
        <div className="do needs-script no-print">
          <button type="button" className="btn" data-part="verify" aria-describedby={heading}>
            Verify here
          </button>
        </div>
      </div>
    </div>
  );
}
