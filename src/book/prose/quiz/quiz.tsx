/** @file <Quiz>: a question whose every option says which misconception it would reveal; without script that folds under it. */
import { useId } from 'react';
import { OptionRow, type PreparedOption } from './option-row';
import { useQuestion, type QuizProps } from './question';

/** @throws BookError naming lesson, id and mend when options lack feedback or the right answer is not one. */
export function Quiz({ id, kind, unit, children }: QuizProps) {
  const [heading, question] = [useId(), useId()];
  const { lesson, number, asked, rest, options, order } = useQuestion({ id, kind, children });
  return (
    <section
      className="quiz block"
      id={`quiz-${id}`}
      aria-labelledby={heading}
      data-enhance="quiz"
      data-kind={kind}
      data-key={`${lesson.id}/${id}`}
    >
      <p className="eyebrow">
        <span id={heading}>Question {number}</span> <span data-part="earlier" />
      </p>
      <div id={question}>{asked}</div>
      {rest}
      {kind === 'number' ? (
        <p className="answer-field needs-script no-print">
          <label>
            Your answer <input type="text" inputMode="decimal" autoComplete="off" data-part="field" size={10} />
          </label>
          {unit ? ` ${unit}` : ''}
        </p>
      ) : null}
      <div role={kind === 'one' ? 'radiogroup' : 'group'} aria-labelledby={question}>
        <ol data-part="list">
          {order.map((at) => (
            <OptionRow key={at} option={options[at] as PreparedOption} kind={kind} name={`quiz-${id}`} place={at} />
          ))}
        </ol>
      </div>
      <div className="do needs-script no-print">
        <button type="button" className="btn line" data-part="check">
          Check
        </button>
        <p className="status" data-part="status" role="status" />
      </div>
    </section>
  );
}
