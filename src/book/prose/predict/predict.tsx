/** @file <Predict>: the reader commits to an answer before the run; the run made at build is what it is scored against. */
import { useId, type ReactNode } from 'react';
import { useLesson, faultsOf } from '../lesson/lesson-context';
import { Sentence } from '../shared/num';
import { takeSlots } from '../shared/slots';
import { answerOf, type Asked, type ChoiceProps } from './answer';
import { ChoiceList } from './choice-list';
import { CurvePad } from './curve-pad';
import { NumberLine } from './number-line';
import { After, Ask, Choice } from './slots';

export type PredictProps = Asked & {
  id: string;
  /** Id of the widget whose run button stays locked until the reader commits or skips. */
  guards?: string;
  children: ReactNode;
};

const hints: Record<Asked['kind'], string> = {
  choice: 'Choose one, then commit.',
  number: 'Move the mark by hand or with the arrow keys, then commit.',
  curve: 'Draw across the rows, or use Tab and the arrow keys, then commit.',
};

/** @throws BookError naming lesson, id and mend when the experiment, the measure or a choice does not stand. */
export function Predict(props: PredictProps) {
  const lesson = useLesson();
  const [heading, question] = [useId(), useId()];
  const number = lesson.ledger.number('predict', props.id);
  const asked = takeSlots<{ children?: ReactNode }>(props.children, Ask);
  const choices = takeSlots<ChoiceProps & { children?: ReactNode }>(asked.rest, Choice);
  const after = takeSlots<{ children?: ReactNode }>(choices.rest, After);
  const { spec, words } = faultsOf(lesson.id, 'Predict', props.id, () =>
    answerOf(
      props,
      choices.slots.map((slot) => slot.props),
    ),
  );
  return (
    <section
      className={`predict block ${props.kind === 'choice' ? '' : 'outset'}`}
      id={`predict-${props.id}`}
      aria-labelledby={heading}
      data-enhance="predict"
      data-key={`${lesson.id}/${props.id}`}
      data-guards={props.guards}
      data-spec={JSON.stringify(spec)}
    >
      <div className="ask">
        <p className="eyebrow" id={heading}>
          Predict {number}
        </p>
        <div id={question}>{asked.slots}</div>
        {after.rest}
        <p className="hint sans needs-script no-print">{hints[props.kind]}</p>
        {props.kind === 'choice' ? <ChoiceList id={props.id} question={question} choices={choices.slots} /> : null}
      </div>
      {props.kind === 'number' && spec.kind === 'number' ? <NumberLine spec={spec} label={props.label} /> : null}
      {props.kind === 'curve' && spec.kind === 'curve' ? <CurvePad spec={spec} label={props.label} /> : null}
      <div className="commit">
        <Sureness name={`sure-${props.id}`} />
        <div className="do needs-script no-print">
          <button type="button" className="btn main" data-part="commit">
            Commit
          </button>
          <button type="button" className="btn" data-part="skip">
            Skip
          </button>
        </div>
        <div className="verdict" data-part="verdict" role="status" />
        <details className="answer" data-part="answer">
          <summary>The answer</summary>
          {words.length > 0 ? (
            <p className="measured">
              <Sentence words={words} />
            </p>
          ) : null}
          {after.slots}
        </details>
      </div>
    </section>
  );
}

const levels = { guess: 'a guess', fairly: 'fairly sure', certain: 'certain' } as const;

/** How sure the reader is: what calibration over the book is read from. */
function Sureness({ name }: { name: string }) {
  return (
    <fieldset className="sure needs-script no-print">
      <legend>How sure?</legend>
      {Object.entries(levels).map(([level, text]) => (
        <label key={level}>
          <input type="radio" name={name} value={level} defaultChecked={level === 'fairly'} />
          {text}
        </label>
      ))}
    </fieldset>
  );
}
