/** @file Questions on paper: what is asked stands in the text with room to tick, what is answered goes to the end. */
import type { ReactNode } from 'react';
import { answerOf, type ChoiceProps } from '../prose/predict/answer';
import { CurvePad } from '../prose/predict/curve-pad';
import { NumberLine } from '../prose/predict/number-line';
import type { PredictProps } from '../prose/predict/predict';
import { After, Ask, Choice } from '../prose/predict/slots';
import { useQuestion, type QuizProps } from '../prose/quiz/question';
import type { PreparedOption } from '../prose/quiz/option-row';
import { faultsOf, useLesson } from '../prose/lesson/lesson-context';
import { Sentence } from '../prose/shared/num';
import { takeSlots } from '../prose/shared/slots';
import { sig } from '../../viz/number/format';
import { useAnswers } from './answers';

interface WithChildren {
  children?: ReactNode;
}

/** Options are called by letters on paper: a, b, c. */
const letter = (index: number) => String.fromCharCode(97 + index);

/** <Predict> on paper: the choices to tick, or the empty axis for a pencil. */
export function PaperPredict(props: PredictProps) {
  const lesson = useLesson();
  const answer = useAnswers();
  const number = lesson.ledger.number('predict', props.id);
  const asked = takeSlots<WithChildren>(props.children, Ask);
  const choices = takeSlots<ChoiceProps & WithChildren>(asked.rest, Choice);
  const after = takeSlots<WithChildren>(choices.rest, After);
  const { spec, words } = faultsOf(lesson.id, 'Predict', props.id, () =>
    answerOf(
      props,
      choices.slots.map((slot) => slot.props),
    ),
  );
  const to = `predict-${props.id}`;
  answer({
    name: `Predict ${number}`,
    to,
    body: (
      <>
        {spec.kind === 'choice' && (
          <p>
            <b>{letter(spec.right)}.</b> {choices.slots[spec.right]?.props.children}
          </p>
        )}
        {words.length > 0 && (
          <p>
            <Sentence words={words} />
          </p>
        )}
        {after.slots}
      </>
    ),
  });
  return (
    <section className="predict block" id={to}>
      <div className="ask">
        <p className="eyebrow">Predict {number}</p>
        {asked.slots}
        {after.rest}
        {props.kind === 'choice' && (
          <ol className="paper-options">
            {choices.slots.map((slot, i) => (
              <li key={i}>{slot.props.children}</li>
            ))}
          </ol>
        )}
      </div>
      {props.kind === 'number' && spec.kind === 'number' ? <NumberLine spec={spec} label={props.label} /> : null}
      {props.kind === 'curve' && spec.kind === 'curve' ? <CurvePad spec={spec} label={props.label} /> : null}
    </section>
  );
}

/** What a number question calls an option; the one without a number takes every other answer. */
const numberOf = ({ value }: PreparedOption): string => (value === undefined ? 'other' : sig(value, 6));

/** The right answer of a question in a line, before the reasons. */
function rightAnswer(kind: QuizProps['kind'], options: readonly PreparedOption[], order: readonly number[]): string {
  if (kind === 'order') return order.map((_, place) => letter(order.indexOf(place))).join(', ');
  const right = options.flatMap((option, i) => (option.correct ? [i] : []));
  if (kind === 'number') return right.map((i) => numberOf(options[i]!)).join(', ');
  return right.map(letter).join(', ');
}

/** <Quiz> on paper: options with letters. The answer says why each option is right, or what it overlooks. */
export function PaperQuiz({ id, kind, unit, children }: QuizProps) {
  const answer = useAnswers();
  const { number, asked, rest, options, order } = useQuestion({ id, kind, children });
  const to = `quiz-${id}`;
  answer({
    name: `Question ${number}`,
    to,
    body: (
      <>
        <p>
          <b>
            {rightAnswer(kind, options, order)}
            {kind === 'number' && unit ? ` ${unit}` : ''}.
          </b>
        </p>
        <ul className="paper-reasons">
          {order.map((at, i) => (
            <li key={at}>
              <b>{kind === 'number' ? numberOf(options[at]!) : letter(i)}</b>{' '}
              {options[at]!.misconception && <i>{options[at]!.misconception} </i>}
              {options[at]!.feedback}
            </li>
          ))}
        </ul>
      </>
    ),
  });
  return (
    <section className="quiz block" id={to}>
      <p className="eyebrow">Question {number}</p>
      {asked}
      {rest}
      {kind === 'number' ? (
        <p className="paper-blank">Your answer: {unit}</p>
      ) : (
        <ol className="paper-options">
          {order.map((at) => (
            <li key={at}>{options[at]!.text}</li>
          ))}
        </ol>
      )}
    </section>
  );
}
