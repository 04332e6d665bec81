/** @file <Published>: a result of a paper beside our live reproduction; criteria set beforehand decide, and a failure is shown as one. */
import { useId, type ReactNode } from 'react';
import { Rich } from '../../../viz/number/rich';
import { BookError } from '../../../base/errors';
import { Cite } from '../cite/cite';
import type { Claimed } from '../claim/check';
import { faultsOf, useLesson } from '../lesson/lesson-context';
import { Icon } from '../shared/icon';
import { takeSlots } from '../shared/slots';
import { StripPlot } from '../shared/strip-plot';
import { judgeCriteria, rangeOf, verdictOf, type JudgedCriterion } from './judge';

/** One number of the paper, and the condition under which ours agrees. */
export interface Criterion extends Claimed {
  /** What is compared, as a row of the table. */
  row: string;
  /** What the paper reports, in its words or figures. */
  paper: string;
}

export interface PublishedProps {
  id: string;
  /** Id in content/sources. */
  source: string;
  /** Whether the paper's text was read when this was written: all of the relevant part, some of it, or none. */
  checked: 'text' | 'partial' | 'memory';
  /** Settings side by side: what, in the paper, here. */
  settings: readonly (readonly [string, string, string])[];
  criteria: readonly Criterion[];
  /** Where the reproduction stops. */
  caveat: string;
  /** The claim of the paper, and perhaps a <Figure>. */
  children: ReactNode;
}

/** The plot beside the table; a Widget or a plot. Without it each criterion is drawn as a band with one dot a seed. */
export function Figure({ children }: { children?: ReactNode }) {
  return <div className="figure">{children}</div>;
}

const checkedText: Record<PublishedProps['checked'], string> = {
  text: 'The paper’s text was read for this comparison.',
  partial: 'Only part of the paper’s text was read for this comparison.',
  memory: 'The paper’s text was not at hand: what stands under “Paper” is from general knowledge.',
};

export function Published(props: PublishedProps) {
  const lesson = useLesson();
  const heading = useId();
  const number = lesson.ledger.number('published', props.id);
  const { slots, rest } = takeSlots<{ children?: ReactNode }>(props.children, Figure);
  const criteria = faultsOf(lesson.id, 'Published', props.id, () => {
    if (props.criteria.length === 0) throw new BookError('give at least one criterion, so that the verdict can be computed');
    return judgeCriteria(props.criteria);
  });
  const verdict = verdictOf(criteria);
  return (
    <section className="published outset block" id={`published-${props.id}`} aria-labelledby={heading}>
      <div>
        <p className="eyebrow" id={heading}>
          Published result {number}, run live
        </p>
        <div className="t">
          {rest} <Cite id={props.source} />
        </div>
        <Comparison settings={props.settings} criteria={criteria} />
        <p className="verdict">
          <Icon name={verdict.passed ? 'yes' : 'no'} />
          <span>
            <b>{verdict.word}</b> <Rich text={verdict.sentence} />
          </span>
        </p>
        <p className="caveat">
          {props.caveat} {checkedText[props.checked]}
        </p>
      </div>
      {slots.length > 0 ? slots : <Strips criteria={criteria} />}
    </section>
  );
}

function Comparison({ settings, criteria }: { settings: PublishedProps['settings']; criteria: readonly JudgedCriterion[] }) {
  return (
    <table>
      <thead>
        <tr>
          <td />
          <th scope="col">Paper</th>
          <th scope="col">Here</th>
        </tr>
      </thead>
      <tbody>
        {settings.map(([what, paper, here]) => (
          <tr key={what}>
            <th scope="row">{what}</th>
            <td>{paper}</td>
            <td>{here}</td>
          </tr>
        ))}
        {criteria.map((criterion) => (
          <tr key={criterion.row}>
            <th scope="row">{criterion.row}</th>
            <td>{criterion.paper}</td>
            <td>
              <Rich text={rangeOf(criterion)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The table says the same. */
function Strips({ criteria }: { criteria: readonly JudgedCriterion[] }) {
  return (
    <div className="figure strips" aria-hidden="true">
      {criteria.map(({ row, checked }) => (
        <div key={row}>
          <p className="strip-title">{row}</p>
          <StripPlot condition={checked.spec.condition} values={checked.result.values} label={checked.label} />
        </div>
      ))}
    </div>
  );
}
